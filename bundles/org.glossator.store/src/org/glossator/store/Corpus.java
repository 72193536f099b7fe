package org.glossator.store;

import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;

/** A handle on an open corpus. Safe for threads; several may read while one writes. Every call blocks. */
public interface Corpus extends AutoCloseable {

    CorpusLocation location();

    /**
     * Asks questions that all see the same state. The reader is good only until the function returns. An action cannot be
     * performed inside.
     *
     * @param questions where the connection to a server is lost among them, all are asked again on a new one: so what the
     *         function does beside answering, such as writing to a file, it must begin anew each time
     * @throws StoreException if the database fails
     */
    <T> T read(Function<CorpusReader, T> questions);

    /**
     * @return whether a long question keeps actions waiting, so that who reads everything had better ask in turns. Where
     *         it does not, one question is better: between two of them, actions with lower numbers than the last may come
     */
    default boolean keepsActionsWaiting() {
        return false;
    }

    /**
     * Does one action of a person: all its changes and their history in one transaction, and then one
     * {@link CorpusEvent}. When this returns {@code Done} the action is on the disk.
     *
     * @param monitor told of progress (one unit a change, unknown total); cancelling it leaves nothing behind
     * @return refused, with nothing changed, with {@code store.conflict} (what the change starts from is not what the
     *         corpus holds), {@code store.newText} (see {@link Action#texts}), {@code store.cancelled},
     *         {@code store.diskFull} or {@code store.readOnly}
     * @throws StoreException if the database fails otherwise; nothing was changed
     */
    Outcome<Receipt> perform(Action action, IProgressMonitor monitor);

    /**
     * Lets this handle go, after what other threads are doing with it. What was done is kept already; closing twice does
     * nothing, and using a closed handle is an {@link IllegalStateException}.
     */
    @Override
    void close();
}
