package org.glossator.ui.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.WriteQueue;
import org.glossator.ui.internal.session.OpenCorpus.FirstContent;
import org.junit.jupiter.api.Test;

class SessionCoreTest {
    private static final CorpusLocation SAMPLE = new CorpusLocation("/corpora/sample");
    private static final CorpusLocation STUDY = new CorpusLocation("/corpora/study");
    private static final CorpusLocation BROKEN = new CorpusLocation("/corpora/broken");

    private final Fixture fixture = new Fixture("SessionCoreTest");
    private final RecordingEventAdmin events = new RecordingEventAdmin();
    private final Corpora memory = new MemoryCorpora(events);
    private final Corpora corpora = opening((location, how) -> location.equals(BROKEN)
            ? Outcome.refused("store.damaged", "It is damaged.")
            : memory.open(location, how));
    private final Kept kept = new Kept();
    private final KeptPasswords passwords = new KeptPasswords();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Corpus> closed = new ArrayList<>();
    private final List<Problem> complaints = new ArrayList<>();
    private int changes;

    private static final class Kept implements SessionMemory.Keeper {
        private SessionMemory memory = new SessionMemory(List.of(), "", "");

        @Override
        public SessionMemory load() {
            return memory;
        }

        @Override
        public void keep(SessionMemory now) {
            memory = now;
        }
    }

    /** As long as it is open, which a person may refuse. */
    private static final class KeptPasswords implements Passwords {
        private final Map<CorpusLocation, String> kept = new HashMap<>();
        private boolean open = true;

        @Override
        public CorpusLocation complete(CorpusLocation location) {
            return location.password().isEmpty() ? new CorpusLocation(location.address(), kept.getOrDefault(location, ""))
                    : location;
        }

        @Override
        public Outcome<CorpusLocation> keep(CorpusLocation location, boolean keep) {
            if (!open) {
                return Outcome.refused("session.passwordNotKept", "It was not kept.");
            }
            if (keep) {
                kept.put(location, location.password());
            } else {
                kept.remove(location);
            }
            return Outcome.done(location);
        }
    }

    private SessionCore core() {
        return core(corpora);
    }

    private SessionCore core(Corpora from) {
        var threads = new SessionThreads((name, work) -> background.add(() -> work.accept(new NullProgressMonitor())),
                Runnable::run, Runnable::run, e -> {
                    throw e;
                });
        return new SessionCore(from, kept, passwords, threads, new IdSource(Fixture.NOON, new Random(1)), "Ada", closed::add,
                complaints::addAll, () -> changes++);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    private SessionCore opened(CorpusLocation location) {
        SessionCore core = core();
        core.open(location, Opening.CREATE, FirstContent.NOTHING, () -> { });
        work();
        return core;
    }

    @Test
    void theFirstStartMakesTheSampleAndFillsIt() {
        SessionCore core = core();
        core.start(SAMPLE, (corpus, who, monitor) -> {
            corpus.perform(Action.of("papers.import", who, new Change.AddPaper(fixture.paper("First").build())), monitor)
                    .orThrow();
            return Outcome.done(true);
        });
        assertThat(core.state()).isEqualTo(new SessionState.Opening(SAMPLE));
        work();
        assertThat(core.corpus().orElseThrow().read((CorpusReader r) -> r.counts()).papers()).isEqualTo(1);
        assertThat(core.annotator().map(AnnotatorRecord::name)).contains("Ada");
        assertThat(kept.memory.recent()).containsExactly(SAMPLE);
    }

    @Test
    void aLaterStartOpensTheCorpusOfLastTimeAndFillsNothing() {
        opened(STUDY);
        SessionCore later = core();
        later.start(SAMPLE, (corpus, who, monitor) -> {
            throw new AssertionError("filled");
        });
        work();
        assertThat(later.corpus().map(Corpus::location)).contains(STUDY);
    }

    @Test
    void whatIsOpenAlreadyIsAdoptedAndRemembered() {
        SessionState.Open open = (SessionState.Open) opened(STUDY).state();
        kept.keep(new SessionMemory(List.of(SAMPLE), "", ""));
        int before = changes;
        SessionCore core = core();
        core.adopt(open);
        assertThat(core.wholeCorpus()).contains(open.corpus());
        assertThat(kept.memory.recent()).containsExactly(STUDY, SAMPLE);
        assertThat(changes).isEqualTo(before);
    }

    @Test
    void theSamePersonIsFoundAgain() {
        AnnotatorRecord first = opened(STUDY).annotator().orElseThrow();
        assertThat(opened(STUDY).annotator()).contains(first);
    }

    @Test
    void aCorpusThatCannotBeOpenedSaysWhyAndCanBeTriedAgain() {
        SessionCore core = opened(BROKEN);
        assertThat(core.state()).isInstanceOfSatisfying(SessionState.Failed.class, failed -> {
            assertThat(failed.location()).isEqualTo(BROKEN);
            assertThat(failed.problem().code()).isEqualTo("store.damaged");
        });
        assertThat(complaints).isEmpty();
        core.retry();
        assertThat(background).hasSize(1);
    }

    @Test
    void whatIsOpenStaysOpenWhenAnotherCannotBeOpened() {
        SessionCore core = opened(STUDY);
        core.open(BROKEN, Opening.EXISTING, FirstContent.NOTHING, () -> { });
        assertThat(core.corpus().map(Corpus::location)).contains(STUDY);
        work();
        assertThat(core.corpus().map(Corpus::location)).contains(STUDY);
        assertThat(complaints).extracting(Problem::code).containsExactly("store.damaged");
        assertThat(kept.memory.recent()).containsExactly(STUDY);
    }

    @Test
    void changingOverClosesWhatWasOpenAndRunsWhatFollows() {
        SessionCore core = opened(STUDY);
        Corpus before = core.wholeCorpus().orElseThrow();
        boolean[] followed = {false};
        core.open(SAMPLE, Opening.CREATE, FirstContent.NOTHING, () -> followed[0] = true);
        work();
        assertThat(closed).containsExactly(before);
        assertThat(followed[0]).isTrue();
        assertThat(core.recent()).containsExactly(SAMPLE, STUDY);
    }

    @Test
    void onlyTheLastWishCounts() {
        SessionCore core = core();
        core.open(STUDY, Opening.CREATE, FirstContent.NOTHING, () -> { });
        core.open(SAMPLE, Opening.CREATE, FirstContent.NOTHING, () -> { });
        work();
        assertThat(core.corpus().map(Corpus::location)).contains(SAMPLE);
        assertThat(closed).extracting(Corpus::location).containsExactly(STUDY);
    }

    @Test
    void aSurpriseIsToldInASentence() {
        var threads = new SessionThreads((name, work) -> work.accept(new NullProgressMonitor()), Runnable::run,
                Runnable::run, e -> { });
        Corpora broken = opening((location, how) -> {
            throw new IllegalStateException("stop");
        });
        var core = new SessionCore(broken, kept, passwords, threads, fixture.ids(), "Ada", closed::add, complaints::addAll,
                () -> changes++);
        core.open(STUDY, Opening.CREATE, FirstContent.NOTHING, () -> { });
        assertThat(core.state()).isInstanceOfSatisfying(SessionState.Failed.class,
                failed -> assertThat(failed.problem().message()).doesNotContain("stop").endsWith("."));
    }

    @Test
    void aKeptPasswordIsThereAtTheNextStartAndStandsNowhereElse() {
        var team = new CorpusLocation("jdbc:postgresql://localhost/feedback?user=mia", "secret");
        List<String> tried = new ArrayList<>();
        Corpora server = opening((location, how) -> {
            tried.add(location.password());
            return memory.open(location, Opening.CREATE);
        });
        SessionCore core = core(server);
        core.open(team, Opening.EXISTING, FirstContent.NOTHING, () -> core.keepPassword(team, true));
        work();
        assertThat(kept.memory.recent()).extracting(CorpusLocation::address).containsExactly(team.address());
        assertThat(team.address()).doesNotContain("secret");
        kept.keep(new SessionMemory(List.of(new CorpusLocation(team.address())), "", "")); // as it comes from the disk
        core(server).start(SAMPLE, FirstContent.NOTHING);
        work();
        core.keepPassword(team, false);
        work();
        core(server).start(SAMPLE, FirstContent.NOTHING);
        work();
        assertThat(tried).containsExactly("secret", "secret", "");
    }

    @Test
    void aPasswordThatCannotBeKeptIsSaidAndTheCorpusStaysOpen() {
        passwords.open = false;
        SessionCore core = opened(STUDY);
        core.keepPassword(STUDY, true);
        work();
        assertThat(complaints).extracting(Problem::code).containsExactly("session.passwordNotKept");
        assertThat(core.corpus()).isPresent();
    }

    @Test
    void aNewNameJoinsTheCorpusAndIsRemembered() {
        SessionCore core = opened(STUDY);
        core.annotateUnder(" Mia ");
        assertThat(core.annotator().map(AnnotatorRecord::name)).contains("Mia");
        assertThat(core.corpus().orElseThrow().read(CorpusReader::annotators)).extracting(AnnotatorRecord::name)
                .containsExactly("Ada", "Mia");
        assertThat(kept.memory.annotator()).isEqualTo("Mia");
        assertThat(core.writes().state()).isEqualTo(WriteQueue.State.KEPT);
    }

    @Test
    void aKnownNameDoesNotJoinTwice() {
        SessionCore core = opened(STUDY);
        core.annotateUnder("Ada");
        assertThat(core.corpus().orElseThrow().read(CorpusReader::annotators)).hasSize(1);
    }

    @Test
    void theNewestReleaseIsUsedAsSoonAsItIsPublished() {
        SessionCore core = opened(STUDY);
        assertThat(core.taxonomy()).isEmpty();
        publish(core, "feedback", "1.0.0");
        assertThat(core.taxonomy().orElseThrow().release().version()).hasToString("1.0.0");
    }

    @Test
    void theChosenTaxonomyIsPreferredToANewerOne() {
        SessionCore core = opened(STUDY);
        publish(core, "feedback", "1.0.0");
        publish(core, "other", "1.0.0");
        core.useTaxonomy("feedback");
        work();
        assertThat(core.taxonomy().orElseThrow().taxonomy().name()).isEqualTo("feedback");
        assertThat(opened(STUDY).taxonomy().orElseThrow().taxonomy().name()).isEqualTo("feedback");
    }

    private void publish(SessionCore core, String name, String version) {
        var taxonomy = TaxonomyBuilder.taxonomy(name, version).category("error").build();
        Corpus corpus = core.corpus().orElseThrow();
        corpus.perform(Action.of("taxonomy.publish", core.annotator().orElseThrow().id(), fixture.release(taxonomy)),
                new NullProgressMonitor()).orThrow();
        core.onCorpusEvent(events.corpusEvents().getLast());
        work();
    }

    @Test
    void eventsOfOtherCorporaAreNotListenedTo() {
        SessionCore core = opened(STUDY);
        core.onCorpusEvent(new CorpusEvent(SAMPLE, Set.of(), false, true, true, false));
        assertThat(background).isEmpty();
    }

    @Test
    void closingLetsTheCorpusGo() {
        SessionCore core = opened(STUDY);
        core.close();
        assertThat(core.corpus()).isEqualTo(Optional.empty());
        core.close();
    }

    @Test
    void everyChangeIsTold() {
        SessionCore core = opened(STUDY);
        int before = changes;
        core.annotateUnder("Mia");
        assertThat(changes).isGreaterThan(before);
    }

    /** @return corpora that are opened as told; everything else is asked of those in memory, whatever it comes to be */
    private Corpora opening(BiFunction<CorpusLocation, Opening, Outcome<Corpus>> open) {
        return (Corpora) Proxy.newProxyInstance(Corpora.class.getClassLoader(), new Class<?>[] {Corpora.class},
                (proxy, method, arguments) -> method.getName().equals("open")
                        ? open.apply((CorpusLocation) arguments[0], (Opening) arguments[1])
                        : method.invoke(memory, arguments));
    }
}
