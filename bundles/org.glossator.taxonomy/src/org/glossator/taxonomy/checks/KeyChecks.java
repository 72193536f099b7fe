package org.glossator.taxonomy.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.xtext.validation.Check;
import org.glossator.model.Colour;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** What annotators press and see: keys and colours. */
public final class KeyChecks extends AreaChecks {

    @Check
    public void keys(TaxonomyText taxonomy) {
        Map<Character, CategoryText> seen = new HashMap<>();
        for (CategoryText category : survey(taxonomy).withKey()) {
            Optional<Character> key = TaxonomyKeys.parse(category.getKey());
            if (key.isPresent()) {
                CategoryText earlier = seen.putIfAbsent(key.get(), category);
                if (earlier != null) {
                    error("The key " + key.get() + " is that of “" + earlier.getName() + "” already: choose another.", category,
                            Literals.CATEGORY_TEXT__KEY, TaxonomyProblems.DUPLICATE_KEY);
                }
            }
        }
    }

    @Check
    public void colour(CategoryText category) {
        String colour = category.getColour();
        if (checkOnce(category, Literals.CATEGORY_TEXT__COLOUR, "colour") && colour != null && Colour.parse(colour).isEmpty()) {
            error("“" + colour + "” is not a colour: write # and six digits from 0 to f, such as #2a7fa5.",
                    Literals.CATEGORY_TEXT__COLOUR, TaxonomyProblems.BAD_COLOUR);
        }
    }

    @Check
    public void key(CategoryText category) {
        String key = category.getKey();
        if (key == null || !checkOnce(category, Literals.CATEGORY_TEXT__KEY, "key")) {
            return;
        }
        Optional<Character> parsed = TaxonomyKeys.parse(key);
        if (parsed.isEmpty()) {
            error("“" + key + "” is not a key: write one letter or digit, or one other character in quotation marks.",
                    Literals.CATEGORY_TEXT__KEY, TaxonomyProblems.BAD_KEY);
        } else if (TaxonomyKeys.RESERVED.contains(parsed.get())) {
            warning("N and P go to the next and the previous claim while annotating: choose another key, else this one does nothing.",
                    Literals.CATEGORY_TEXT__KEY, TaxonomyProblems.RESERVED_KEY);
        }
    }
}
