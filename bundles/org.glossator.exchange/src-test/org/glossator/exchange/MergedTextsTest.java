package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.internal.anchor.Reanchoring;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Reference;
import org.glossator.model.TextSpan;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.SetClock;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two copies of a corpus in which a paper has come in with another text on one side, or on both. */
class MergedTextsTest {
    private static final String ASKS = "We ask readers where they go.";
    private static final String ANSWERS = "They answer in their own words.";
    private static final String HELPS = "It helps the authors.";
    private static final String TEXT = ASKS + " " + ANSWERS + " " + HELPS;
    private static final String LONGER = "In two steps, as it was done before. " + TEXT;
    private static final int STEPS = 12;
    private static final String OTHER = ASKS + " And then for something completely different. " + ANSWERS + " " + HELPS;

    private final SetClock clock = new SetClock(Fixture.NOON.instant());
    private final MemoryCorpora corpora = new MemoryCorpora(new RecordingEventAdmin(), clock);
    private final Fixture fixture = new Fixture("merged texts");
    private final Corpus here = corpora.open(new CorpusLocation("/here"), Opening.CREATE).orThrow();
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final PaperRecord paper = fixture.paper("Where readers go").summary(TEXT).build();
    private final PaperRecord elsewhere = fixture.paper("Elsewhere").summary("It is seen elsewhere as well.").build();
    private final ClaimRecord asks = fixture.claim(paper, ada, ASKS);
    private final Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0").category("good").build());
    private final AnnotationRecord judged = fixture.annotation(asks, ada, release.release(), "good");
    private final AnnotationRecord named = naming(paper, ada, ANSWERS);

    @TempDir
    private Path folder = Path.of("");
    private Corpus there = here;

    @BeforeEach
    void part() {
        perform(here, ada, new Change.AddAnnotator(ada), new Change.AddAnnotator(mia), release, new Change.AddPaper(paper),
                new Change.AddPaper(elsewhere));
        perform(here, ada, new Change.AddClaim(asks), new Change.AddAnnotation(judged), new Change.AddAnnotation(named));
        var archives = new CorpusArchives(corpora);
        Path file = folder.resolve("copy.zip");
        archives.backup(here, file, new NullProgressMonitor()).orThrow();
        archives.restore(file, new CorpusLocation("/there"), new NullProgressMonitor()).orThrow();
        there = corpora.open(new CorpusLocation("/there"), Opening.EXISTING).orThrow();
        clock.move(Duration.ofHours(1));
    }

    /** @return a judgement on the other paper that names words of this one */
    private AnnotationRecord naming(PaperRecord text, AnnotatorRecord who, String... quotes) {
        var references = Stream.of(quotes).<Reference>map(words -> new Reference.InText(paper.id(),
                fixture.claim(text, who, words).extent())).toList();
        return fixture.annotation(elsewhere, who, release.release(), "good")
                .withAnswers(Answers.NONE.with("proof", Optional.of(new Answer.Evidence(references))));
    }

    private static void perform(Corpus corpus, AnnotatorRecord who, Change... changes) {
        corpus.perform(new Action("work", who.id(), Arrays.asList(changes)), new NullProgressMonitor()).orThrow();
    }

    private PaperRecord now(Corpus corpus) {
        return corpus.read(r -> r.paper(paper.id())).orElseThrow();
    }

    private void comesAnew(Corpus corpus, String summary) {
        PaperRecord before = now(corpus);
        PaperRecord text = fixture.paper(before.title()).summary(summary).build();
        var after = new PaperRecord(before.id(), before.key(), before.title(), before.authors(), before.identifiers(), 1, text.text(),
                text.parts());
        Reanchoring plan = corpus.read(reader -> Reanchoring.of(reader, before, after));
        assertThat(plan.lost()).isEmpty();
        perform(corpus, mia, plan.changes().toArray(Change[]::new));
    }

    private Report merge(Corpus other, Corpus into) {
        Report dry = new CorpusMerge().run(other, into, true, new NullProgressMonitor()).orThrow();
        Report report = new CorpusMerge().run(other, into, false, new NullProgressMonitor()).orThrow();
        assertThat(dry.conflicts()).isEqualTo(report.conflicts());
        assertThat(corpora.verify(into.location(), new NullProgressMonitor()).orThrow().problems()).isEmpty();
        return report;
    }

    private static List<String> codes(Report report) {
        return report.conflicts().stream().map(MergeConflict::code).toList();
    }

    private List<String> claims(Corpus corpus) {
        String text = now(corpus).text();
        return corpus.read((CorpusReader r) -> r.work(paper.id())).claims().stream().map(c -> c.extent().in(text)).toList();
    }

    private List<List<String>> evidence(Corpus corpus) {
        String text = now(corpus).text();
        return corpus.read((CorpusReader r) -> r.work(elsewhere.id())).annotations().stream()
                .map(a -> ((Answer.Evidence) a.answers().value("proof").orElseThrow()).references().stream()
                        .map(r -> ((Reference.InText) r).span().in(text)).toList()).toList();
    }

    private void workIn(Corpus corpus, AnnotatorRecord who, String claimed, String... quotes) {
        ClaimRecord claim = fixture.claim(now(corpus), who, claimed);
        perform(corpus, who, new Change.AddClaim(claim), new Change.AddAnnotation(fixture.annotation(claim, who, release.release(), "good")));
        perform(corpus, who, new Change.AddAnnotation(naming(now(corpus), who, quotes)));
    }

    private void isAllThere(Corpus corpus, String text) {
        assertThat(now(corpus).text()).contains(text);
        assertThat(claims(corpus)).containsExactlyInAnyOrder(ASKS, HELPS);
        assertThat(evidence(corpus)).containsExactlyInAnyOrder(List.of(ANSWERS), List.of(HELPS, ASKS));
        assertThat(corpus.read((CorpusReader r) -> r.work(paper.id())).annotations()).hasSize(2);
    }

    @Test
    void aTextThatOnlyCameInThereComesWithWhatIsInIt() {
        comesAnew(there, LONGER);
        assertThat(codes(merge(there, here))).isEmpty();
        assertThat(now(here).text()).isEqualTo(now(there).text());
        assertThat(claims(here)).containsExactly(ASKS);
        assertThat(evidence(here)).containsExactly(List.of(ANSWERS));
        assertThat(merge(there, here).came().steps()).isZero();
        assertThat(merge(here, there).conflicts()).isEmpty();
        assertThat(claims(there)).containsExactly(ASKS);
    }

    @Test
    void aTextThatCameInThereTakesAlongWhatWasDoneHere() {
        comesAnew(there, LONGER);
        workIn(here, ada, HELPS, HELPS, ASKS);
        assertThat(codes(merge(there, here))).isEmpty();
        isAllThere(here, LONGER);
        assertThat(merge(there, here).came().steps()).isZero();
        assertThat(codes(merge(here, there))).isEmpty();
        isAllThere(there, LONGER);
    }

    @Test
    void whatWasDoneThereInTheEarlierTextStandsInTheTextThatCameInHere() {
        comesAnew(here, LONGER);
        workIn(there, mia, HELPS, HELPS, ASKS);
        assertThat(codes(merge(there, here))).isEmpty();
        isAllThere(here, LONGER);
        assertThat(codes(merge(here, there))).isEmpty();
        isAllThere(there, LONGER);
    }

    @Test
    void whatWasDoneThereBeforeAndAfterTheirNewTextComes() {
        ClaimRecord helps = fixture.claim(paper, mia, HELPS);
        perform(there, mia, new Change.AddClaim(helps));
        comesAnew(there, LONGER);
        ClaimRecord wider = new ClaimRecord(asks.id(), paper.id(), fixture.claim(now(there), ada, ASKS + " " + ANSWERS).spans(), ada.id(),
                asks.made());
        perform(there, ada, new Change.ReshapeClaim(now(there, asks), wider));
        perform(here, ada, new Change.AddAnnotation(fixture.annotation(asks, ada, release.release(), "good")));
        assertThat(codes(merge(there, here))).isEmpty();
        assertThat(claims(here)).containsExactlyInAnyOrder(ASKS + " " + ANSWERS, HELPS);
        assertThat(codes(merge(here, there))).isEmpty();
        assertThat(claims(there)).containsExactlyInAnyOrder(ASKS + " " + ANSWERS, HELPS);
    }

    private ClaimRecord now(Corpus corpus, ClaimRecord claim) {
        return corpus.read((CorpusReader r) -> r.work(paper.id())).claims().stream().filter(c -> c.id().equals(claim.id())).findFirst()
                .orElseThrow();
    }

    @Test
    void whereBothHaveAnotherTextTheOneHereStaysAndTheirWorkStandsInIt() {
        comesAnew(here, LONGER);
        comesAnew(there, OTHER);
        workIn(there, mia, HELPS, HELPS, ASKS);
        Report report = merge(there, here);
        assertThat(codes(report)).as("%s", report.conflicts()).containsExactly("merge.revisedTwice");
        isAllThere(here, LONGER);
        assertThat(codes(merge(here, there))).isEmpty();
        isAllThere(there, LONGER);
    }

    @Test
    void whatIsNotInTheTextThereKeepsTheTextHere() {
        workIn(here, ada, HELPS, HELPS, ASKS);
        comesAnew(there, ASKS + " " + ANSWERS + " Nothing of that was worth the time of anybody else.");
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        assertThat(report.conflicts().getFirst().message()).contains("“" + HELPS + "”").endsWith(".");
        isAllThere(here, TEXT);
    }

    @Test
    void whatIsNotInTheTextHereIsLeftOutAndTold() {
        comesAnew(here, ASKS + " " + ANSWERS + " Nothing of that was worth the time of anybody else.");
        workIn(there, mia, HELPS, HELPS, ASKS);
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.leftOut", "merge.leftOut", "merge.leftOut");
        assertThat(report.conflicts().getFirst().there().words()).contains(HELPS);
        assertThat(claims(here)).containsExactly(ASKS);
        assertThat(evidence(here)).containsExactly(List.of(ANSWERS));
    }

    @Test
    void theSameTextOnBothSidesIsNoConflict() {
        workIn(there, mia, HELPS, HELPS, ASKS);
        comesAnew(there, LONGER);
        comesAnew(here, LONGER);
        assertThat(codes(merge(there, here))).isEmpty();
        isAllThere(here, LONGER);
        TextSpan span = now(here, asks).extent();
        assertThat(now(there, asks).extent()).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
    void randomWorkAroundNewTextsNeverStandsAtOtherWordsAndIsEqualOnceItWentBothWays(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            int fresh = random.nextInt(3); // where the paper comes in anew: here, there, or on both sides
            for (int i = 0; i < STEPS; i++) {
                step(here, ada, random, fresh != 1 && i == STEPS / 2);
                step(there, mia, random, fresh != 0 && i == STEPS / 2);
            }
            assertThat(codes(merge(there, here))).allMatch(code -> code.equals("merge.revisedTwice") || code.startsWith("merge.removed"));
            assertThat(codes(merge(here, there))).isEmpty();
            assertThat(now(here).text()).isEqualTo(now(there).text());
            assertThat(here.read((CorpusReader r) -> r.work(paper.id()))).isEqualTo(there.read((CorpusReader r) -> r.work(paper.id())));
            assertThat(here.read((CorpusReader r) -> r.work(elsewhere.id())))
                    .isEqualTo(there.read((CorpusReader r) -> r.work(elsewhere.id())));
            assertThat(claims(here)).isNotEmpty().isSubsetOf(ASKS, ANSWERS, HELPS);
            assertThat(evidence(here)).isNotEmpty().allSatisfy(words -> assertThat(words).isSubsetOf(ASKS, ANSWERS, HELPS));
        }
    }

    /** One step of a person in the text of now; at times it is taken back. */
    private void step(Corpus corpus, AnnotatorRecord who, Random random, boolean fresh) {
        PaperRecord text = now(corpus);
        if (fresh) {
            comesAnew(corpus, "Number " + random.nextInt(1_000) + " of what we have written so far. " + TEXT);
            return;
        }
        List<String> sentences = List.of(ASKS, ANSWERS, HELPS);
        String words = sentences.get(random.nextInt(3));
        List<ClaimRecord> claims = corpus.read((CorpusReader r) -> r.work(paper.id())).claims();
        ClaimRecord claim = claims.isEmpty() ? asks : claims.get(random.nextInt(claims.size()));
        List<AnnotationRecord> naming = corpus.read((CorpusReader r) -> r.work(elsewhere.id())).annotations();
        AnnotationRecord some = naming.isEmpty() ? named : naming.get(random.nextInt(naming.size()));
        var action = switch (random.nextInt(6)) {
            case 0, 1 -> Action.of("work", who.id(), new Change.AddClaim(fixture.claim(text, who, words)));
            case 2 -> Action.of("work", who.id(), new Change.AddAnnotation(fixture.annotation(claim, who, release.release(), "good")));
            case 3 -> Action.of("work", who.id(), new Change.ReshapeClaim(claim, new ClaimRecord(claim.id(), paper.id(),
                    fixture.claim(text, who, words).spans(), claim.author(), claim.made())));
            case 4 -> Action.of("work", who.id(), new Change.ReviseAnnotation(some, some.withAnswers(naming(text, who, words).answers())));
            default -> Action.of("work", who.id(), new Change.AddAnnotation(naming(text, who, words)));
        };
        corpus.perform(action, new NullProgressMonitor());
        if (random.nextInt(4) == 0) {
            corpus.read(r -> r.history().reversible(who.id(), 1)).undoable().stream().findFirst().ifPresent(past -> corpus.perform(
                    Action.reversing(past, corpus.read(r -> r.history().changes(past.number(), 0, 99))), new NullProgressMonitor()));
        }
    }
}
