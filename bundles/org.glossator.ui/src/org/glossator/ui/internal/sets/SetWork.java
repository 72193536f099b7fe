package org.glossator.ui.internal.sets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRow;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;

/** Changes the working sets of one person, one action of the corpus for each wish. Every call blocks. */
final class SetWork {
    private static final String CODE = "set.change";
    private static final int PAGE = 1_000; // papers

    private final Corpus corpus;
    private final AnnotatorRecord me;
    private final IdSource ids;

    SetWork(Corpus corpus, AnnotatorRecord me, IdSource ids) {
        this.corpus = corpus;
        this.me = me;
        this.ids = ids;
    }

    /**
     * What was done.
     *
     * @param name of the set
     * @param papers how many came in or were taken out
     * @param changes none where all was so already
     */
    record Done(String name, int papers, List<Change> changes) {
        Done {
            changes = List.copyOf(changes);
        }
    }

    /** Adds papers to the set of that name, which is made where there is none. Those that are in it already stay. */
    Outcome<Done> add(String name, Collection<PaperId> papers, IProgressMonitor monitor) {
        var changes = new ArrayList<Change>();
        WorkingSetRecord set = corpus.<Optional<WorkingSetRecord>>read(reader -> named(name, reader)).orElseGet(() -> {
            var fresh = new WorkingSetRecord(new WorkingSetId(ids.next()), me.id(), name);
            changes.add(new Change.AddSet(fresh));
            return fresh;
        });
        return place(set, true, papers, changes, monitor);
    }

    private Optional<WorkingSetRecord> named(String name, CorpusReader reader) {
        return reader.workingSets(me.id()).stream().map(WorkingSetRow::set).filter(set -> set.name().equals(name)).findFirst();
    }

    /** Adds papers to the set. */
    Outcome<Done> add(WorkingSetRecord set, Collection<PaperId> papers, IProgressMonitor monitor) {
        return place(set, true, papers, new ArrayList<>(), monitor);
    }

    /** Takes papers out of the set; those that are not in it do no harm. */
    Outcome<Done> takeOut(WorkingSetRecord set, Collection<PaperId> papers, IProgressMonitor monitor) {
        return place(set, false, papers, new ArrayList<>(), monitor);
    }

    private Outcome<Done> place(WorkingSetRecord set, boolean in, Collection<PaperId> papers, List<Change> changes,
            IProgressMonitor monitor) {
        List<Change> places = corpus.read(reader -> new LinkedHashSet<>(papers).stream()
                .filter(paper -> reader.setsOf(paper).stream().anyMatch(s -> s.id().equals(set.id())) != in)
                .<Change>map(paper -> new Change.PlaceInSet(set.id(), me.id(), paper, in)).toList());
        changes.addAll(places);
        return perform(set.name(), places.size(), changes, monitor);
    }

    Outcome<Done> rename(WorkingSetRecord set, String name, IProgressMonitor monitor) {
        return perform(name, 0, set.name().equals(name) ? List.of() : List.of(new Change.RenameSet(set, set.renamed(name))),
                monitor);
    }

    /** Lets the set go; its papers and what was done on them stay. */
    Outcome<Done> delete(WorkingSetRecord set, IProgressMonitor monitor) {
        var changes = new ArrayList<Change>();
        corpus.<List<PaperId>>read(reader -> papers(new PaperQuery(me.id(), "", 0, PAGE).in(Optional.of(set.id())), reader))
                .forEach(paper -> changes.add(new Change.PlaceInSet(set.id(), me.id(), paper, false)));
        int papers = changes.size();
        changes.add(new Change.RemoveSet(set));
        return perform(set.name(), papers, changes, monitor);
    }

    private Outcome<Done> perform(String name, int papers, List<Change> changes, IProgressMonitor monitor) {
        var done = new Done(name, papers, changes);
        return changes.isEmpty() ? Outcome.done(done)
                : corpus.perform(new Action(CODE, me.id(), done.changes()), monitor).map(receipt -> done);
    }

    /** @return refused where somebody has changed the same since */
    Outcome<Done> takeBack(Done done, IProgressMonitor monitor) {
        return perform(done.name(), done.papers(), done.changes().reversed().stream().map(Change::inverse).toList(), monitor);
    }

    /** @return all papers that the query lets through, whatever its limit */
    static List<PaperId> papers(PaperQuery query, CorpusReader reader) {
        var papers = new ArrayList<PaperId>();
        PaperQuery next = query;
        List<PaperId> page;
        do {
            page = reader.papers(next).stream().map(PaperRow::id).toList();
            papers.addAll(page);
            next = page.isEmpty() ? next : next.from(page.getLast());
        } while (page.size() == query.limit());
        return papers;
    }
}
