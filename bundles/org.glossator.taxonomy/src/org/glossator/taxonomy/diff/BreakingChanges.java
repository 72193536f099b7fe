package org.glossator.taxonomy.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.taxonomy.diff.BreakingChange.Kind;
import org.glossator.taxonomy.links.ChangeKind;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChoiceType;
import org.glossator.taxonomy.syntax.NumberType;
import org.glossator.taxonomy.syntax.OptionText;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Finds what breaks between two versions, in time that grows with their sizes. */
public final class BreakingChanges {
    private final TaxonomyText after;
    private final Map<TaxonomyChange.Kind, Set<String>> changed; // what statements tell of
    private final List<BreakingChange> found = new ArrayList<>();

    private BreakingChanges(TaxonomyText after) {
        this.after = after;
        changed = after.getChanges().stream().collect(Collectors.groupingBy(ChangeKind::of,
                Collectors.flatMapping(change -> change.getOld().stream(), Collectors.toSet())));
    }

    /** @return in the order of the earlier text: categories first, then scales, attributes and relations */
    public static List<BreakingChange> between(TaxonomyText before, TaxonomyText after) {
        var changes = new BreakingChanges(after);
        changes.categories(tree(before), tree(after));
        changes.scales(before, after);
        changes.compareAttributes(before);
        changes.relations(before, after);
        return List.copyOf(changes.found);
    }

    private void categories(Map<String, CategoryText> before, Map<String, CategoryText> now) {
        Map<String, CategoryText> byId = new LinkedHashMap<>();
        now.forEach((path, category) -> byId.put(id(path, category), category));
        before.forEach((path, category) -> {
            CategoryText same = byId.get(id(path, category));
            if (same != null) {
                compare(path, category, same);
            } else if (now.containsKey(path) && !isChanged(TaxonomyChange.Kind.CATEGORY, path)) {
                add(Kind.ID_CHANGED, path, now.get(path));
            } else if (!isChanged(path)) {
                add(Kind.CATEGORY_REMOVED, path, after);
            }
        });
    }

    private void compare(String path, CategoryText before, CategoryText now) {
        if (!isClosed(before) && isClosed(now)) {
            add(Kind.CATEGORY_CLOSED, path, now);
        }
        boolean several = before.getChoice() == null || before.getChoice().equals("any");
        if (several && now.getChoice() != null && !now.getChoice().equals("any") && !before.getChildren().isEmpty()) {
            add(Kind.CHOICE_NARROWED, path, now);
        }
        if (!before.isRequired() && now.isRequired()) {
            add(Kind.MADE_REQUIRED, path, now);
        }
    }

    private static boolean isClosed(CategoryText category) {
        return category.isAbstract() || category.isFacet();
    }

    private boolean isChanged(TaxonomyChange.Kind kind, String name) {
        return changed.getOrDefault(kind, Set.of()).contains(name);
    }

    /** @return whether a statement says what became of a category, or of one above it */
    private boolean isChanged(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            if (isChanged(TaxonomyChange.Kind.CATEGORY, path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private void scales(TaxonomyText before, TaxonomyText now) {
        Map<String, ScaleText> scales = named(now.getScales(), ScaleText::getName);
        for (ScaleText scale : before.getScales()) {
            @Nullable ScaleText same = scales.get(scale.getName());
            if (same != null && (isNarrower(scale.getMinimum(), scale.getMaximum(), same.getMinimum(), same.getMaximum())
                    || scale.isNotApplicable() && !same.isNotApplicable() || !Objects.equals(scale.getStep(), same.getStep()))) {
                add(Kind.VALUES_NARROWED, scale.getName(), same);
            }
        }
    }

    private void compareAttributes(TaxonomyText former) {
        Map<String, AttributeText> now = attributes(after);
        var names = new AttributeNames(former, after);
        Set<String> required = new HashSet<>();
        attributes(former).forEach((name, attribute) -> {
            String nameNow = names.now(name, now.keySet());
            AttributeText same = now.get(nameNow);
            if (same != null) {
                compare(name, attribute, same);
            } else if (!isChanged(TaxonomyChange.Kind.ATTRIBUTE, attribute.getName()) && !isChanged(TaxonomyChange.Kind.ATTRIBUTE, name)
                    && !isChanged(AttributeNames.owner(name))) {
                add(Kind.ATTRIBUTE_REMOVED, name, after);
            }
            if (attribute.isRequired()) {
                required.add(nameNow);
            }
        });
        now.forEach((name, attribute) -> {
            if (attribute.isRequired() && !required.contains(name) && attribute.getDefaults().isEmpty()) {
                add(Kind.MADE_REQUIRED, name, attribute);
            }
        });
    }

    private void compare(String name, AttributeText before, AttributeText now) {
        if (before.getType() == null || now.getType() == null) {
            return;
        } else if (before.getType().eClass() != now.getType().eClass()) {
            add(Kind.TYPE_CHANGED, name, now);
        } else if (before.getType() instanceof ChoiceType was && now.getType() instanceof ChoiceType is
                && (!options(is).containsAll(options(was)) || was.isSeveral() && !is.isSeveral())
                || before.getType() instanceof NumberType earlier && now.getType() instanceof NumberType later
                        && (isNarrower(earlier.getMinimum(), earlier.getMaximum(), later.getMinimum(), later.getMaximum())
                                || !earlier.isInteger() && later.isInteger())) {
            add(Kind.VALUES_NARROWED, name, now);
        }
    }

    private void relations(TaxonomyText before, TaxonomyText now) {
        Map<String, RelationText> relations = named(now.getRelations(), RelationText::getName);
        named(before.getRelations(), RelationText::getName).keySet().stream()
                .filter(name -> !relations.containsKey(name) && !isChanged(TaxonomyChange.Kind.RELATION, name))
                .forEach(name -> add(Kind.RELATION_REMOVED, name, now));
    }

    private void add(Kind kind, String name, EObject object) {
        found.add(new BreakingChange(kind, name, object));
    }

    private static boolean isNarrower(@Nullable String oldLow, @Nullable String oldHigh, @Nullable String low, @Nullable String high) {
        return oldLow == null && low != null || isAbove(low, oldLow) || isAbove(oldHigh, high);
    }

    /** @return whether both are numbers, and the one above the other */
    private static boolean isAbove(@Nullable String one, @Nullable String other) {
        try {
            return one != null && other != null && new BigDecimal(one).compareTo(new BigDecimal(other)) > 0;
        } catch (NumberFormatException e) {
            return false; // another check says so
        }
    }

    private static Set<String> options(ChoiceType type) {
        var names = new HashSet<String>();
        type.getOptions().stream().map(OptionText::getName).filter(Objects::nonNull).forEach(names::add);
        return names;
    }

    /** @return what stored annotations know it by */
    static String id(String path, CategoryText category) {
        return category.getId() == null ? path : category.getId();
    }

    /** @return every category that has a name, by its path */
    static Map<String, CategoryText> tree(TaxonomyText taxonomy) {
        Map<String, CategoryText> tree = new LinkedHashMap<>();
        collect(taxonomy.getCategories(), "", tree);
        return tree;
    }

    private static void collect(List<CategoryText> categories, String prefix, Map<String, CategoryText> tree) {
        for (CategoryText category : categories) {
            if (category.getName() != null) {
                tree.putIfAbsent(prefix + category.getName(), category);
                collect(category.getChildren(), prefix + category.getName() + ".", tree);
            }
        }
    }

    /** @return by their names, with the path of the category in which they are */
    static Map<String, AttributeText> attributes(TaxonomyText taxonomy) {
        Map<String, AttributeText> attributes = new LinkedHashMap<>(named(taxonomy.getAttributes(), AttributeText::getName));
        tree(taxonomy).forEach((path, category) -> named(category.getAttributes(), AttributeText::getName)
                .forEach((name, attribute) -> attributes.put(path + "." + name, attribute)));
        return attributes;
    }

    private static <T> Map<String, T> named(List<T> all, Function<T, @Nullable String> name) {
        Map<String, T> named = new LinkedHashMap<>();
        for (T one : all) {
            String itsName = name.apply(one);
            if (itsName != null) {
                named.putIfAbsent(itsName, one);
            }
        }
        return named;
    }
}
