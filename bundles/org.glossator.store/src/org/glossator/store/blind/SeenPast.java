package org.glossator.store.blind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastCorpus;
import org.glossator.store.ReleaseRecord;

/** What was there once, without what the viewer does not see now. */
final class SeenPast implements PastCorpus {
    private final PastCorpus all;
    private final CorpusReader now;
    private final Sight sight;

    SeenPast(PastCorpus all, CorpusReader now, Sight sight) {
        this.all = all;
        this.now = now;
        this.sight = sight;
    }

    @Override
    public long last() {
        return all.last();
    }

    @Override
    public CorpusCounts counts() {
        return sight.seen(all.counts(), all::work);
    }

    @Override
    public Optional<PaperRecord> paper(PaperId id) {
        return all.paper(id);
    }

    @Override
    public PaperWork work(PaperId id) {
        return sight.seen(all.work(id));
    }

    @Override
    public List<AnnotatorRecord> annotators() {
        return all.annotators();
    }

    @Override
    public List<ReleaseRecord> releases() {
        return all.releases();
    }

    @Override
    public Map<CategoryId, Integer> categoryCounts(String taxonomy) {
        Set<ReleaseId> its = now.releases().stream().filter(r -> r.taxonomy().equals(taxonomy)).map(ReleaseRecord::id)
                .collect(Collectors.toSet());
        return SeenReader.less(all.categoryCounts(taxonomy), sight.hidden().stream().flatMap(paper -> {
            PaperWork whole = all.work(paper);
            Set<Object> seen = Set.copyOf(sight.seen(whole).annotations());
            return whole.annotations().stream().filter(a -> !seen.contains(a) && its.contains(a.release()));
        }).flatMap(a -> a.categories().stream()));
    }
}
