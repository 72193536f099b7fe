package org.glossator.exchange.internal.archive;

import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;

/** Makes corpora of archives. */
public final class Archive {

    private Archive() {
    }

    /** @return see {@link org.glossator.exchange.CorpusArchives#restore} */
    public static Outcome<CorpusCounts> restore(Path file, Corpora corpora, CorpusLocation location,
            IProgressMonitor monitor) {
        try (var archive = new ArchiveReader(file, monitor)) {
            return corpora.restore(location, archive.past(), archive.contents().counts(), monitor);
        } catch (ArchiveProblem e) {
            return Outcome.refused(e.problem());
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "Cancelled: nothing was restored.");
        }
    }
}
