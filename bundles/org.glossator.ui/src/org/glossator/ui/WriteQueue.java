package org.glossator.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.Corpus;
import org.glossator.store.Receipt;

/**
 * Brings actions to the corpus, one after the other, off the thread of the user interface, and says whether all that was
 * done is kept. To be used on the thread of the user interface only.
 */
public final class WriteQueue {

    /** Whether what the person did is on the disk. */
    public enum State {
        KEPT, WRITING, FAILED
    }

    private record Entry(Corpus corpus, Supplier<Action> action, Consumer<Outcome<Receipt>> then) {
    }

    private final Executor background;
    private final Executor userInterface;
    private final Consumer<RuntimeException> log;
    private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Problem> failure = Optional.empty();
    private boolean writing;

    /**
     * @param background where the database is waited for
     * @param userInterface back to the caller's thread
     * @param log told of surprises, once each
     */
    public WriteQueue(Executor background, Executor userInterface, Consumer<RuntimeException> log) {
        this.background = background;
        this.userInterface = userInterface;
        this.log = log;
    }

    /**
     * @param then told, on the thread of the user interface, what came of it; a surprise arrives as the refusal
     *        {@code store.failed}
     */
    public void submit(Corpus corpus, Action action, Consumer<Outcome<Receipt>> then) {
        submit(corpus, () -> action, then);
    }

    /** @param action asked for, on the thread of the user interface, when everything before it has been written */
    public void submit(Corpus corpus, Supplier<Action> action, Consumer<Outcome<Receipt>> then) {
        waiting.add(new Entry(corpus, action, then));
        next();
        tell();
    }

    public State state() {
        if (failure.isPresent()) {
            return State.FAILED;
        }
        return writing ? State.WRITING : State.KEPT;
    }

    /** @return why the last action was not kept; stays until {@link #solved} or until a later action is kept */
    public Optional<Problem> failure() {
        return failure;
    }

    /** The person has seen the failure and dealt with it. */
    public void solved() {
        failure = Optional.empty();
        tell();
    }

    /** @return whether nothing waits and nothing is being written */
    public boolean isIdle() {
        return !writing && waiting.isEmpty();
    }

    /** @param listener run on the thread of the user interface after each change of state */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void next() {
        Entry entry = writing ? null : waiting.poll();
        if (entry == null) {
            return;
        }
        writing = true;
        Action action = entry.action().get();
        background.execute(() -> {
            Outcome<Receipt> outcome = perform(entry.corpus(), action);
            userInterface.execute(() -> finished(entry, outcome));
        });
    }

    private Outcome<Receipt> perform(Corpus corpus, Action action) {
        try {
            return corpus.perform(action, new NullProgressMonitor());
        } catch (RuntimeException e) { // the outermost frame of this thread
            log.accept(e);
            return Outcome.refused("store.failed", Messages.WriteQueue_failed);
        }
    }

    private void finished(Entry entry, Outcome<Receipt> outcome) {
        writing = false;
        failure = switch (outcome) {
            case Outcome.Done<Receipt> done -> Optional.empty();
            case Outcome.Refused<Receipt>(var problems) -> Optional.of(problems.getFirst());
        };
        entry.then().accept(outcome);
        next();
        tell();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
