package org.glossator.taxonomy.checks;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.xtext.validation.Check;
import org.glossator.model.Version;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.TaxonomySources.Source;
import org.glossator.taxonomy.VersionRange;
import org.glossator.taxonomy.links.Imports;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** What is imported is there, and does not import back. */
public final class ImportChecks extends AreaChecks {

    @Check
    public void found(ImportText text) {
        if (text.getTaxonomy() == null || Imports.taxonomy(text).isPresent() && rangeOf(text).isPresent()) {
            return;
        }
        List<Source> versions = Imports.versions(text);
        if (rangeOf(text).isEmpty()) {
            error("“" + text.getRange() + "” is not a range of versions: write [1.0, 2.0) for all from 1.0 to before 2.0, or one version.",
                    text, Literals.IMPORT_TEXT__RANGE, TaxonomyProblems.IMPORT_VERSION);
        } else if (versions.isEmpty()) {
            error("The taxonomy " + text.getTaxonomy() + " was not found: put its file into this folder, or correct the name.", text,
                    Literals.IMPORT_TEXT__TAXONOMY, TaxonomyProblems.UNKNOWN_IMPORT);
        } else {
            error("No version of " + text.getTaxonomy() + " is in " + text.getRange() + ": take one that is there ("
                    + versions.stream().map(Source::version).sorted().map(Version::toString).collect(Collectors.joining(", ")) + ").", text,
                    Literals.IMPORT_TEXT__RANGE, TaxonomyProblems.IMPORT_VERSION);
        }
    }

    @Check
    public void circle(ImportText text) {
        if (!(text.eContainer() instanceof TaxonomyText taxonomy) || taxonomy.getName() == null) {
            return;
        }
        var seen = new HashSet<String>();
        var open = new ArrayDeque<ImportText>(List.of(text));
        while (!open.isEmpty()) {
            Optional<TaxonomyText> imported = Imports.taxonomy(open.pop());
            String name = imported.map(TaxonomyText::getName).orElse("");
            if (name.equals(taxonomy.getName())) {
                error("This import leads back to " + name + " itself: take it away.", text, Literals.IMPORT_TEXT__TAXONOMY,
                        TaxonomyProblems.IMPORT_CYCLE);
                return;
            } else if (imported.isPresent() && seen.add(name)) {
                open.addAll(imported.get().getImports());
            }
        }
    }

    private static Optional<VersionRange> rangeOf(ImportText text) {
        return text.getRange() == null ? Optional.of(VersionRange.ANY) : VersionRange.parse(text.getRange());
    }
}
