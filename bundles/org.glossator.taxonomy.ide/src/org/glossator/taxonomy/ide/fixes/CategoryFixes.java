package org.glossator.taxonomy.ide.fixes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.ide.Change;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.Translation;

/** Of what is said about one category. */
final class CategoryFixes {

    private CategoryFixes() {
    }

    static List<Fix> key(FixPlace place) {
        Set<Character> taken = place.categories().stream().map(CategoryText::getKey).filter(Objects::nonNull)
                .flatMap(key -> TaxonomyKeys.parse(key).stream()).collect(Collectors.toSet());
        String name = place.around(CategoryText.class).map(CategoryText::getName).orElse("");
        return TaxonomyKeys.free(taken, name)
                .map(key -> List.of(Fix.replace("Change to " + key, place.start(), place.end(), key.toString()))).orElse(List.of());
    }

    static List<Fix> notAbstract(FixPlace place) {
        return place.around(CategoryText.class).filter(CategoryText::isAbstract)
                .flatMap(category -> FixPlace.last(category, Literals.CATEGORY_TEXT__ABSTRACT))
                .map(word -> List.of(Fix.replace("Let it be chosen", before(place.text(), word.getOffset()), word.getEndOffset(), "")))
                .orElse(List.of());
    }

    /** @return where the white space before a word begins */
    private static int before(String text, int offset) {
        int at = offset;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }

    static List<Fix> definition(FixPlace place) {
        Optional<CategoryText> category = place.around(CategoryText.class);
        if (category.isEmpty() || category.get().getName() == null) {
            return List.of();
        }
        boolean hasLabel = category.get().getLabel() != null;
        String line = "\n" + place.indent(place.start()) + "  \"Say here what belongs to it.\"";
        return List.of(Fix.insert("Add a definition", headEnd(category.get(), place), hasLabel ? line : " \""
                + label(category.get().getName()) + "\"" + line));
    }

    /** @return the path as an id, with a number where it is that of another category */
    static List<Fix> id(FixPlace place) {
        Optional<CategoryText> found = place.around(CategoryText.class);
        if (found.isEmpty() || FixPlace.path(found.get()).contains(FixPlace.NAMELESS)) {
            return List.of();
        }
        CategoryText category = found.get();
        Set<String> taken = place.categories().stream().filter(other -> other != category)
                .map(other -> other.getId() != null ? other.getId() : FixPlace.path(other)).collect(Collectors.toSet());
        String path = FixPlace.path(category);
        String id = taken.contains(path) ? path + "-" + free(number -> taken.contains(path + "-" + number)) : path;
        return category.getId() != null ? List.of(Fix.replace("Change to " + id, place.start(), place.end(), id))
                : List.of(Fix.insert("Add id " + id, headEnd(category, place), " id " + id));
    }

    /** @return the label with a number that no label beside it has */
    static List<Fix> otherLabel(FixPlace place) {
        Optional<CategoryText> category = place.around(CategoryText.class).filter(found -> found.getLabel() != null);
        if (category.isEmpty() || !place.marked().endsWith("\"")) {
            return List.of();
        }
        String label = category.get().getLabel();
        EObject around = category.get().eContainer();
        Set<String> taken = place.categories().stream().filter(other -> other.eContainer() == around).map(CategoryText::getLabel)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        String number = " (" + free(n -> taken.contains(label + " (" + n + ")")) + ")";
        return List.of(Fix.insert("Change to “" + label + number + "”", place.end() - 1, number));
    }

    /** @return the lowest number from 2 on that is not taken */
    private static int free(IntPredicate taken) {
        int number = 2;
        while (taken.test(number)) {
            number++;
        }
        return number;
    }

    /** @return where name, label and its translations end */
    private static int headEnd(CategoryText category, FixPlace place) {
        return FixPlace.last(category, Literals.CATEGORY_TEXT__LABEL_TRANSLATIONS)
                .or(() -> FixPlace.last(category, Literals.CATEGORY_TEXT__LABEL)).map(INode::getEndOffset).orElse(place.end());
    }

    static List<Fix> labelBefore(FixPlace place) {
        return place.around(CategoryText.class).map(CategoryText::getName).map(name -> List.of(
                Fix.insert("Put the label “" + label(name) + "” before it", place.start(), "\"" + label(name) + "\" "))).orElse(List.of());
    }

    /** @return the name as people write */
    private static String label(String name) {
        String words = name.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A copy of each text with the tag that is missing, for the designer to translate. */
    static List<Fix> translations(FixPlace place) {
        Optional<CategoryText> category = place.around(CategoryText.class);
        Optional<TaxonomyText> taxonomy = place.taxonomy();
        if (category.isEmpty() || taxonomy.isEmpty()) {
            return List.of();
        }
        CategoryText of = category.get();
        var wanted = new ArrayList<>(taxonomy.get().getLanguages());
        wanted.remove(taxonomy.get().getLanguage() == null ? "en" : taxonomy.get().getLanguage());
        var changes = new ArrayList<Change>();
        if (of.getLabel() != null) {
            add(changes, of, wanted, of.getLabelTranslations(), Literals.CATEGORY_TEXT__LABEL,
                    Literals.CATEGORY_TEXT__LABEL_TRANSLATIONS, of.getLabel(), " ");
        }
        if (!of.getDefinition().isEmpty()) {
            add(changes, of, wanted, of.getDefinitionTranslations(), Literals.CATEGORY_TEXT__DEFINITION,
                    Literals.CATEGORY_TEXT__DEFINITION_TRANSLATIONS, String.join(" ", of.getDefinition()),
                    "\n" + place.indent(place.start()) + "  ");
        }
        return changes.isEmpty() ? List.of() : List.of(new Fix("Copy the texts, to translate them", changes));
    }

    private static void add(List<Change> changes, CategoryText category, List<String> wanted, List<Translation> there,
            EStructuralFeature original, EStructuralFeature translations, String text, String between) {
        Set<String> found = there.stream().map(translation -> Objects.requireNonNullElse(translation.getTag(), ""))
                .map(tag -> tag.startsWith("@") ? tag.substring(1) : tag).collect(Collectors.toSet());
        String copies = wanted.stream().filter(language -> !found.contains(language))
                .map(language -> between + quoted(text) + "@" + language).collect(Collectors.joining());
        Optional<INode> last = FixPlace.last(category, translations).or(() -> FixPlace.last(category, original));
        if (!copies.isEmpty() && last.isPresent()) {
            changes.add(new Change(last.get().getEndOffset(), last.get().getEndOffset(), copies));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }

    /** The children that have no place in the order come last. */
    static List<Fix> priority(FixPlace place) {
        Optional<CategoryText> category = place.around(CategoryText.class).filter(c -> !c.getPriority().isEmpty());
        if (category.isEmpty()) {
            return List.of();
        }
        var named = new HashSet<CategoryText>();
        category.get().getPriority().stream().map(CategoryReference::getCategory).forEach(named::add);
        String left = category.get().getChildren().stream().filter(child -> !named.contains(child) && child.getName() != null)
                .map(child -> ", " + child.getName()).collect(Collectors.joining());
        return FixPlace.last(category.get(), Literals.CATEGORY_TEXT__PRIORITY).filter(node -> !left.isEmpty())
                .map(node -> List.of(Fix.insert("Put the others last", node.getEndOffset(), left))).orElse(List.of());
    }
}
