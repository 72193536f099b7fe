package org.glossator.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;

/** Turns what goes wrong while a person's file is read into a refusal. */
final class FileReading {
    private FileReading() {
    }

    /** Something that reads a file. */
    interface Step<T> {
        Outcome<T> run() throws IOException;
    }

    static <T> Outcome<T> guarded(ByteSource source, Step<T> step) {
        try {
            return step.run();
        } catch (UnreadableTextException e) {
            return Outcome.refused(e.problem());
        } catch (IOException e) {
            return unread(source, e);
        } catch (UncheckedIOException e) {
            return unread(source, e);
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "The import was cancelled; the corpus is as it was.");
        }
    }

    private static <T> Outcome<T> unread(ByteSource source, Exception cause) {
        return Outcome.refused(Problem.error("import.unreadable", "The file could not be read to its end, or the folder"
                + " for temporary files is full, so nothing was imported: " + cause.getMessage() + ". Check both.",
                Place.file(source.name())));
    }
}
