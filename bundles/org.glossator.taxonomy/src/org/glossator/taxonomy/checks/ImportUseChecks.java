package org.glossator.taxonomy.checks;

import java.util.HashSet;

import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.links.TaxonomyResource;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Whether imports are used, and can be told apart. */
public final class ImportUseChecks extends AreaChecks {

    @Check
    public void imports(TaxonomyText taxonomy) {
        if (taxonomy.getImports().isEmpty()) {
            return;
        }
        var names = new HashSet<String>();
        for (ImportText imported : taxonomy.getImports()) {
            if (imported.getTaxonomy() == null) {
                continue;
            }
            String name = imported.getName() != null ? imported.getName()
                    : imported.getTaxonomy().substring(imported.getTaxonomy().lastIndexOf('.') + 1);
            if (!names.add(name)) {
                error("Something is imported as “" + name + "” already: write as and another name behind this one.", imported,
                        imported.getName() != null ? Literals.IMPORT_TEXT__NAME : Literals.IMPORT_TEXT__TAXONOMY,
                        TaxonomyProblems.DUPLICATE_NAME);
            } else if (!TaxonomyResource.isUsed(imported)) {
                warning("“" + imported.getTaxonomy() + "” is imported, but nothing of it is used: name it as " + name
                        + ":CATEGORY, or take this line away.", imported, Literals.IMPORT_TEXT__TAXONOMY,
                        TaxonomyProblems.UNUSED_IMPORT);
            }
        }
    }
}
