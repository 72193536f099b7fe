package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.CorpusCounts;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastCorpus;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.spi.PaperPast;

/** The corpus after an action, made from the rows of the history up to it. */
final class JdbcPast implements PastCorpus {
    private final Session session;
    private final PastTexts texts;
    private final long last;

    JdbcPast(Session session, PastTexts texts, long last) {
        this.session = session;
        this.texts = texts;
        this.last = last;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public CorpusCounts counts() {
        Map<String, Integer> kinds = new HashMap<>();
        session.forEach("""
                select kind, count(*) from history_change where history_number <= ? group by kind
                union all select change_kind, count(*) from history
                where change_kind is not null and number <= ? group by change_kind""",
                row -> kinds.merge(row.getString(1), row.getInt(2), Integer::sum), last, last);
        return new CorpusCounts(left(kinds, "Paper"), left(kinds, "Claim"), left(kinds, "Annotation"),
                left(kinds, "Annotator"), kinds.getOrDefault("PublishRelease", 0));
    }

    private static int left(Map<String, Integer> kinds, String what) {
        return kinds.getOrDefault("Add" + what, 0) - kinds.getOrDefault("Remove" + what, 0);
    }

    @Override
    public Optional<PaperRecord> paper(PaperId id) {
        return past(id).paper();
    }

    @Override
    public PaperWork work(PaperId id) {
        return past(id).work();
    }

    private PaperPast past(PaperId id) {
        var past = new PaperPast();
        session.list(PastRows.sql("paper_id = ? and history_number <= ?") + PastRows.OLDEST_FIRST, texts::change,
                PastRows.twice(id.value(), last)).forEach(past::apply);
        return past;
    }

    @Override
    public List<AnnotatorRecord> annotators() {
        var people = new TreeMap<Long, AnnotatorRecord>();
        for (Change change : changesOfNoPaper()) {
            if (change instanceof Change.AddAnnotator(var annotator)) {
                people.put(annotator.id().value(), annotator);
            } else if (change instanceof Change.RemoveAnnotator(var annotator)) {
                people.remove(annotator.id().value());
            }
        }
        return List.copyOf(people.values());
    }

    @Override
    public List<ReleaseRecord> releases() {
        var published = new ArrayList<ReleaseRecord>();
        for (Change change : changesOfNoPaper()) {
            if (change instanceof Change.PublishRelease release) {
                published.add(release.release());
            }
        }
        published.sort(Comparator.comparing(ReleaseRecord::published).thenComparing(r -> r.id().value()).reversed());
        return published;
    }

    private List<Change> changesOfNoPaper() {
        return session.list(PastRows.sql("paper_id is null and history_number <= ?") + PastRows.OLDEST_FIRST,
                texts::change, PastRows.twice(last));
    }

    @Override
    public Map<CategoryId, Integer> categoryCounts(String taxonomy) {
        Set<ReleaseId> releases = releases().stream().filter(r -> r.taxonomy().equals(taxonomy))
                .map(ReleaseRecord::id).collect(Collectors.toSet());
        var counts = new HashMap<CategoryId, Integer>();
        String judgements = "kind in ('AddAnnotation', 'RemoveAnnotation', 'ReviseAnnotation') and history_number <= ?";
        session.forEach(PastRows.sql(judgements), row -> {
            switch (texts.change(row)) {
                case Change.AddAnnotation c -> count(counts, c.annotation(), releases, 1);
                case Change.RemoveAnnotation c -> count(counts, c.annotation(), releases, -1);
                case Change.ReviseAnnotation c -> {
                    count(counts, c.before(), releases, -1);
                    count(counts, c.after(), releases, 1);
                }
                default -> throw new IllegalStateException("not asked for");
            }
        }, PastRows.twice(last));
        counts.values().removeIf(n -> n == 0);
        return Map.copyOf(counts);
    }

    private static void count(Map<CategoryId, Integer> counts, AnnotationRecord annotation, Set<ReleaseId> releases,
            int by) {
        if (releases.contains(annotation.release())) {
            annotation.categories().forEach(category -> counts.merge(category, by, Integer::sum));
        }
    }
}
