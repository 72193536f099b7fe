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
    private final CategoryNames names;
    private volatile @Nullable CategoryPaths paths; // as long as nothing has changed, where the text extends no other
    private boolean changed;
    private final Map<EReference, Map<String, EObject>> declared = new HashMap<>(); // by the list of the taxonomy

    CategoryTree(TaxonomyText taxonomy) {
        this.taxonomy = taxonomy;
        ICompositeNode text = NodeModelUtils.getNode(taxonomy);
        this.names = new CategoryNames(text == null ? 0 : text.getTotalLength() / PER_CATEGORY);
        this.bases = bases(taxonomy);
        bases.forEach(base -> CategoryTree.of(base).ifPresent(this::takeOver));
        roots.addAll(taxonomy.getCategories());
        taxonomy.getExtensions().forEach(this::extend);
    }

    /** @return the taxonomies that a text extends */
    static List<TaxonomyText> bases(TaxonomyText taxonomy) {
        return taxonomy.getExtensions().stream().map(ExtensionText::getAlias).filter(alias -> alias != null && !alias.eIsProxy())
                .distinct().flatMap(alias -> Imports.taxonomy(alias).stream()).distinct().toList();
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
        change();
        Object around = parent(category).map(Object.class::cast).orElse(this);
        children.remove(around);
        names.rename(category, before, after);
    }

    /** The same with statements in the place of others; to be told when they are there. */
    static void exchanged(TaxonomyText taxonomy, StatementText statements) {
        Kept kept = Kept.of(taxonomy);
        @Nullable CategoryTree tree = kept.tree;
        if (statements.holder() instanceof ExtensionText
                || Stream.concat(statements.gone().stream(), statements.come().stream()).anyMatch(ExtensionText.class::isInstance)) {
            kept.tree = null; // the trees of other texts hold it, too
        } else if (tree != null) {
            tree.exchange(statements);
            kept.parsed = kept.parsed(taxonomy);
        }
    }

    private void change() {
        changed = true;
        paths = null;
    }

    private void exchange(StatementText statements) {
        change();
        declared.clear();
        if (Stream.concat(statements.gone().stream(), statements.come().stream()).anyMatch(CategoryText.class::isInstance)) {
            children.remove(statements.holder() == taxonomy ? this : statements.holder());
            if (statements.holder() == taxonomy) {
                findRoots();
            }
        }
        statements.gone().forEach(this::forgetChildren);
        names.exchange(statements.gone(), statements.come());
        for (Resaid resaid : statements.resaid()) {
            if (resaid.named() != null && resaid.object() instanceof CategoryText category) {
                rename(category, resaid.named(), String.valueOf(category.getName()));
            }
        }
    }

    private void forgetChildren(EObject statement) {
        if (statement instanceof CategoryText category) {
            children.remove(category);
            if (category.eIsSet(Literals.CATEGORY_TEXT__CHILDREN)) {
                category.getChildren().forEach(this::forgetChildren);
            }
        }
    }

    private void findRoots() {
        roots.clear();
        bases.forEach(base -> CategoryTree.of(base).ifPresent(tree -> roots.addAll(tree.roots)));
        roots.addAll(taxonomy.getCategories());
        taxonomy.getExtensions().stream().filter(extension -> extension.getCategory() == null)
                .forEach(extension -> roots.addAll(extension.getChildren()));
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
        if (names.isFilled() && names.all(path.substring(path.lastIndexOf('.') + 1)).isEmpty()) {
            return Optional.empty(); // of what was renamed or moved long ago, most are asked for with each key
        }
        return descend(Optional.empty(), path.split("\\.", -1));
    }

    /** @param from the category whose children the path begins with; nothing for the roots */
    Optional<CategoryText> descend(Optional<CategoryText> from, String[] path) {
        if (!changed && bases.isEmpty() && taxonomy.getExtensions().isEmpty()) {
            CategoryPaths known = paths();
            Optional<CategoryText> found = known.find(from.isPresent() ? from.get() : null, path);
            if (found.isPresent() || from.isEmpty() || known.leadsTo(from.get())) {
                return found;
            }
        }
        Optional<CategoryText> at = from;
        for (String name : path) {
            at = child(at, name);
            if (at.isEmpty()) {
                return at;
            }
        }
        return at;
    }

    private CategoryPaths paths() {
        @Nullable CategoryPaths known = paths;
        if (known == null) {
            known = new CategoryPaths(taxonomy);
            paths = known;
        }
        return known;
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
        index();
        return names.all(path[path.length - 1]).stream().filter(category -> endsWith(category, path)).toList();
    }

    /**
     * @return whether at most one category is called as the path's last name says, so that it or none is meant; also false as
     *         long as nothing was asked that only a walk over all categories answers
     */
    boolean knowsOnly(String[] path) {
        return names.isFilled() && !names.areSeveral(path[path.length - 1]);
    }

    /** @return the category whose path ends so, if no other has its name */
    Optional<CategoryText> only(String[] path) {
        index();
        return names.only(path[path.length - 1]).filter(category -> endsWith(category, path));
    }

    /** One walk for both, as there may be 100,000 categories. */
    private void index() {
        if (!names.isFilled()) {
            names.fill();
            Set<CategoryText> extendable = Collections.newSetFromMap(new IdentityHashMap<>()); // may be met again in a circle
            roots.forEach(root -> collect(root, extendable));
            bases.forEach(base -> base.getAttributes().forEach(names::add));
            taxonomy.getAttributes().forEach(names::add);
        }
    }

    private void collect(CategoryText category, Set<CategoryText> extendable) {
        if (!added.isEmpty() && added.containsKey(category) && !extendable.add(category)) {
            return;
        }
        names.add(category);
        if (category.eIsSet(Literals.CATEGORY_TEXT__ATTRIBUTES)) {
            category.getAttributes().forEach(names::add);
        }
        List<CategoryText> all = children(category);
        for (int i = 0; i < all.size(); i++) { // an iterator for each would cost more than the rest
            collect(all.get(i), extendable);
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
        return names.attributes(name).stream();
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
