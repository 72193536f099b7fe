package org.glossator.store.jdbc.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.CorpusCounts;
import org.glossator.store.ReleaseRecord;

/**
 * Numbers that would need a walk through whole tables: counted when they are first asked for, and kept up to date with
 * every action from then on. For a database that only this process writes to. Asked while readers are let in, changed
 * while they are kept out.
 */
final class Counters {
    private volatile @Nullable CorpusCounts counts;
    private final Map<String, Map<CategoryId, Integer>> categories = new ConcurrentHashMap<>();

    CorpusCounts counts(Session session) {
        CorpusCounts known = counts;
        if (known == null) {
            known = counted(session);
            counts = known;
        }
        return known;
    }

    static CorpusCounts counted(Session session) {
        return new CorpusCounts(session.number("select count(*) from paper"),
                session.number("select count(*) from claim"), session.number("select count(*) from annotation"),
                session.number("select count(*) from annotator"),
                session.number("select count(*) from taxonomy_release"));
    }

    Map<CategoryId, Integer> categories(Session session, String taxonomy) {
        return categories.computeIfAbsent(taxonomy, name -> new ReleaseQueries(session).categoryCounts(name));
    }

    /** @return whether all that is known here is what the tables hold */
    boolean isRight(Session session) {
        CorpusCounts known = counts;
        return (known == null || known.equals(counted(session))) && categories.entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(new ReleaseQueries(session).categoryCounts(entry.getKey())));
    }

    /** What is not known any more is counted again when it is asked for. */
    void forget() {
        counts = null;
        categories.clear();
    }

    /** @param tally of an action that was just committed */
    void add(Tally tally, Session session) {
        CorpusCounts known = counts;
        if (known != null) {
            counts = new CorpusCounts(known.papers() + tally.papers, known.claims() + tally.claims,
                    known.annotations() + tally.annotations, known.annotators() + tally.annotators,
                    known.releases() + tally.releases);
        }
        if (categories.isEmpty()) {
            return;
        }
        tally.chosen.forEach((release, changes) -> {
            String taxonomy = new ReleaseQueries(session).release(release).map(ReleaseRecord::taxonomy).orElse("");
            categories.computeIfPresent(taxonomy, (name, old) -> {
                var now = new HashMap<>(old);
                changes.forEach((category, by) -> now.merge(category, by, Integer::sum));
                now.values().removeIf(n -> n == 0);
                return Map.copyOf(now);
            });
        });
    }

    /** What an action adds to the numbers. */
    static final class Tally {
        private int papers;
        private int claims;
        private int annotations;
        private int annotators;
        private int releases;
        private final Map<ReleaseId, Map<CategoryId, Integer>> chosen = new HashMap<>();

        void add(Change change) {
            switch (change) {
                case Change.AddAnnotator c -> annotators++;
                case Change.RemoveAnnotator c -> annotators--;
                case Change.AddPaper c -> papers++;
                case Change.RemovePaper c -> papers--;
                case Change.AddClaim c -> claims++;
                case Change.RemoveClaim c -> claims--;
                case Change.PublishRelease c -> releases++;
                case Change.AddAnnotation c -> {
                    annotations++;
                    choose(c.annotation(), 1);
                }
                case Change.RemoveAnnotation c -> {
                    annotations--;
                    choose(c.annotation(), -1);
                }
                case Change.ReviseAnnotation c -> {
                    choose(c.before(), -1);
                    choose(c.after(), 1);
                }
                case Change.AddLink c -> none();
                case Change.RemoveLink c -> none();
                case Change.RevisePaper c -> none();
                case Change.ReshapeClaim c -> none();
                case Change.MarkDone c -> none();
            }
        }

        private void none() {
            // as many as before
        }

        private void choose(AnnotationRecord annotation, int by) {
            if (!annotation.categories().isEmpty()) {
                var ofRelease = chosen.computeIfAbsent(annotation.release(), r -> new HashMap<>());
                annotation.categories().forEach(category -> ofRelease.merge(category, by, Integer::sum));
            }
        }
    }
}
