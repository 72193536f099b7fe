package org.glossator.taxonomy.checks;

import org.eclipse.xtext.validation.Check;
import org.glossator.model.Version;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** What stands before the first category. */
public final class HeaderChecks extends AreaChecks {

    @Check
    public void name(TaxonomyText taxonomy) {
        checkOnce(taxonomy, Literals.TAXONOMY_TEXT__NAME, "name of the taxonomy");
        if (taxonomy.getName() == null) {
            errorAt(
                    "The taxonomy has no name: begin the file with a line such as taxonomy my.codebook version 1.0.0.",
                    taxonomy, 0, 0, TaxonomyProblems.MISSING_NAME);
        }
    }

    @Check
    public void version(TaxonomyText taxonomy) {
        boolean once = checkOnce(taxonomy, Literals.TAXONOMY_TEXT__VERSION, "version");
        String version = taxonomy.getVersion();
        if (version == null && taxonomy.getName() != null) {
            error("The taxonomy has no version: add version 1.0.0 after its name.", Literals.TAXONOMY_TEXT__NAME,
                    TaxonomyProblems.MISSING_VERSION);
        } else if (once && version != null && Version.parse(version).isEmpty()) {
            error("“" + version + "” is not a version: write three numbers with dots, such as 1.0.0.",
                    Literals.TAXONOMY_TEXT__VERSION, TaxonomyProblems.BAD_VERSION);
        }
    }

    @Check
    public void title(TaxonomyText taxonomy) {
        checkOnce(taxonomy, Literals.TAXONOMY_TEXT__TITLE, "title");
    }

    @Check
    public void categories(TaxonomyText taxonomy) {
        if (taxonomy.getCategories().isEmpty() && taxonomy.getExtensions().isEmpty() && taxonomy.getName() != null) {
            error("The taxonomy has no category, so that nothing can be annotated with it: begin one with the word category.",
                    Literals.TAXONOMY_TEXT__NAME, TaxonomyProblems.NO_CATEGORY);
        }
    }
}
