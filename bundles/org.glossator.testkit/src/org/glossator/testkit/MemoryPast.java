package org.glossator.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CorpusCounts;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastCorpus;
import org.glossator.store.ReleaseRecord;

/** A state that was made again from its history. */
final class MemoryPast implements PastCorpus {
    private final MemoryReader then;

    MemoryPast(MemoryState state) {
        then = new MemoryReader(state);
    }

    @Override
    public long last() {
        return then.history().last();
    }

    @Override
    public CorpusCounts counts() {
        return then.counts();
    }

    @Override
    public Optional<PaperRecord> paper(PaperId id) {
        return then.paper(id);
    }

    @Override
    public PaperWork work(PaperId id) {
        return then.work(id);
    }

    @Override
    public List<AnnotatorRecord> annotators() {
        return then.annotators();
    }

    @Override
    public List<ReleaseRecord> releases() {
        return then.releases();
    }

    @Override
    public Map<CategoryId, Integer> categoryCounts(String taxonomy) {
        return then.categoryCounts(taxonomy);
    }
}
