package org.glossator.ui.internal.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.blind.SeenCorpus;
import org.glossator.ui.internal.corpus.CorpusQuestions;
import org.glossator.ui.internal.corpus.FirstPapers;
import org.glossator.ui.internal.session.OpenCorpus.FirstContent;
import org.glossator.ui.internal.session.SessionState.Open;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens the corpus of last time before there is a session to ask for it. What goes wrong is not told: the session then
 * opens the corpus itself, meets the same and says so.
 */
@Component(service = EarlyOpening.class)
public final class EarlyOpening {
    private static final String EMPTY = "session.empty";
    /** A corpus with nothing in it is for the session to fill. */
    private static final FirstContent NOT_YET = (corpus, who, monitor) -> Outcome.refused(EMPTY,
            "The corpus is empty.");
    private static final Opened NOTHING = new Opened(Optional.empty(), List.of());

    private final CompletableFuture<Opened> opening;

    /**
     * What is open, now the caller's to close.
     *
     * @param papers what the list asks first
     */
    record Early(Open open, FirstPapers papers) {
    }

    /** @param news what the person should know of the corpus, whoever has it: a second opening does not say it again */
    private record Opened(Optional<Early> early, List<Problem> news) {
    }

    /** Begins in a thread of its own. */
    @Activate
    public EarlyOpening(@Reference Corpora corpora) {
        this(new PreferenceMemory(InstanceScope.INSTANCE.getNode(PreferenceMemory.NODE)).load(), FirstCorpus.location(),
                corpora, new IdSource(Clock.systemUTC(), new Random()), SessionMemory.usualAnnotator(),
                work -> Thread.ofPlatform().daemon().name("Glossator early opening").start(work));
    }

    EarlyOpening(SessionMemory memory, CorpusLocation sample, Corpora corpora, IdSource ids, String usualName,
            Executor thread) {
        CorpusLocation location = memory.recent().isEmpty() ? sample : memory.recent().getFirst();
        if (!location.isFolder()) { // its password may be where the person has to be asked first
            opening = CompletableFuture.completedFuture(NOTHING);
            return;
        }
        var work = new OpenCorpus(corpora, ids, location, Opening.EXISTING, memory.annotatorOr(usualName),
                memory.taxonomy(), NOT_YET);
        opening = CompletableFuture.supplyAsync(() -> run(work), thread);
    }

    private static Opened run(OpenCorpus work) {
        if (!(work.run(new NullProgressMonitor()) instanceof Outcome.Done<Open>(var open, var warnings))) {
            return NOTHING;
        }
        List<Problem> news = warnings.stream().filter(problem -> !problem.code().equals(EMPTY)).toList();
        try {
            FirstPapers papers = SeenCorpus.read(open.corpus(), open.annotator().id(), reader -> ask(open, reader));
            if (news.size() < warnings.size()) {
                open.corpus().close();
                return new Opened(Optional.empty(), news);
            }
            return new Opened(Optional.of(new Early(open, papers)), news);
        } catch (RuntimeException e) {
            open.corpus().close();
            throw e;
        }
    }

    /** Asks what the first views will ask, so that the database knows their statements. */
    private static FirstPapers ask(Open open, CorpusReader reader) {
        open.taxonomy().ifPresent(active -> reader.categoryCounts(active.taxonomy().name()));
        return CorpusQuestions.first(open.annotator().id(), reader);
    }

    /** Returns when the corpus is open, or when it is clear that it cannot be. */
    public void await() {
        opening.handle((open, failure) -> true).join();
    }

    /**
     * To be asked once, by the session. Does not wait.
     *
     * @return nothing if the corpus is not open yet or could not be opened
     */
    Optional<Early> take() {
        if (opening.isDone() && !opening.isCompletedExceptionally()) {
            return opening.join().early();
        }
        // the session waits for the same database and has it by the time that its statements are known
        opening.thenAccept(opened -> opened.early().ifPresent(late -> late.open().corpus().close()));
        return Optional.empty();
    }

    /** @param person told of what the opening had to say, now or later, in whatever thread; not where that is nothing */
    void news(Consumer<List<Problem>> person) {
        opening.thenAccept(opened -> {
            if (!opened.news().isEmpty()) {
                person.accept(opened.news());
            }
        });
    }
}
