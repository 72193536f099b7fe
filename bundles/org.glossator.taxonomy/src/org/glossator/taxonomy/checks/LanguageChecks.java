package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.OptionText;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.StepText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.Translation;

/** Natural languages: their tags, and whether every text is there in those that the taxonomy promises. */
public final class LanguageChecks extends AreaChecks {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    @Check
    public void languages(TaxonomyText taxonomy) {
        checkOnce(taxonomy, Literals.TAXONOMY_TEXT__LANGUAGE, "language");
        checkTag(taxonomy.getLanguage(), taxonomy, Literals.TAXONOMY_TEXT__LANGUAGE, -1);
        for (int i = 0; i < taxonomy.getLanguages().size(); i++) {
            checkTag(taxonomy.getLanguages().get(i), taxonomy, Literals.TAXONOMY_TEXT__LANGUAGES, i);
        }
        String usual = taxonomy.getDefaultLanguage();
        if (usual != null && !taxonomy.getLanguages().contains(usual) && !usual.equals(original(taxonomy))) {
            error("“" + usual + "” is shown where a translation is missing, but it is not one of the languages of this taxonomy ("
                    + String.join(", ", allLanguages(taxonomy)) + "): choose one of them.", taxonomy,
                    Literals.TAXONOMY_TEXT__DEFAULT_LANGUAGE, TaxonomyProblems.BAD_LANGUAGE);
        }
    }

    @Check
    public void tag(Translation translation) {
        checkTag(bare(translation), translation, Literals.TRANSLATION__TAG, -1);
    }

    @Check
    public void translations(TaxonomyText taxonomy) {
        if (taxonomy.getLanguages().isEmpty()) {
            return;
        }
        Set<String> wanted = new LinkedHashSet<>(taxonomy.getLanguages());
        wanted.remove(original(taxonomy));
        var texts = new Wanted(wanted, taxonomy, Literals.TAXONOMY_TEXT__NAME, "The taxonomy");
        texts.add("title", taxonomy.getTitle() != null, taxonomy.getTitleTranslations());
        texts.add("description", !taxonomy.getDescription().isEmpty(), taxonomy.getDescriptionTranslations());
        texts.report();
        for (CategoryText category : Trees.all(taxonomy)) {
            checkCategory(category, wanted);
        }
        taxonomy.getAttributes().forEach(attribute -> checkAttribute(attribute, wanted));
        taxonomy.getScales().forEach(scale -> checkScale(scale, wanted));
        taxonomy.getRelations().forEach(relation -> checkRelation(relation, wanted));
    }

    private void checkCategory(CategoryText category, Set<String> wanted) {
        var texts = new Wanted(wanted, category, Literals.CATEGORY_TEXT__NAME, "“" + category.getName() + "”");
        texts.add("label", category.getLabel() != null, category.getLabelTranslations());
        texts.add("definition", !category.getDefinition().isEmpty(), category.getDefinitionTranslations());
        texts.report();
        Trees.attributes(category).forEach(attribute -> checkAttribute(attribute, wanted));
    }

    private void checkAttribute(AttributeText attribute, Set<String> wanted) {
        var texts = new Wanted(wanted, attribute, Literals.ATTRIBUTE_TEXT__NAME, "“" + attribute.getName() + "”");
        texts.add("label", attribute.getLabel() != null, attribute.getLabelTranslations());
        texts.add("definition", !attribute.getDefinition().isEmpty(), attribute.getDefinitionTranslations());
        texts.report();
        attribute.eAllContents().forEachRemaining(part -> {
            if (part instanceof OptionText option) {
                var label = new Wanted(wanted, option, Literals.OPTION_TEXT__NAME, "“" + option.getName() + "”");
                label.add("label", option.getLabel() != null, option.getLabelTranslations());
                label.report();
            }
        });
    }

    private void checkScale(ScaleText scale, Set<String> wanted) {
        var texts = new Wanted(wanted, scale, Literals.SCALE_TEXT__NAME, "“" + scale.getName() + "”");
        texts.add("label", scale.getLabel() != null, scale.getLabelTranslations());
        texts.add("definition", !scale.getDefinition().isEmpty(), scale.getDefinitionTranslations());
        texts.report();
        for (StepText step : scale.getSteps()) {
            var label = new Wanted(wanted, step, Literals.STEP_TEXT__MINIMUM, "The step " + step.getMinimum());
            label.add("label", step.getLabel() != null, step.getLabelTranslations());
            label.report();
        }
    }

    private void checkRelation(RelationText relation, Set<String> wanted) {
        var texts = new Wanted(wanted, relation, Literals.RELATION_TEXT__NAME, "“" + relation.getName() + "”");
        texts.add("label", relation.getLabel() != null, relation.getLabelTranslations());
        texts.add("definition", !relation.getDefinition().isEmpty(), relation.getDefinitionTranslations());
        texts.report();
    }

    /** The texts of one thing, and what is missing of them: said in one sentence at its name. */
    private final class Wanted {
        private final List<String> missing = new ArrayList<>();
        private final Set<String> languages;
        private final EObject object;
        private final EStructuralFeature name;
        private final String what;

        Wanted(Set<String> languages, EObject object, EStructuralFeature name, String what) {
            this.languages = languages;
            this.object = object;
            this.name = name;
            this.what = what;
        }

        void add(String text, boolean isThere, List<Translation> translations) {
            if (isThere) {
                Set<String> found = translations.stream().map(LanguageChecks::bare).collect(Collectors.toCollection(HashSet::new));
                String lacking = languages.stream().filter(language -> !found.contains(language)).collect(Collectors.joining(" and "));
                if (!lacking.isEmpty()) {
                    missing.add("no " + text + " in " + lacking);
                }
            }
        }

        void report() {
            if (!missing.isEmpty() && object.eIsSet(name)) {
                warning(what + " has " + String.join(", and ", missing) + ": put the text with @ and the language behind the first.",
                        object, name, TaxonomyProblems.MISSING_TRANSLATION);
            }
        }
    }

    private void checkTag(@Nullable String tag, EObject object, EStructuralFeature feature, int index) {
        if (tag == null) {
            return;
        }
        String language = tag.substring(0, IntStream.range(0, tag.length()).filter(i -> tag.charAt(i) == '-').findFirst()
                .orElse(tag.length()));
        if (!TAG.matcher(tag).matches() || language.length() == 2 && !KNOWN.contains(language.toLowerCase(Locale.ROOT))) {
            error("“" + tag + "” is not a natural language: write its tag, such as en, de or pt-BR.", object, feature, index,
                    TaxonomyProblems.BAD_LANGUAGE);
        }
    }

    private static Set<String> allLanguages(TaxonomyText taxonomy) {
        var all = new LinkedHashSet<String>();
        all.add(original(taxonomy));
        all.addAll(taxonomy.getLanguages());
        return all;
    }

    /** @return the language of the texts without a tag */
    private static String original(TaxonomyText taxonomy) {
        return taxonomy.getLanguage() == null ? "en" : taxonomy.getLanguage();
    }

    /** @return without the sign before it */
    private static String bare(Translation translation) {
        String tag = translation.getTag() == null ? "" : translation.getTag();
        return tag.startsWith("@") ? tag.substring(1) : tag;
    }
}
