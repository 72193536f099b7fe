package org.glossator.taxonomy.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.taxonomy.links.ChangeKind;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.Renaming;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** What the attributes of a version are called in a later one: their categories may have moved, and statements rename them. */
final class AttributeNames {
    private final Map<String, CategoryText> before;
    private final Map<String, String> pathsNow = new HashMap<>(); // by id
    private final Map<String, String> renamed = new HashMap<>();

    AttributeNames(TaxonomyText former, TaxonomyText after) {
        before = BreakingChanges.tree(former);
        BreakingChanges.tree(after).forEach((path, category) -> pathsNow.putIfAbsent(BreakingChanges.id(path, category), path));
        for (ChangeText change : after.getChanges()) {
            boolean whole = change instanceof Renaming && !change.getOld().isEmpty() && !change.getNew().isEmpty();
            if (whole && ChangeKind.of(change) == TaxonomyChange.Kind.ATTRIBUTE) {
                renamed.put(change.getOld().getFirst(), change.getNew().getFirst());
            }
        }
    }

    /**
     * @param name with the path of its category before it, where it is in one
     * @param known those of the later version
     * @return the name in the later version, where it need not be known
     */
    String now(String name, Set<String> known) {
        String at = moved(name);
        Set<String> seen = new HashSet<>(); // statements may lead in a circle
        while (!known.contains(at) && seen.add(at)) {
            at = renamed(at, name);
        }
        return at;
    }

    /** @return below the path that its category has now */
    private String moved(String name) {
        String owner = owner(name);
        @Nullable CategoryText category = before.get(owner);
        String path = category == null ? owner : pathsNow.getOrDefault(BreakingChanges.id(owner, category), owner);
        return join(path, name.substring(name.lastIndexOf('.') + 1));
    }

    /** @param former the whole name that it had: a statement may name it with the path of then, or alone */
    private String renamed(String name, String former) {
        String alone = name.substring(name.lastIndexOf('.') + 1);
        String to = Stream.of(name, join(owner(former), alone), alone).flatMap(old -> Stream.ofNullable(renamed.get(old))).findFirst()
                .orElse(alone);
        return join(owner(name), to.substring(to.lastIndexOf('.') + 1));
    }

    /** @return the path of the category that the attribute is in; empty for one that is in none */
    static String owner(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String join(String owner, String name) {
        return owner.isEmpty() ? name : owner + "." + name;
    }
}
