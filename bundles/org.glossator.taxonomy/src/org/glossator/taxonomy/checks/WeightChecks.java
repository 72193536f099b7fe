package org.glossator.taxonomy.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Weights, and what they add up to. */
public final class WeightChecks extends AreaChecks {
    /** Of the sum: thirds and sevenths are rounded when they are written. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    @Check
    public void weight(CategoryText category) {
        String weight = category.getWeight();
        if (checkOnce(category, Literals.CATEGORY_TEXT__WEIGHT, "weight") && weight != null
                && Amounts.parse(weight).filter(amount -> amount.signum() >= 0).isEmpty()) {
            error("“" + weight + "” is not a weight: write a number such as 12.5, not below 0.", Literals.CATEGORY_TEXT__WEIGHT,
                    TaxonomyProblems.BAD_WEIGHTS);
        }
        checkSum(category, Literals.CATEGORY_TEXT__WEIGHT_SUM, category.getWeightSum(), Trees.children(category));
    }

    @Check
    public void weights(TaxonomyText taxonomy) {
        checkSum(taxonomy, Literals.TAXONOMY_TEXT__WEIGHT_SUM, taxonomy.getWeightSum(), taxonomy.getCategories());
    }

    private void checkSum(EObject object, EAttribute feature, @Nullable String text, List<CategoryText> categories) {
        if (text == null) {
            return;
        }
        Optional<BigDecimal> sum = Amounts.parse(text).filter(amount -> amount.signum() > 0);
        BigDecimal found = categories.stream().map(category -> Amounts.parse(category.getWeight()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.isEmpty()) {
            error("“" + text + "” is not a sum of weights: write a number above 0, such as 100.", object, feature,
                    TaxonomyProblems.BAD_WEIGHTS);
        } else if (found.subtract(sum.get()).abs().compareTo(sum.get().multiply(ROUNDING)) > 0) {
            long without = categories.stream().filter(category -> category.getWeight() == null).count();
            error("The weights right below add up to " + found.stripTrailingZeros().toPlainString() + ", not to " + text
                    + (without == 0 ? ": change one of them, or the sum."
                            : ", and " + without + (without == 1 ? " of them is" : " of them are") + " missing: write weight and a number for each."),
                    object, feature, TaxonomyProblems.BAD_WEIGHTS);
        }
    }
}
