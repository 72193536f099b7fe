package org.glossator.ui.internal.corpus;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.glossator.model.AnnotatorId;
import org.glossator.store.CorpusReader;
import org.glossator.ui.internal.corpus.CorpusList.Answer;
import org.glossator.ui.internal.corpus.CorpusList.Asking;
import org.glossator.ui.internal.corpus.CorpusList.Question;

/**
 * How the list asks its corpus: for what can be told at once, and then for what has to be counted. Of each kind one question
 * is under way and one waits at most, the last, so that a slow corpus is not asked by many at a time. To be used on one thread.
 */
final class CorpusAsking implements CorpusList.Source {

    /** Reads in the background; what comes of it is told on the same thread. */
    interface Reads {
        /** @param failed run in place of {@code show} where the corpus failed */
        <T> void read(Function<CorpusReader, T> questions, Consumer<T> show, Runnable failed);
    }

    private final AnnotatorId annotator;
    private final Reads reads;
    private final Lane listing = new Lane();
    private final Lane counting = new Lane();

    CorpusAsking(AnnotatorId annotator, Reads reads) {
        this.annotator = annotator;
        this.reads = reads;
    }

    @Override
    public void ask(Question question, Asking asking) {
        if (question.known().isPresent()) { // of each page once, as the list takes care
            list(question, asking, () -> { });
        } else {
            counting.forget(); // its answer would be that to an older question
            listing.ask(ended -> list(question, asking, ended), asking::passedOver);
        }
    }

    private void list(Question question, Asking asking, Runnable ended) {
        reads.read(reader -> CorpusQuestions.quick(question, annotator, reader), quick -> {
            if (quick.counts().atLeast() && question.known().isEmpty() && !listing.isWaiting()) {
                counting.ask(counted -> count(question, quick, asking, counted), () -> { });
            }
            asking.answered(quick);
            ended.run();
        }, () -> {
            asking.failed();
            ended.run();
        });
    }

    private void count(Question question, Answer quick, Asking asking, Runnable ended) {
        reads.read(reader -> CorpusQuestions.counted(question, quick, annotator, reader), sure -> {
            asking.answered(sure);
            ended.run();
        }, ended);
    }

    /** Where one question is under way at a time. */
    private static final class Lane {
        private boolean busy;
        private Optional<Waiting> waiting = Optional.empty();

        private record Waiting(Consumer<Runnable> work, Runnable passedOver) {
        }

        void ask(Consumer<Runnable> work, Runnable passedOver) {
            if (busy) {
                Optional<Waiting> older = waiting;
                waiting = Optional.of(new Waiting(work, passedOver));
                older.ifPresent(w -> w.passedOver().run());
            } else {
                busy = true;
                work.accept(this::ended);
            }
        }

        void forget() {
            waiting = Optional.empty();
        }

        boolean isWaiting() {
            return waiting.isPresent();
        }

        private void ended() {
            busy = false;
            Optional<Waiting> next = waiting;
            waiting = Optional.empty();
            next.ifPresent(w -> ask(w.work(), w.passedOver()));
        }
    }
}
