package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.Receipt;
import org.glossator.ui.WriteQueue;

/**
 * What is under way between a paper that is shown and the corpus: steps on their way to it, which show already, and the paper
 * that is read again where somebody else has changed it or a step was refused. One thread.
 */
final class PaperKeeping {

    /** The paper that is shown. */
    interface Shown {
        /** @param content as the corpus has it, while no step is on its way; nothing where it has the paper no more */
        void arrived(Optional<PaperContent> content);

        /** A step was not kept, nor can those that were built on it be taken back; the paper is read again. */
        void refused();

        /** A step was kept in a newer text than the one that is shown; the paper is read again, and so is what can be undone. */
        void placedAnew();

        /** What is kept, or the problem, is another one. */
        void told();
    }

    private final Corpus corpus;
    private final WriteQueue writes;
    private final PaperModel.Source source;
    private final PaperId paper;
    private final Shown shown;
    private final UnderWay underWay = new UnderWay();
    private Optional<Problem> problem = Optional.empty();
    private int writing;
    private int eventsToCome;
    private int edits;
    private boolean stale;
    private boolean reading;

    PaperKeeping(Corpus corpus, WriteQueue writes, PaperModel.Source source, PaperId paper, Shown shown) {
        this.corpus = corpus;
        this.writes = writes;
        this.source = source;
        this.paper = paper;
        this.shown = shown;
    }

    /** @return whether the last change of this claim or annotation (by its id) is on the disk */
    boolean isKept(Object id) {
        return underWay.isKept(id);
    }

    /** @return why the last step was taken back, or a warning what became of it */
    Optional<Problem> problem() {
        return problem;
    }

    void dismissProblem() {
        problem = Optional.empty();
    }

    /** @return another number after each step */
    int edits() {
        return edits;
    }

    /** @param showsOther what the paper has to be read again after, as more or less of it is to be seen then */
    void send(List<PaperSteps.Write> steps, Predicate<Change> showsOther) {
        for (PaperSteps.Write write : steps) {
            edits++;
            writing++;
            eventsToCome++;
            underWay.begins(write.changes());
            stale |= !write.shows() || write.changes().stream().anyMatch(showsOther);
            writes.submit(corpus, write::action, outcome -> written(write, outcome));
        }
    }

    private void written(PaperSteps.Write write, Outcome<Receipt> outcome) {
        writing--;
        underWay.ends(write.changes());
        switch (outcome) {
            case Outcome.Done<Receipt>(Receipt receipt, var warnings) -> {
                write.kept(receipt.history());
                if (!warnings.isEmpty()) {
                    problem = Optional.of(warnings.getFirst());
                    shown.placedAnew();
                    stale = true;
                } else if (!stale) {
                    problem = Optional.empty();
                }
            }
            case Outcome.Refused<Receipt>(var problems) -> {
                eventsToCome = Math.max(0, eventsToCome - 1);
                problem = Optional.of(problems.getFirst());
                shown.refused();
                stale = true;
            }
        }
        refreshWhenIdle();
        shown.told();
    }

    /** Something in a corpus has changed. */
    void changed(CorpusEvent event) {
        boolean here = event.location().equals(corpus.location());
        if (!here || !event.many() && !event.people() && !event.papers().contains(paper)) {
            return;
        }
        if (eventsToCome > 0 && event.papers().contains(paper)) {
            eventsToCome--;
            return;
        }
        refresh();
    }

    /** Reads the paper again, as soon as nothing is being written. */
    void refresh() {
        stale = true;
        refreshWhenIdle();
    }

    private void refreshWhenIdle() {
        if (stale && writing == 0 && !reading) {
            reading = true;
            int before = edits;
            source.read(content -> arrived(content, before), () -> reading = false); // stays stale: the next step tries again
        }
    }

    private void arrived(Optional<PaperContent> content, int editsBefore) {
        reading = false;
        if (edits != editsBefore) { // too late: the person has gone on
            refreshWhenIdle();
            return;
        }
        stale = false;
        shown.arrived(content);
    }
}
