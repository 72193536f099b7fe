package org.glossator.exchange;

import java.time.Clock;
import java.util.Optional;
import java.util.SplittableRandom;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.ReleaseRecord;

/** Makes a taxonomy a release of a corpus. */
public final class ReleasePublication {
    private static final String ACTION = "taxonomy.publish";

    private final Clock clock;
    private final IdSource ids;

    public ReleasePublication() {
        this(Clock.systemUTC(), new IdSource(Clock.systemUTC(), new SplittableRandom()));
    }

    /** @param clock gives the time of the publication */
    public ReleasePublication(Clock clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param release the one that is there now
     * @param fresh it was not there before
     */
    public record Published(ReleaseRecord release, boolean fresh) {
    }

    /**
     * Publishes, or finds the same release there. Blocks.
     *
     * @param taxonomy compiled from {@code text}
     * @param who goes into the history
     * @return refused with {@code publish.exists} where the corpus has another text of this name and version, or as
     *         {@link Corpus#perform} does
     */
    public Outcome<Published> run(Taxonomy taxonomy, String text, Corpus corpus, AnnotatorId who,
            IProgressMonitor monitor) {
        Optional<ReleaseRecord> there = corpus.read(reader -> reader.releases().stream()
                .filter(r -> r.taxonomy().equals(taxonomy.name()) && r.version().equals(taxonomy.version()))
                .findFirst());
        if (there.isPresent()) {
            ReleaseRecord release = there.get();
            boolean same = corpus.read(reader -> reader.taxonomyText(release.id())).filter(text::equals).isPresent();
            return same ? Outcome.done(new Published(release, false))
                    : Outcome.refused("publish.exists", "The corpus has " + taxonomy.name() + " " + taxonomy.version()
                            + " already, with another text, and a release never changes."
                            + " Give the text a higher version.");
        }
        var release = new ReleaseRecord(new ReleaseId(ids.next()), taxonomy.name(), taxonomy.version(),
                taxonomy.title(), clock.instant());
        return corpus.perform(Action.of(ACTION, who, new Change.PublishRelease(release, taxonomy, text)), monitor)
                .map(kept -> new Published(release, true));
    }
}
