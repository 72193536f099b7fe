package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Origin;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;
import org.glossator.store.Reversible;
import org.junit.jupiter.api.Test;

/** What a merge brings in, and what becomes of a merge that is tried, cancelled or done again. */
class CorpusMergeTest extends MergeCase {
    private static final int MANY = 1_234; // more than are read together

    @Test
    void newWorkOfBothSidesIsKeptWithWhoAndWhen() {
        AnnotationRecord mine = fixture.annotation(claim, mia, release.release(), "bad");
        perform(here, mia, new Change.AddAnnotation(mine));
        clock.move(Duration.ofMinutes(5));
        Instant then = clock.instant();
        PaperRecord other = paper("Another");
        ClaimRecord theirs = fixture.claim(other, ada, "It costs.");
        long step = perform(there, ada, new Change.AddPaper(other), new Change.AddClaim(theirs));
        clock.move(Duration.ofMinutes(5));
        Report report = merge(there, here);
        assertThat(report).isEqualTo(new Report(new Work(1, 1, 1, 0), new Work(1, 0, 0, 1), List.of()));
        assertThat(work(here, paper).annotations()).containsExactlyInAnyOrder(judgement, mine);
        assertThat(work(here, other).claims()).containsExactly(theirs);
        List<PastAction> past = here.read(r -> r.history().after(0, 99));
        PastAction came = past.stream().filter(a -> a.origin().done().equals(then)).findFirst().orElseThrow();
        assertThat(came.who()).isEqualTo(ada.id());
        assertThat(came.when()).isEqualTo(clock.instant());
        assertThat(there.read(r -> r.history().action(step)).map(PastAction::origin)).contains(came.origin());
        assertWhole(here);
    }

    @Test
    void aSecondMergeAddsNothingAndTheOtherWayRoundMakesThemEqual() {
        perform(here, mia, new Change.AddAnnotation(fixture.annotation(claim, mia, release.release(), "bad")));
        perform(there, ada, new Change.ReviseAnnotation(judgement, judgement.withComment("So?")));
        merge(there, here);
        List<Object> merged = meaning(here);
        long last = here.read(r -> r.history().last());
        assertThat(merge(there, here)).isEqualTo(new Report(Work.NONE, new Work(1, 0, 0, 1), List.of()));
        assertThat((long) here.read(r -> r.history().last())).isEqualTo(last);
        assertThat(merge(here, there).conflicts()).isEmpty();
        assertThat(meaning(there)).isEqualTo(merged);
        assertThat(merge(there, here).came().steps()).isZero();
        assertThat(meaning(here)).isEqualTo(merged);
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        perform(here, ada, new Change.ReviseAnnotation(judgement, judgement.withComment("Mine")));
        perform(there, ada, new Change.ReviseAnnotation(judgement, judgement.withComment("Theirs")));
        perform(there, mia, new Change.AddAnnotation(fixture.annotation(claim, mia, release.release(), "bad")));
        List<Object> before = meaning(here);
        Report said = new CorpusMerge().run(there, here, true, new NullProgressMonitor()).orThrow();
        assertThat(meaning(here)).isEqualTo(before);
        assertThat(merge(there, here)).isEqualTo(said);
        assertThat(said.came().annotations()).isEqualTo(1);
    }

    @Test
    void whatCameInCanBeUndone() {
        long first = perform(there, mia, new Change.MarkDone(paper.id(), mia.id(), true));
        there.perform(new Action("work", mia.id(), List.of(new Change.MarkDone(paper.id(), mia.id(), false)), "", first),
                new NullProgressMonitor()).orThrow();
        merge(there, here);
        Reversible reversible = here.read(r -> r.history().reversible(mia.id(), 9));
        assertThat(reversible.undoable()).isEmpty();
        assertThat(reversible.redoable()).hasSize(1);
    }

    @Test
    void aLargeImportComesInAsOneStep() {
        perform(there, ada, Stream.generate(() -> new Change.AddPaper(paper("Paper " + fixture.ids().next()))).limit(MANY)
                .toArray(Change[]::new));
        assertThat(new CorpusMerge().run(there, here, true, new NullProgressMonitor()).orThrow().came().papers()).isEqualTo(MANY);
        assertThat(merge(there, here)).isEqualTo(new Report(new Work(1, MANY, 0, 0), Work.NONE, List.of()));
        assertThat(here.read(CorpusReader::counts).papers()).isEqualTo(MANY + 1);
        assertThat(merge(there, here).came().steps()).isZero();
    }

    @Test
    void wordsOfSomeoneWhoWasErasedHereDoNotComeBack() {
        AnnotatorRecord nobody = ada.erased();
        Corpus forgot = corpora.open(new CorpusLocation("/forgot"), Opening.CREATE).orThrow();
        Origin first = here.read(r -> r.history().after(0, 1)).getFirst().origin();
        Origin second = here.read(r -> r.history().after(1, 1)).getFirst().origin();
        forgot.perform(new Action("work", ada.id(), List.of(new Change.AddAnnotator(nobody), new Change.AddAnnotator(mia),
                release, new Change.AddPaper(paper)), "", 0, first), new NullProgressMonitor()).orThrow();
        forgot.perform(new Action("work", ada.id(), List.of(new Change.AddClaim(claim), new Change.AddAnnotation(judgement)),
                "", 0, second), new NullProgressMonitor()).orThrow();
        there.perform(Action.of("work", ada.id(), new Change.ReviseAnnotation(judgement, judgement.withComment("Secret")))
                .because("Secret"), new NullProgressMonitor()).orThrow();
        assertThat(merge(there, forgot).came().steps()).isEqualTo(1);
        assertThat(work(forgot, paper).annotations()).containsExactly(judgement.withComment(AnnotatorRecord.ERASED));
        List<PastAction> past = forgot.read(r -> r.history().after(2, 9));
        assertThat(past).extracting(PastAction::why).contains(AnnotatorRecord.ERASED).doesNotContain("Secret");
    }

    @Test
    void aMergeThatIsCancelledAtOnceChangesNothingAndOneInTheMiddleGoesOnNextTime() {
        perform(there, mia, new Change.AddAnnotation(fixture.annotation(claim, mia, release.release(), "bad")));
        perform(there, ada, new Change.AddPaper(paper("Another")));
        List<Object> before = meaning(here);
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        Outcome<Report> none = new CorpusMerge().run(there, here, false, cancelled);
        assertThat(none.problems()).singleElement().matches(p -> p.code().equals("store.cancelled")
                && p.message().contains("nothing was changed"));
        assertThat(meaning(here)).isEqualTo(before);
        var afterOne = new NullProgressMonitor() {
            @Override
            public void subTask(@Nullable String name) {
                setCanceled("2 of 2 steps".equals(name));
            }
        };
        assertThat(new CorpusMerge().run(there, here, false, afterOne).problems()).singleElement()
                .matches(p -> p.message().contains("is kept"));
        assertThat(work(here, paper).annotations()).hasSize(2);
        assertThat(merge(there, here).came()).isEqualTo(new Work(1, 1, 0, 0));
    }

    @Test
    void theOtherCopyMayBeABackup() {
        perform(there, mia, new Change.AddAnnotation(fixture.annotation(claim, mia, release.release(), "bad")));
        Path backup = folder.resolve("there.zip");
        new CorpusArchives(corpora).backup(there, backup, new NullProgressMonitor()).orThrow();
        CorpusLocation opened;
        try (OtherCopy other = OtherCopy.open(corpora, CorpusLocation.folder(backup), new NullProgressMonitor()).orThrow()) {
            opened = other.corpus().location();
            assertThat(merge(other.corpus(), here).came()).isEqualTo(new Work(1, 0, 0, 1));
        }
        assertThat(Path.of(opened.address()).getParent()).doesNotExist();
        assertThat(merge(there, here).came()).isEqualTo(Work.NONE);
        assertThat(OtherCopy.open(corpora, new CorpusLocation("/nowhere"), new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("store.missing");
    }

    @Test
    void corporaThatNeverWereCopiesAreRefused() {
        Corpus stranger = corpora.open(new CorpusLocation("/stranger"), Opening.CREATE).orThrow();
        perform(stranger, ada, new Change.AddAnnotator(ada));
        assertThat(new CorpusMerge().run(stranger, here, false, new NullProgressMonitor()).problems())
                .singleElement().matches(p -> p.code().equals("merge.unrelated"));
        assertThat(new CorpusMerge().run(here, here, false, new NullProgressMonitor()).problems())
                .singleElement().matches(p -> p.code().equals("merge.sameCorpus"));
    }
}
