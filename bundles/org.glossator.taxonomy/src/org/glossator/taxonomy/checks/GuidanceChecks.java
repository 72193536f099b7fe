package org.glossator.taxonomy.checks;

import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/** What annotators need in order to choose alike. */
public final class GuidanceChecks extends AreaChecks {
    private static final int LONGEST_LABEL = 60; // characters; more does not fit in the palette

    @Check
    public void definition(CategoryText category) {
        if (category.getName() == null || !category.getDefinition().isEmpty()) {
            return;
        }
        String label = category.getLabel();
        if (label != null && (label.length() > LONGEST_LABEL || label.endsWith("."))) {
            warning("This text is the label, as it comes right after the name, but it reads like a definition: "
                    + "put a short label before it.", Literals.CATEGORY_TEXT__LABEL, TaxonomyProblems.LONG_LABEL);
        } else {
            warning("“" + category.getName() + "” has no definition: say in a sentence what belongs to it.",
                    Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.MISSING_DEFINITION);
        }
    }

    @Check
    public void children(CategoryText category) {
        if (category.getName() != null && category.isAbstract() && category.getChildren().isEmpty()) {
            warning("“" + category.getName() + "” is abstract and has no categories below, so that nobody can choose it: "
                    + "give it some, or take the word abstract away.", Literals.CATEGORY_TEXT__NAME,
                    TaxonomyProblems.EMPTY_ABSTRACT);
        }
    }
}
