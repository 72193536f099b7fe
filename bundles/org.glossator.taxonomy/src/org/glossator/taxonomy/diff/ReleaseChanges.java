package org.glossator.taxonomy.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.taxonomy.ReleaseChange;
import org.glossator.taxonomy.ReleaseChange.Kind;
import org.glossator.taxonomy.links.ChangeKind;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.Deprecation;
import org.glossator.taxonomy.syntax.Merge;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.Split;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** All that differs between a release and the text after it, with what it does to annotations; in time that grows with their sizes. */
public final class ReleaseChanges {
    private static final Set<BreakingChange.Kind> OF_CATEGORIES = EnumSet.of(BreakingChange.Kind.CATEGORY_REMOVED,
            BreakingChange.Kind.ID_CHANGED, BreakingChange.Kind.CATEGORY_CLOSED);

    private final TaxonomyText former;
    private final TaxonomyText after;
    private final Map<String, CategoryText> before;
    private final Map<String, CategoryText> now;
    private final Map<String, String> pathsNow = new HashMap<>(); // by id
    private final Set<String> told = new HashSet<>(); // paths of the release that a statement tells of
    private final Set<String> fresh = new HashSet<>(); // paths of the text that are told to be new
    private final List<ReleaseChange> found = new ArrayList<>();

    private ReleaseChanges(TaxonomyText former, TaxonomyText after) {
        this.former = former;
        this.after = after;
        before = BreakingChanges.tree(former);
        now = BreakingChanges.tree(after);
        now.forEach((path, category) -> pathsNow.putIfAbsent(BreakingChanges.id(path, category), path));
    }

    /** @param breaking what {@link BreakingChanges#between} gives */
    public static List<ReleaseChange> between(TaxonomyText former, TaxonomyText after, List<BreakingChange> breaking) {
        var changes = new ReleaseChanges(former, after);
        Set<String> past = former.getChanges().stream().map(ReleaseChanges::key).collect(Collectors.toSet());
        after.getChanges().stream().filter(change -> !past.contains(key(change))).forEach(changes::statement);
        changes.gone();
        changes.before.forEach(changes::compare);
        breaking.stream().filter(change -> !OF_CATEGORIES.contains(change.kind())).forEach(changes::breaks);
        changes.added();
        changes.found.sort(Comparator.comparing((ReleaseChange change) -> change.kind() != Kind.BREAKS)
                .thenComparingInt(ReleaseChange::start));
        return List.copyOf(changes.found);
    }

    private static String key(ChangeText change) {
        return change.eClass().getName() + change.getOld() + change.getNew();
    }

    private void statement(ChangeText change) {
        if (change.getOld().isEmpty()) {
            return;
        }
        if (ChangeKind.of(change) != TaxonomyChange.Kind.CATEGORY) {
            beside(change);
            return;
        }
        Set<String> stored = new LinkedHashSet<>();
        change.getOld().forEach(path -> stored.addAll(idsBelow(path)));
        List<String> old = change.getOld();
        String first = old.getFirst();
        String next = String.join("”, “", change.getNew());
        String all = String.join("”, “", old);
        if (stored.isEmpty()) {
            return; // it speaks of what the release did not have
        }
        told.addAll(old);
        fresh.addAll(change.getNew());
        boolean same = pathsNow.containsKey(idOf(first));
        switch (change) {
            case Deprecation deprecation -> add(Kind.REREADS, first, deprecation.getNew().isEmpty()
                    ? "“%s” is offered no more; what was annotated with it stays.".formatted(first)
                    : "“%s” is offered no more; “%s” takes its place, and what was annotated stays.".formatted(first, next), stored, change);
            case Merge merge -> add(Kind.MIGRATES, first, "“%s” become “%s”.".formatted(all, next), stored, change);
            case Split split -> add(Kind.MIGRATES, first, split.isByHand() || split.getCases().isEmpty()
                    ? "“%s” is split into “%s”: each of its annotations is put before a person.".formatted(first, next)
                    : "“%s” is split into “%s”, as the cases say.".formatted(first, next), stored, change);
            default -> add(same ? Kind.REREADS : Kind.MIGRATES, first, (same ? "“%s” is “%s” now; annotations stay with it."
                    : "“%s” is “%s” now; it has another id, so that annotations are moved to it.").formatted(first, next), stored, change);
        }
    }

    /** Of an attribute or relation: it is not known who entered it. */
    private void beside(ChangeText change) {
        String kind = ChangeKind.word(change);
        String old = change.getOld().getFirst();
        Stream<String> names = ChangeKind.of(change) == TaxonomyChange.Kind.RELATION ? former.getRelations().stream().map(RelationText::getName)
                : BreakingChanges.attributes(former).keySet().stream();
        if (names.noneMatch(name -> old.equals(name) || name != null && name.endsWith("." + old))) {
            return; // it speaks of what the release did not have
        }
        @Nullable String next = change.getNew().isEmpty() ? null : change.getNew().getFirst();
        if (change instanceof Deprecation) {
            add(Kind.REREADS, old, "The %s “%s” is offered no more; what was entered stays.".formatted(kind, old), Set.of(), change);
        } else if (next != null) {
            add(Kind.MIGRATES, old, "The %s “%s” is “%s” now; what was entered goes with it.".formatted(kind, old, next), Set.of(), change);
        }
    }

    /** @return the id that the release gave the path; the path where it had none */
    private String idOf(String path) {
        CategoryText category = before.get(path);
        return category == null ? path : BreakingChanges.id(path, category);
    }

    /** @return the ids of the release's category and of those below it; empty where it had none */
    private Set<String> idsBelow(String path) {
        Set<String> ids = new LinkedHashSet<>();
        CategoryText category = before.get(path);
        if (category != null) {
            collect(path, category, ids);
        }
        return ids;
    }

    private static void collect(String path, CategoryText category, Set<String> ids) {
        ids.add(BreakingChanges.id(path, category));
        for (CategoryText child : category.getChildren()) {
            if (child.getName() != null) {
                collect(path + "." + child.getName(), child, ids);
            }
        }
    }

    /** What is gone with what it is in is told once. */
    private void gone() {
        Map<String, Set<String>> gone = new LinkedHashMap<>();
        before.forEach((path, category) -> {
            if (!pathsNow.containsKey(idOf(path)) && !isTold(path)) {
                String parent = parent(path);
                String top = gone.keySet().stream().filter(other -> parent.equals(other) || parent.startsWith(other + "."))
                        .findFirst().orElse(path);
                gone.computeIfAbsent(top, one -> new LinkedHashSet<>()).add(idOf(path));
            }
        });
        gone.forEach((path, ids) -> {
            CategoryText other = now.get(path);
            String more = ids.size() == 1 ? "" : " with %d below it".formatted(ids.size() - 1);
            if (other != null) {
                add(Kind.BREAKS, path, "“%s” has another id: its annotations do not belong to it any more.".formatted(path), ids, other);
            } else {
                add(Kind.BREAKS, path, "“%s” is gone%s, and no statement says what became of it.".formatted(path, more), ids, after);
            }
        });
    }

    /** @return whether a statement tells what became of it, or of one above it */
    private boolean isTold(String path) {
        for (String one = path; !one.isEmpty(); one = parent(one)) {
            if (told.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private void compare(String path, CategoryText former) {
        String id = idOf(path);
        String pathNow = pathsNow.get(id);
        if (pathNow == null) {
            return;
        }
        CategoryText same = Objects.requireNonNull(now.get(pathNow));
        Set<String> stored = Set.of(id);
        if (!pathNow.equals(path) && !isTold(path) && !movedWithParent(path, pathNow)) {
            add(Kind.REREADS, pathNow, (parent(path).equals(parent(pathNow)) ? "“%s” is called “%s” now; annotations stay with it."
                    : "“%s” was moved to “%s”; annotations stay with it.").formatted(path, pathNow), stored, same);
        }
        boolean closed = isClosed(same);
        if (isClosed(former) != closed) {
            add(closed ? Kind.BREAKS : Kind.ADDS, pathNow, (closed ? "“%s” cannot be chosen any more." : "“%s” can be chosen now.")
                    .formatted(pathNow), closed ? stored : Set.of(), same);
        }
        String words = reworded(former, same);
        if (!words.isEmpty()) {
            add(Kind.REREADS, pathNow, "“%s” has %s: what was annotated is read otherwise.".formatted(pathNow, words), stored, same);
        }
    }

    private static boolean isClosed(CategoryText category) {
        return category.isAbstract() || category.isFacet();
    }

    private boolean movedWithParent(String path, String pathNow) {
        String parent = parent(path);
        String end = path.substring(parent.length());
        return !parent.isEmpty() && pathNow.endsWith(end) && pathNow.length() > end.length()
                && pathNow.substring(0, pathNow.length() - end.length()).equals(pathsNow.get(idOf(parent)));
    }

    private static String reworded(CategoryText former, CategoryText same) {
        boolean label = !Objects.equals(labelOf(former), labelOf(same));
        boolean meaning = !former.getDefinition().equals(same.getDefinition());
        return label && meaning ? "another label and another definition"
                : label ? "another label" : meaning ? "another definition" : "";
    }

    private static @Nullable String labelOf(CategoryText category) {
        return category.getLabel() == null ? category.getName() : category.getLabel();
    }

    private void breaks(BreakingChange change) {
        String words = change.words();
        Set<String> stored = switch (change.kind()) {
            case CHOICE_NARROWED -> idsBelow(change.name());
            default -> Set.of(); // it is not known who filled it in
        };
        add(Kind.BREAKS, change.name(), Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".", stored, change.object());
    }

    /** What is new with what it is in is told once. */
    private void added() {
        Set<String> known = new HashSet<>();
        before.forEach((path, category) -> known.add(BreakingChanges.id(path, category)));
        now.forEach((path, category) -> {
            boolean isNew = !known.contains(BreakingChanges.id(path, category)) && !before.containsKey(path);
            if (isNew && fresh.add(path) && !fresh.contains(parent(path))) {
                add(Kind.ADDS, path, "“%s” is new.".formatted(path), Set.of(), category);
            }
        });
    }

    private void add(Kind kind, String name, String words, Set<String> stored, EObject place) {
        EStructuralFeature feature = place instanceof CategoryText ? Literals.CATEGORY_TEXT__NAME
                : place instanceof TaxonomyText ? Literals.TAXONOMY_TEXT__NAME : null;
        @Nullable INode node = null;
        if (feature != null) {
            node = NodeModelUtils.findNodesForFeature(place, feature).stream().findFirst().orElse(null);
        }
        node = node == null ? NodeModelUtils.findActualNodeFor(place) : node;
        int start = node == null ? 0 : node.getOffset();
        int end = node == null ? 0 : node.getEndOffset();
        found.add(new ReleaseChange(kind, name, words, stored, start, end));
    }
}
