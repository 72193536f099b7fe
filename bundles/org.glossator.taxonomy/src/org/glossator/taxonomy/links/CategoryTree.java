package org.glossator.taxonomy.links;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.parser.StatementText;
import org.glossator.taxonomy.parser.StatementText.Resaid;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** The categories of a text with those that it extends, by their names. Made when the first reference asks for it. */
public final class CategoryTree {
    private static final int FEW = 12; // children that are looked through faster than they are put into a map

    private static final int PER_CATEGORY = 100; // characters, about

    private final TaxonomyText taxonomy;
    private final List<TaxonomyText> bases;
    private final Map<CategoryText, List<CategoryText>> added = new IdentityHashMap<>(); // below categories of a base
    private final List<CategoryText> roots = new ArrayList<>();
    private final Map<Object, Map<String, CategoryText>> children = new IdentityHashMap<>();
    private final Map<CategoryText, CategoryText> extended = new IdentityHashMap<>(); // the category that each was added below
    private final Map<String, List<AttributeText>> attributes = new HashMap<>();
    private final Map<String, Object> byName; // a category, or the list of those that are called so
    private final Map<EReference, Map<String, EObject>> declared = new HashMap<>(); // by the list of the taxonomy
    private boolean indexed; // whether attributes and byName are filled

    CategoryTree(TaxonomyText taxonomy) {
        this.taxonomy = taxonomy;
        ICompositeNode text = NodeModelUtils.getNode(taxonomy);
        this.byName = new HashMap<>(text == null ? 0 : text.getTotalLength() / PER_CATEGORY);
        this.bases = taxonomy.getExtensions().stream().map(ExtensionText::getAlias).filter(alias -> alias != null && !alias.eIsProxy())
                .distinct().flatMap(alias -> Imports.taxonomy(alias).stream()).distinct().toList();
        bases.forEach(base -> CategoryTree.of(base).ifPresent(this::takeOver));
        roots.addAll(taxonomy.getCategories());
        taxonomy.getExtensions().forEach(this::extend);
    }

    /** @return nothing where the tree is being made just now: taxonomies that extend each other in a circle */
    public static Optional<CategoryTree> of(TaxonomyText taxonomy) {
        return Kept.of(taxonomy).tree(taxonomy);
    }

    /** The text's tree is made anew when the next reference asks for it. */
    static void forget(TaxonomyText taxonomy) {
        Kept.of(taxonomy).tree = null;
    }

    /** The same with one category called otherwise: there may be 100,000, and someone is typing. */
    static void renamed(TaxonomyText taxonomy, CategoryText category, String before, String after) {
        @Nullable CategoryTree tree = Kept.of(taxonomy).tree;
        if (tree != null) {
            tree.rename(category, before, after);
        }
    }

    private void rename(CategoryText category, String before, String after) {
        Object around = parent(category).map(Object.class::cast).orElse(this);
        children.remove(around);
        @Nullable Object earlier = byName.get(before);
        if (earlier == category) {
            byName.remove(before);
        } else if (earlier instanceof Called called) {
            called.all.remove(category);
            if (called.all.size() == 1) {
                byName.put(before, called.all.getFirst());
            }
        }
        if (byName.containsKey(after)) {
            forgetNames(); // they are listed in the order of the text
        } else if (indexed) {
            byName.put(after, category);
        }
    }

    /** The same with statements in the place of others; to be told when they are there. */
    static void exchanged(TaxonomyText taxonomy, StatementText statements) {
        Kept kept = Kept.of(taxonomy);
        @Nullable CategoryTree tree = kept.tree;
        if (statements.holder() instanceof ExtensionText) {
            kept.tree = null; // the trees of other texts hold it, too
        } else if (tree != null) {
            tree.exchange(statements);
            kept.parsed = kept.parsed(taxonomy);
        }
    }

    private void exchange(StatementText statements) {
        declared.clear();
        if (Stream.concat(statements.gone().stream(), statements.come().stream()).anyMatch(CategoryText.class::isInstance)) {
            children.remove(statements.holder() == taxonomy ? this : statements.holder());
            if (statements.holder() == taxonomy) {
                findRoots();
            }
        }
        if (!exchangeAlike(statements.gone(), statements.come())) {
            boolean right = true;
            for (EObject gone : statements.gone()) {
                right &= !(gone instanceof AttributeText) && !(gone instanceof CategoryText category && !without(category));
            }
            for (EObject come : statements.come()) {
                right &= !(come instanceof AttributeText) && !(come instanceof CategoryText category && !with(category));
            }
            if (!right) {
                forgetNames();
            }
        }
        for (Resaid resaid : statements.resaid()) {
            if (resaid.named() != null && resaid.object() instanceof CategoryText category) {
                rename(category, resaid.named(), String.valueOf(category.getName()));
            }
        }
    }

    /** @return whether each is called as another one was that stood in its place, so that names stand for one instead of the other */
    private boolean exchangeAlike(List<? extends EObject> gone, List<? extends EObject> come) {
        if (!areAlike(gone, come)) {
            return false;
        }
        for (int i = 0; i < gone.size(); i++) {
            if (gone.get(i) instanceof CategoryText before && come.get(i) instanceof CategoryText now) {
                exchange(before, now);
            } else if (indexed && gone.get(i) instanceof AttributeText before && come.get(i) instanceof AttributeText now) {
                attributes.getOrDefault(name(before), List.of()).replaceAll(known -> known == before ? now : known);
            }
        }
        return true;
    }

    private void exchange(CategoryText before, CategoryText now) {
        children.remove(before);
        if (indexed && byName.get(name(now)) instanceof Called called) {
            called.all.replaceAll(known -> known == before ? now : known);
        } else if (indexed) {
            byName.replace(name(now), before, now);
        }
        exchangeAlike(before.getAttributes(), now.getAttributes());
        exchangeAlike(before.getChildren(), now.getChildren());
    }

    private static boolean areAlike(List<? extends EObject> some, List<? extends EObject> others) {
        boolean alike = some.size() == others.size();
        for (int i = 0; alike && i < some.size(); i++) {
            alike = some.get(i).eClass() == others.get(i).eClass() && (!(some.get(i) instanceof CategoryText || some.get(i) instanceof AttributeText)
                    || name(some.get(i)).equals(name(others.get(i))))
                    && (!(some.get(i) instanceof CategoryText one && others.get(i) instanceof CategoryText other)
                            || areAlike(one.getAttributes(), other.getAttributes()) && areAlike(one.getChildren(), other.getChildren()));
        }
        return alike;
    }

    private void findRoots() {
        roots.clear();
        bases.forEach(base -> CategoryTree.of(base).ifPresent(tree -> roots.addAll(tree.roots)));
        roots.addAll(taxonomy.getCategories());
        taxonomy.getExtensions().stream().filter(extension -> extension.getCategory() == null)
                .forEach(extension -> roots.addAll(extension.getChildren()));
    }

    /** @return whether what is known by name is right without the category and what is below it */
    private boolean without(CategoryText category) {
        children.remove(category);
        boolean right = !indexed || byName.remove(String.valueOf(category.getName()), category);
        for (AttributeText attribute : category.getAttributes()) {
            right &= !indexed || attributes.getOrDefault(String.valueOf(attribute.getName()), List.of()).remove(attribute);
        }
        for (CategoryText child : category.getChildren()) {
            right &= without(child);
        }
        return right;
    }

    /** @return whether what is known by name is right with the category and what is below it: several of a name have an order */
    private boolean with(CategoryText category) {
        boolean right = !indexed || byName.putIfAbsent(String.valueOf(category.getName()), category) == null;
        for (AttributeText attribute : category.getAttributes()) {
            if (indexed) {
                collect(attribute);
                right &= attributes.getOrDefault(String.valueOf(attribute.getName()), List.of()).size() == 1;
            }
        }
        for (CategoryText child : category.getChildren()) {
            right &= with(child);
        }
        return right;
    }

    private void forgetNames() {
        byName.clear();
        attributes.clear();
        indexed = false;
    }

    private void takeOver(CategoryTree base) {
        roots.addAll(base.roots);
        base.added.forEach((category, more) -> added.computeIfAbsent(category, key -> new ArrayList<>()).addAll(more));
        extended.putAll(base.extended);
    }

    private void extend(ExtensionText extension) {
        CategoryText target = extension.getCategory();
        if (target == null) {
            roots.addAll(extension.getChildren());
        } else if (!target.eIsProxy()) {
            added.computeIfAbsent(target, key -> new ArrayList<>()).addAll(extension.getChildren());
            extension.getChildren().forEach(child -> extended.put(child, target));
        }
    }

    public TaxonomyText taxonomy() {
        return taxonomy;
    }

    /** @return whose trees have become part of this one */
    public List<TaxonomyText> bases() {
        return bases;
    }

    /** @return of the bases first */
    public List<CategoryText> roots() {
        return roots;
    }

    /** @return in the text's order, then those that this text adds to a base's */
    public List<CategoryText> children(CategoryText category) {
        @Nullable List<CategoryText> more = added.isEmpty() ? null : added.get(category);
        if (more == null) {
            return category.eIsSet(Literals.CATEGORY_TEXT__CHILDREN) ? category.getChildren() : List.of();
        }
        var all = new ArrayList<CategoryText>(category.getChildren());
        all.addAll(more);
        return all;
    }

    public Optional<CategoryText> parent(CategoryText category) {
        return category.eContainer() instanceof CategoryText parent ? Optional.of(parent) : Optional.ofNullable(extended.get(category));
    }

    /** @return the names from the root down, with dots */
    public String path(CategoryText category) {
        Deque<String> names = new ArrayDeque<>();
        Optional<CategoryText> at = Optional.of(category);
        while (at.isPresent()) {
            names.push(String.valueOf(at.get().getName()));
            at = parent(at.get());
        }
        return String.join(".", names);
    }

    /** @return the first category with that path from the root down */
    public Optional<CategoryText> find(String path) {
        return descend(Optional.empty(), path.split("\\.", -1));
    }

    /** @param from the category whose children the path begins with; nothing for the roots */
    Optional<CategoryText> descend(Optional<CategoryText> from, String[] path) {
        Optional<CategoryText> at = from;
        for (String name : path) {
            at = child(at, name);
            if (at.isEmpty()) {
                return at;
            }
        }
        return at;
    }

    private Optional<CategoryText> child(Optional<CategoryText> parent, String name) {
        List<CategoryText> all = parent.map(this::children).orElse(roots);
        if (all.size() <= FEW) {
            for (int i = 0; i < all.size(); i++) {
                if (name.equals(all.get(i).getName())) {
                    return Optional.of(all.get(i));
                }
            }
            return Optional.empty();
        }
        return Optional.ofNullable(children.computeIfAbsent(parent.isPresent() ? parent.get() : this, key -> {
            var map = new HashMap<String, CategoryText>(all.size() * 2);
            all.forEach(child -> map.putIfAbsent(String.valueOf(child.getName()), child));
            return map;
        }).get(name));
    }

    /** @return the categories whose path ends so; takes as long as there are categories of the last name */
    List<CategoryText> ending(String[] path) {
        return called(path[path.length - 1]) instanceof Called called
                ? called.all.stream().filter(category -> endsWith(category, path)).toList()
                : only(path).stream().toList();
    }

    /**
     * @return whether at most one category is called as the path's last name says, so that it or none is meant; also false as
     *         long as nothing was asked that only a walk over all categories answers
     */
    boolean knowsOnly(String[] path) {
        return indexed && !(byName.get(path[path.length - 1]) instanceof Called);
    }

    /** @return the category whose path ends so, if no other has its name */
    Optional<CategoryText> only(String[] path) {
        return called(path[path.length - 1]) instanceof CategoryText category && endsWith(category, path) ? Optional.of(category)
                : Optional.empty();
    }

    private @Nullable Object called(String name) {
        index();
        return byName.get(name);
    }

    /** One walk for both, as there may be 100,000 categories. */
    private void index() {
        if (!indexed) {
            indexed = true;
            Set<CategoryText> extendable = Collections.newSetFromMap(new IdentityHashMap<>()); // may be met again in a circle
            roots.forEach(root -> collect(root, extendable));
            bases.forEach(base -> base.getAttributes().forEach(this::collect));
            taxonomy.getAttributes().forEach(this::collect);
        }
    }

    private void collect(CategoryText category, Set<CategoryText> extendable) {
        if (!added.isEmpty() && added.containsKey(category) && !extendable.add(category)) {
            return;
        }
        byName.merge(String.valueOf(category.getName()), category, CategoryTree::together);
        if (category.eIsSet(Literals.CATEGORY_TEXT__ATTRIBUTES)) {
            category.getAttributes().forEach(this::collect);
        }
        List<CategoryText> all = children(category);
        for (int i = 0; i < all.size(); i++) { // an iterator for each would cost more than the rest
            collect(all.get(i), extendable);
        }
    }

    private static Object together(Object known, Object more) {
        Called called = known instanceof Called several ? several : new Called((CategoryText) known);
        called.all.add((CategoryText) more);
        return called;
    }

    /** Several categories of one name. */
    private static final class Called {
        final List<CategoryText> all = new ArrayList<>(2);

        Called(CategoryText first) {
            all.add(first);
        }
    }

    private boolean endsWith(CategoryText category, String[] path) {
        @Nullable CategoryText at = category;
        for (int i = path.length - 1; i >= 0; i--) {
            if (at == null || !path[i].equals(at.getName())) {
                return false;
            }
            at = at.eContainer() instanceof CategoryText parent ? parent : extended.get(at);
        }
        return true;
    }

    /** @return the attributes of that name in any category, and in no category */
    Stream<AttributeText> attributes(String name) {
        index();
        return attributes.getOrDefault(name, List.of()).stream();
    }

    private void collect(AttributeText attribute) {
        attributes.computeIfAbsent(String.valueOf(attribute.getName()), key -> new ArrayList<>(1)).add(attribute);
    }

    /**
     * @param list of a taxonomy, of objects that have a name
     * @return the first of the name, of this text before those of its bases
     */
    Optional<EObject> declared(EReference list, String name) {
        return Optional.ofNullable(declared.computeIfAbsent(list, key -> {
            var map = new HashMap<String, EObject>();
            Stream.concat(Stream.of(taxonomy), bases.stream()).flatMap(text -> declared(text, list))
                    .forEach(object -> map.putIfAbsent(name(object), object));
            return map;
        }).get(name));
    }

    /** @param list of a taxonomy, of objects that have a name */
    static Stream<EObject> declared(TaxonomyText taxonomy, EReference list) {
        return ((List<?>) taxonomy.eGet(list)).stream().map(EObject.class::cast);
    }

    /** @return what it says of itself as its name; "null" where the text has none yet */
    static String name(EObject declared) {
        return String.valueOf(declared.eGet(declared.eClass().getEStructuralFeature("name")));
    }

    /** @return the category that an object stands in, or is */
    Optional<CategoryText> around(EObject object) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof CategoryText category) {
                return Optional.of(category);
            } else if (at instanceof ExtensionText extension) {
                return Optional.ofNullable(extension.getCategory()).filter(category -> !category.eIsProxy());
            }
        }
        return Optional.empty();
    }

    /** The tree of a text, as long as the text is as it was parsed. */
    private static final class Kept extends AdapterImpl {
        private @Nullable Object parsed;
        private @Nullable CategoryTree tree;
        private boolean making;

        static Kept of(TaxonomyText taxonomy) {
            for (Adapter adapter : taxonomy.eAdapters()) {
                if (adapter instanceof Kept kept) {
                    return kept;
                }
            }
            var kept = new Kept();
            taxonomy.eAdapters().add(kept);
            return kept;
        }

        @Nullable Object parsed(TaxonomyText taxonomy) {
            return taxonomy.eResource() instanceof XtextResource resource ? resource.getParseResult() : null;
        }

        Optional<CategoryTree> tree(TaxonomyText taxonomy) {
            @Nullable Object now = parsed(taxonomy);
            if (making) {
                return Optional.empty();
            }
            @Nullable CategoryTree known = tree;
            if (known == null || parsed != now) {
                making = true;
                try {
                    known = new CategoryTree(taxonomy);
                } finally {
                    making = false;
                }
                tree = known;
                parsed = now;
            }
            return Optional.of(known);
        }
    }
}
