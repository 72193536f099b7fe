package org.glossator.model.taxonomy.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.glossator.model.Problem;

/** Makes a tree of what stands below what: each category below the first of its parents, the others kept as further ones. */
final class DraftTree {
    /** Levels: the language reads braces up to this depth. */
    static final int DEEPEST = 99;

    private static final int LISTED = 20;

    private enum Walk {
        ON_THE_WAY, DONE
    }

    private record Step(CategoryDraft category, Iterator<CategoryDraft> parents) {
        Step(CategoryDraft category) {
            this(category, new ArrayList<>(category.parents).iterator());
        }
    }

    private final List<CategoryDraft> categories;
    private final List<Problem> problems;
    private int circles;

    DraftTree(List<CategoryDraft> categories, List<Problem> problems) {
        this.categories = categories;
        this.problems = problems;
    }

    List<CategoryDraft> roots() {
        var walked = new HashMap<CategoryDraft, Walk>(categories.size() * 2);
        categories.forEach(category -> withoutCircles(category, walked));
        if (circles > LISTED) {
            problems.add(Problem.warning("convert.circle", "There are " + (circles - LISTED)
                    + " more categories that stand below themselves; they were mended in the same way.", categories.getFirst().place));
        }
        var roots = new ArrayList<CategoryDraft>();
        for (CategoryDraft category : categories) {
            Iterator<CategoryDraft> parents = category.parents.iterator();
            if (category.top || !parents.hasNext()) {
                roots.add(category);
            } else {
                parents.next().children.add(category);
            }
            parents.forEachRemaining(category.furtherParents::add);
        }
        flatten(roots);
        return roots;
    }

    /** Goes up from one category by all ways, and takes away the step that comes back to where the way has been. */
    private void withoutCircles(CategoryDraft from, Map<CategoryDraft, Walk> walked) {
        if (walked.containsKey(from)) {
            return;
        }
        Deque<Step> way = new ArrayDeque<>();
        way.push(new Step(from));
        walked.put(from, Walk.ON_THE_WAY);
        while (!way.isEmpty()) {
            Step step = way.peek();
            if (!step.parents.hasNext()) {
                walked.put(way.pop().category, Walk.DONE);
                continue;
            }
            CategoryDraft parent = step.parents.next();
            Walk seen = walked.get(parent);
            if (seen == Walk.ON_THE_WAY) {
                step.category.parents.remove(parent);
                circle(step.category, parent);
            } else if (seen == null) {
                walked.put(parent, Walk.ON_THE_WAY);
                way.push(new Step(parent));
            }
        }
    }

    private void circle(CategoryDraft category, CategoryDraft parent) {
        circles++;
        if (circles <= LISTED) {
            problems.add(Problem.warning("convert.circle", category == parent
                    ? "“" + category.label + "” is said to stand below itself; that was left out."
                    : "“" + category.label + "” stands below “" + parent.label + "”, which stands below it in turn;"
                            + " that it does was left out.",
                    category.place));
        }
    }

    /** What is too deep comes to stand beside what it stood below, and keeps that as a further parent. */
    private void flatten(List<CategoryDraft> roots) {
        Deque<CategoryDraft> open = new ArrayDeque<>();
        for (CategoryDraft root : roots) {
            root.depth = 1;
            open.add(root);
        }
        int moved = 0;
        while (!open.isEmpty()) {
            CategoryDraft parent = open.remove();
            List<CategoryDraft> children = parent.children;
            for (int i = 0; i < children.size(); i++) {
                CategoryDraft child = children.get(i);
                child.depth = parent.depth + 1;
                if (child.depth == DEEPEST) {
                    for (CategoryDraft below : child.children) {
                        below.furtherParents.add(0, child);
                        children.add(below);
                        moved++;
                    }
                    child.children.clear();
                } else {
                    open.add(child);
                }
            }
        }
        if (moved > 0) {
            problems.add(Problem.warning("convert.tooDeep", moved + " categories lie deeper than " + DEEPEST
                    + " levels; they stand beside the one above them, with it as a further parent.", roots.getFirst().place));
        }
    }
}
