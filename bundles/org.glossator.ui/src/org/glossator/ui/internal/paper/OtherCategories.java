package org.glossator.ui.internal.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperWork;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Other;

/** Categories that were chosen under another taxonomy than the one in use, or under a release that still had them. */
final class OtherCategories {

    private OtherCategories() {
    }

    /**
     * Asks only for the releases of judgements that name what is not known, which most papers do not have. Blocks.
     *
     * @return what they are called in the release under which they were chosen
     */
    static Map<CategoryId, Other> read(CorpusReader reader, PaperWork work, CategoryIndex known) {
        var wanted = new HashMap<ReleaseId, Set<CategoryId>>();
        work.annotations().forEach(annotation -> annotation.categories().stream().filter(category -> !known.names(category))
                .forEach(category -> wanted.computeIfAbsent(annotation.release(), release -> new HashSet<>()).add(category)));
        var others = new HashMap<CategoryId, Other>();
        wanted.forEach((release, categories) -> reader.taxonomy(release).map(CategoryIndex::of)
                .ifPresent(then -> categories.forEach(category -> then.entry(category)
                        .ifPresent(entry -> others.put(category, new Other(entry.category().label(), entry.path()))))));
        return Map.copyOf(others);
    }
}
