package org.glossator.taxonomy.links;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/**
 * The categories and attributes of a tree by their names, wherever they stand, in the order of the text. Filled by one walk over all
 * when somebody asks, as there may be 100,000; then kept right while someone is typing, as far as it can be.
 */
final class CategoryNames {
    private final Map<String, Object> categories; // a category, or the list of those that are called so
    private final Map<String, List<AttributeText>> attributes = new HashMap<>();
    private boolean filled;

    /** Several categories of one name. */
    private static final class Called {
        final List<CategoryText> all = new ArrayList<>(2);

        Called(CategoryText first) {
            all.add(first);
        }
    }

    /** @param expected how many categories there are, about */
    CategoryNames(int expected) {
        categories = new HashMap<>(expected);
    }

    boolean isFilled() {
        return filled;
    }

    /** What is added from now on is all. */
    void fill() {
        filled = true;
    }

    void forget() {
        categories.clear();
        attributes.clear();
        filled = false;
    }

    void add(CategoryText category) {
        categories.merge(name(category), category, CategoryNames::together);
    }

    private static Object together(Object known, Object more) {
        Called called = known instanceof Called several ? several : new Called((CategoryText) known);
        called.all.add((CategoryText) more);
        return called;
    }

    void add(AttributeText attribute) {
        attributes.computeIfAbsent(name(attribute), key -> new ArrayList<>(1)).add(attribute);
    }

    boolean areSeveral(String name) {
        return categories.get(name) instanceof Called;
    }

    Optional<CategoryText> only(String name) {
        return categories.get(name) instanceof CategoryText category ? Optional.of(category) : Optional.empty();
    }

    List<CategoryText> all(String name) {
        return categories.get(name) instanceof Called called ? called.all : only(name).stream().toList();
    }

    List<AttributeText> attributes(String name) {
        return attributes.getOrDefault(name, List.of());
    }

    void rename(CategoryText category, String before, String after) {
        @Nullable Object earlier = categories.get(before);
        if (earlier == category) {
            categories.remove(before);
        } else if (earlier instanceof Called called) {
            called.all.remove(category);
            if (called.all.size() == 1) {
                categories.put(before, called.all.getFirst());
            }
        }
        if (categories.containsKey(after)) {
            forget(); // they are listed in the order of the text
        } else if (filled) {
            categories.put(after, category);
        }
    }

    /** Statements stand in the place of others. */
    void exchange(List<? extends EObject> gone, List<? extends EObject> come) {
        if (!filled || exchangeAlike(gone, come)) {
            return;
        }
        boolean right = true;
        for (EObject one : gone) {
            right &= !(one instanceof AttributeText) && !(one instanceof CategoryText category && !without(category));
        }
        for (EObject one : come) {
            right &= !(one instanceof AttributeText) && !(one instanceof CategoryText category && !with(category));
        }
        if (!right) {
            forget();
        }
    }

    /**
     * @return whether each is called as another one was, in the same order, wherever they stand now, so that names stand for one
     *         instead of the other
     */
    private boolean exchangeAlike(List<? extends EObject> gone, List<? extends EObject> come) {
        var before = new Listed(gone);
        var now = new Listed(come);
        if (!before.isAlike(now)) {
            return false;
        }
        for (int i = 0; i < now.categories.size(); i++) {
            exchange(before.categories.get(i), now.categories.get(i));
        }
        for (int i = 0; i < now.attributes.size(); i++) {
            AttributeText is = now.attributes.get(i);
            Collections.replaceAll(known(name(is)), before.attributes.get(i), is);
        }
        return true;
    }

    private void exchange(CategoryText before, CategoryText now) {
        if (categories.get(name(now)) instanceof Called called) {
            Collections.replaceAll(called.all, before, now);
        } else {
            categories.replace(name(now), before, now);
        }
    }

    /** All that statements hold, in the order in which a walk over the tree comes to it. */
    private static final class Listed {
        final List<CategoryText> categories = new ArrayList<>();
        final List<AttributeText> attributes = new ArrayList<>();

        Listed(List<? extends EObject> statements) {
            statements.forEach(this::add);
        }

        private void add(EObject statement) {
            if (statement instanceof AttributeText attribute) {
                attributes.add(attribute);
            } else if (statement instanceof CategoryText category) {
                categories.add(category);
                attributes(category).forEach(this::add);
                children(category).forEach(this::add);
            }
        }

        boolean isAlike(Listed other) {
            return isAlike(categories, other.categories, CategoryNames::name) && isAlike(attributes, other.attributes, CategoryNames::name);
        }

        private static <T> boolean isAlike(List<T> some, List<T> others, Function<T, String> name) {
            boolean alike = some.size() == others.size();
            for (int i = 0; alike && i < some.size(); i++) {
                alike = name.apply(some.get(i)).equals(name.apply(others.get(i)));
            }
            return alike;
        }
    }

    /** @return whether what is known is right without the category and what is below it */
    private boolean without(CategoryText category) {
        boolean right = categories.remove(name(category), category);
        for (AttributeText attribute : attributes(category)) {
            right &= known(name(attribute)).remove(attribute);
        }
        for (CategoryText child : children(category)) {
            right &= without(child);
        }
        return right;
    }

    /** @return whether what is known is right with the category and what is below it: several of a name have an order */
    private boolean with(CategoryText category) {
        boolean right = categories.putIfAbsent(name(category), category) == null;
        for (AttributeText attribute : attributes(category)) {
            add(attribute);
            right &= known(name(attribute)).size() == 1;
        }
        for (CategoryText child : children(category)) {
            right &= with(child);
        }
        return right;
    }

    private List<AttributeText> known(String name) {
        return attributes.getOrDefault(name, new ArrayList<>());
    }

    // Asking an object itself for a list makes one, which it then keeps.

    private static List<CategoryText> children(CategoryText category) {
        return category.eIsSet(Literals.CATEGORY_TEXT__CHILDREN) ? category.getChildren() : List.of();
    }

    private static List<AttributeText> attributes(CategoryText category) {
        return category.eIsSet(Literals.CATEGORY_TEXT__ATTRIBUTES) ? category.getAttributes() : List.of();
    }

    private static String name(CategoryText category) {
        return String.valueOf(category.getName());
    }

    private static String name(AttributeText attribute) {
        return String.valueOf(attribute.getName());
    }
}
