package org.glossator.taxonomy.checks;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Example;
import org.glossator.taxonomy.syntax.NearMiss;
import org.glossator.taxonomy.syntax.Negative;
import org.glossator.taxonomy.syntax.NoteText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/** What annotators need in order to choose alike. */
public final class GuidanceChecks extends AreaChecks {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
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
        if (category.getName() == null || !Trees.children(category).isEmpty()) {
            return;
        } else if (category.isFacet()) {
            warning("The facet “" + category.getName() + "” has no categories below, so that nobody can choose anything of it: "
                    + "give it some.", Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.EMPTY_ABSTRACT);
        } else if (category.isAbstract()) {
            warning("“" + category.getName() + "” is abstract and has no categories below, so that nobody can choose it: "
                    + "give it some, or take the word abstract away.", Literals.CATEGORY_TEXT__NAME,
                    TaxonomyProblems.EMPTY_ABSTRACT);
        }
    }

    @Check
    public void examples(CategoryText category) {
        if (Trees.notes(category).size() < 2) {
            return;
        }
        Set<String> examples = new HashSet<>();
        Trees.notes(category).stream().filter(note -> note instanceof Example && note.getText() != null)
                .forEach(note -> examples.add(plain(note.getText())));
        for (NoteText note : Trees.notes(category)) {
            boolean counter = note instanceof NearMiss || note instanceof Negative;
            if (counter && note.getText() != null && examples.contains(plain(note.getText()))) {
                error("This is an example of “" + category.getName() + "” too, so that nobody knows whether it belongs there:"
                        + " take it away in one of the two places.", note, Literals.NOTE_TEXT__TEXT,
                        TaxonomyProblems.EXAMPLE_CONFLICT);
            }
        }
    }

    /** @return what is left where case, punctuation at the end and the width of blanks do not count */
    private static String plain(String text) {
        String even = BLANKS.matcher(text.strip()).replaceAll(" ");
        int end = even.length();
        while (end > 0 && ".!?…".indexOf(even.charAt(end - 1)) >= 0) {
            end--;
        }
        return even.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
