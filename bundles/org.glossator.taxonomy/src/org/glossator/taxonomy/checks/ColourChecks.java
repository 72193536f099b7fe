package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.xtext.validation.Check;
import org.glossator.model.Colour;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Whether colours that stand side by side are told apart, also by readers with colour blindness. */
public final class ColourChecks extends AreaChecks {
    /** In CIEDE2000; below, small marks in a text are taken for each other. */
    private static final double NEAREST = 5;
    /** Nobody tells more apart; further ones are not compared, which keeps wide trees quick. */
    private static final int MOST = 40;

    private static final List<Colour> GOOD = Stream.of("#0a9fbd", "#7a63c7", "#2a7d33", "#bb8a1f", "#999075", "#c2477f", "#a8441f",
            "#17365d", "#d9d9d9", "#f2b8a0", "#404040").flatMap(colour -> Colour.parse(colour).stream()).toList();

    private record Shown(CategoryText category, Colour colour, ColourSight sight) {
    }

    @Check
    public void roots(TaxonomyText taxonomy) {
        checkSiblings(taxonomy.getCategories());
    }

    @Check
    public void children(CategoryText category) {
        if (Trees.children(category).size() > 1) {
            checkSiblings(Trees.children(category));
        }
    }

    private void checkSiblings(List<CategoryText> siblings) {
        var seen = new ArrayList<Shown>();
        for (CategoryText category : siblings) {
            Optional<Colour> colour = Optional.ofNullable(category.getColour()).flatMap(Colour::parse);
            if (colour.isPresent() && category.getName() != null && seen.size() < MOST) {
                var shown = new Shown(category, colour.get(), ColourSight.of(colour.get()));
                seen.stream().filter(earlier -> earlier.sight.distance(shown.sight) < NEAREST).findFirst()
                        .ifPresent(earlier -> report(shown, earlier, siblings));
                seen.add(shown);
            }
        }
    }

    private void report(Shown shown, Shown earlier, List<CategoryText> siblings) {
        String who = shown.colour.equals(earlier.colour) ? "looks the same as"
                : "is hard to tell, for readers with colour blindness, from";
        warning("This colour " + who + " that of “" + earlier.category.getName() + "” (" + hex(earlier.colour)
                + ") beside it: take one that is lighter or darker" + other(siblings) + ".", shown.category, Literals.CATEGORY_TEXT__COLOUR,
                TaxonomyProblems.ALIKE_COLOURS);
    }

    /** @return one that is told from all of them */
    private static String other(List<CategoryText> siblings) {
        List<ColourSight> taken = siblings.stream().map(CategoryText::getColour).filter(Objects::nonNull)
                .flatMap(colour -> Colour.parse(colour).stream()).limit(MOST).map(ColourSight::of).toList();
        return GOOD.stream().filter(colour -> taken.stream().allMatch(sight -> sight.distance(ColourSight.of(colour)) >= NEAREST))
                .findFirst().map(colour -> ", such as " + hex(colour)).orElse("");
    }

    private static String hex(Colour colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", colour.red(), colour.green(), colour.blue());
    }
}
