package org.glossator.ui.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.CorpusArchives;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.exchange.MergeConflict;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeWorkTest {
    private final MemoryCorpora corpora = new MemoryCorpora(new RecordingEventAdmin());
    private final Fixture fixture = new Fixture("MergeWorkTest");
    private final Corpus here = corpora.open(new CorpusLocation("/here"), Opening.CREATE).orThrow();
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final PaperRecord paper = fixture.paper("Feedback helps").summary("It helps. It costs.").build();
    private final ClaimRecord claim = fixture.claim(paper, ada, "It helps.");
    private final Change.PublishRelease release = fixture
            .release(TaxonomyBuilder.taxonomy("t", "1.0.0").category("bad").category("good").build());
    private final AnnotationRecord judgement = fixture.annotation(claim, ada, release.release(), "good");

    @TempDir
    private Path folder = Path.of("");
    private Corpus there = here;

    @BeforeEach
    void part() {
        perform(here, new Change.AddAnnotator(ada), new Change.AddAnnotator(mia), release, new Change.AddPaper(paper),
                new Change.AddClaim(claim), new Change.AddAnnotation(judgement));
        var archives = new CorpusArchives(corpora);
        archives.backup(here, folder.resolve("copy.zip"), new NullProgressMonitor()).orThrow();
        archives.restore(folder.resolve("copy.zip"), new CorpusLocation("/there"), new NullProgressMonitor()).orThrow();
        there = corpora.open(new CorpusLocation("/there"), Opening.EXISTING).orThrow();
        perform(here, new Change.ReviseAnnotation(judgement, judgement.withComment("Mine")));
        perform(there, new Change.ReviseAnnotation(judgement, judgement.withComment("Theirs")));
        perform(there, new Change.AddPaper(fixture.paper("Another").summary("It is rare.").build()));
    }

    private void perform(Corpus corpus, Change... changes) {
        corpus.perform(Action.of("work", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private MergeWork work(AnnotatorRecord viewer) {
        return new MergeWork(corpora, here.location(), there.location(), viewer.id());
    }

    private CorpusCounts counts() {
        return here.read(CorpusReader::counts);
    }

    @Test
    void comparingChangesNothingAndSaysWhatMergingDoes() {
        CorpusCounts before = counts();
        Report said = work(ada).compare(new NullProgressMonitor()).orThrow();
        assertThat(counts()).isEqualTo(before);
        assertThat(said.came()).isEqualTo(new Work(2, 1, 0, 0));
        assertThat(said.onlyHere()).isEqualTo(new Work(1, 0, 0, 0));
        assertThat(said.conflicts()).hasSize(1);
        assertThat(work(ada).merge(Optional.empty(), new NullProgressMonitor()).orThrow()).isEqualTo(said);
        assertThat(counts().papers()).isEqualTo(before.papers() + 1);
    }

    @Test
    void theBackupHasTheCorpusAsItWasBefore() {
        CorpusCounts before = counts();
        Path backup = folder.resolve("before.zip");
        work(ada).merge(Optional.of(backup), new NullProgressMonitor()).orThrow();
        var restored = new CorpusLocation("/restored");
        assertThat(new CorpusArchives(corpora).restore(backup, restored, new NullProgressMonitor()).orThrow()).isEqualTo(before);
    }

    @Test
    void whereNoBackupCanBeKeptNothingIsMerged() {
        CorpusCounts before = counts();
        Outcome<Report> outcome = work(ada).merge(Optional.of(folder.resolve("missing").resolve("before.zip")),
                new NullProgressMonitor());
        assertThat(outcome.problems()).singleElement().matches(p -> p.code().equals("export.noAccess"));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatIsCancelledBeforeAnythingCameInLeavesAllAsItWas() {
        CorpusCounts before = counts();
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThat(work(ada).merge(Optional.of(folder.resolve("before.zip")), cancelled).problems()).singleElement()
                .matches(p -> p.code().equals("store.cancelled"));
        assertThat(counts()).isEqualTo(before);
        assertThat(folder.resolve("before.zip")).doesNotExist();
    }

    @Test
    void whatOthersDidInAPaperThatIsJudgedBlindIsNotShown() {
        perform(here, new Change.Assign(new AssignmentRecord(paper.id(), mia.id(), 1, true)));
        MergeConflict seen = work(ada).compare(new NullProgressMonitor()).orThrow().conflicts().getFirst();
        assertThat(seen.here().words()).contains("Mine");
        MergeConflict blind = work(mia).compare(new NullProgressMonitor()).orThrow().conflicts().getFirst();
        assertThat(blind.code()).isEqualTo(seen.code());
        assertThat(List.of(blind.message(), blind.here().words(), blind.there().words(), blind.here().json()).toString())
                .doesNotContain("Mine", "Theirs", "good").contains("Feedback helps");
        perform(here, new Change.MarkDone(paper.id(), mia.id(), true));
        assertThat(work(mia).compare(new NullProgressMonitor()).orThrow().conflicts().getFirst()).isEqualTo(seen);
    }

    @Test
    void backupsStandBesideTheFolderOrWhereAllCorporaAre() {
        LocalDateTime then = LocalDateTime.of(2026, 11, 30, 9, 5, 7);
        assertThat(BackupFile.of(new CorpusLocation("/studies/pilot"), Path.of("/corpora"), then))
                .isEqualTo(Path.of("/studies/pilot-before-merge-2026-11-30-090507.zip"));
        assertThat(BackupFile.of(new CorpusLocation("jdbc:postgresql://host/feedback"), Path.of("/corpora"), then))
                .isEqualTo(Path.of("/corpora/feedback-before-merge-2026-11-30-090507.zip"));
    }
}
