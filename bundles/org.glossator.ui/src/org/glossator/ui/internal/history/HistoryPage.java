package org.glossator.ui.internal.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.CorpusReader;
import org.glossator.store.History;
import org.glossator.store.HistoryQuery;
import org.glossator.store.PastAction;
import org.glossator.store.PastChange;
import org.glossator.store.Subject;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.RecentChanges;

/**
 * What the view shows, the newest first. May cross threads.
 *
 * @param more whether there is something older
 */
record HistoryPage(List<HistoryRow> rows, boolean more) {
    private static final int MOST_CHANGES = 20; // shown of one action; those of an import all say the same
    private static final int LARGE = 1_000; // changes of an action that brought in more than one paper's work

    HistoryPage {
        rows = List.copyOf(rows);
    }

    /** @param actions how many at most */
    static HistoryPage ofPaper(CorpusReader reader, PaperId paper, int actions, CategoryIndex index) {
        History history = reader.history();
        List<PastAction> page = history.actions(new HistoryQuery(new HistoryQuery.On(paper), HistoryQuery.NEWEST, actions + 1));
        var rows = new Rows(reader, index);
        for (PastAction action : page.subList(0, Math.min(actions, page.size()))) {
            List<Change> changes = action.changes() > LARGE ? ofPaperItself(history, paper, action)
                    : history.changes(action.number(), 0, LARGE).stream()
                            .filter(c -> c.about().equals(Optional.of(paper))).toList();
            changes.stream().limit(MOST_CHANGES).forEach(change -> rows.add(action, change));
            int more = action.changes() > LARGE ? action.changes() - changes.size() : changes.size() - MOST_CHANGES;
            if (more > 0) {
                rows.add(action, NLS.bind(Messages.PastLabels_more, more), Optional.empty());
            }
        }
        return new HistoryPage(rows.all, page.size() > actions);
    }

    private static List<Change> ofPaperItself(History history, PaperId paper, PastAction action) {
        return history.past(new Subject.OfPaper(paper), action.number() + 1, 1).stream()
                .filter(past -> past.action().number() == action.number()).map(PastChange::change).toList();
    }

    /**
     * @param annotations that are on the claim now; of those that were taken back only the claim's own past is told
     * @param changes how many of each at most
     */
    static HistoryPage ofClaim(CorpusReader reader, PaperId paper, ClaimId claim, List<AnnotationId> annotations,
            int changes, CategoryIndex index) {
        History history = reader.history();
        var past = new ArrayList<>(history.past(new Subject.OfClaim(paper, claim), HistoryQuery.NEWEST, changes));
        annotations.forEach(id -> past.addAll(
                history.past(new Subject.OfAnnotation(paper, id), HistoryQuery.NEWEST, changes)));
        past.sort(Comparator.comparingLong((PastChange p) -> p.action().number()).reversed());
        var rows = new Rows(reader, index);
        past.forEach(p -> rows.add(p.action(), p.change()));
        return new HistoryPage(rows.all, false);
    }

    /** Makes lines of changes. */
    private static final class Rows {
        private final Map<AnnotatorId, String> names = new HashMap<>();
        private final PastLabels labels;
        private final List<HistoryRow> all = new ArrayList<>();

        Rows(CorpusReader reader, CategoryIndex index) {
            reader.annotators().forEach(person -> names.put(person.id(), person.name()));
            names.put(AnnotatorRecord.SYSTEM.id(), Messages.PastLabels_system);
            labels = new PastLabels(index);
        }

        void add(PastAction action, Change change) {
            add(action, labels.label(action, change), RecentChanges.claim(change));
        }

        void add(PastAction action, String what, Optional<ClaimId> claim) {
            all.add(new HistoryRow(action.number(), action.when(), names.getOrDefault(action.who(), action.who().toString()),
                    what, claim));
        }
    }
}
