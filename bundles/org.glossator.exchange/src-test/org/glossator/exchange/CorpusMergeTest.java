package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.model.CategoryId;
import org.glossator.model.ComparisonId;
import org.glossator.model.LinkId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.Target;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.LinkRecord;
import org.glossator.store.Origin;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastAction;
import org.glossator.store.PastChange;
import org.glossator.store.RankingRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.Reversible;
import org.glossator.store.Subject;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
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

/** Two copies of a corpus, worked on apart. */
class CorpusMergeTest {
    private static final int MANY = 1_234; // more than are read together
    private static final int RANDOM_STEPS = 60; // on each side

    private final SetClock clock = new SetClock(Fixture.NOON.instant());
    private final MemoryCorpora corpora = new MemoryCorpora(new RecordingEventAdmin(), clock);
    private final Fixture fixture = new Fixture("merge");
    private final Corpus here = corpora.open(new CorpusLocation("/here"), Opening.CREATE).orThrow();
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final PaperRecord paper = paper("Feedback helps");
    private final ClaimRecord claim = fixture.claim(paper, ada, "It helps.");
    private final Change.PublishRelease release = release("1.0.0", "bad", "good", "rare");
    private final AnnotationRecord judgement = fixture.annotation(claim, ada, release.release(), "good");

    @TempDir
    private Path folder = Path.of("");
    private Corpus there = here;

    @BeforeEach
    void part() {
        perform(here, ada, new Change.AddAnnotator(ada), new Change.AddAnnotator(mia), release, new Change.AddPaper(paper));
        perform(here, ada, new Change.AddClaim(claim), new Change.AddAnnotation(judgement));
        there = copy(here, "/there");
        clock.move(Duration.ofHours(1));
    }

    private PaperRecord paper(String title) {
        return fixture.paper(title).summary("It helps. It costs. It is rare.").build();
    }

    private Change.PublishRelease release(String version, String... categories) {
        TaxonomyBuilder builder = TaxonomyBuilder.taxonomy("t", version);
        Stream.of(categories).forEach(builder::category);
        return fixture.release(builder.build());
    }

    private Corpus copy(Corpus corpus, String to) {
        var archives = new CorpusArchives(corpora);
        Path file = folder.resolve("copy.zip");
        archives.backup(corpus, file, new NullProgressMonitor()).orThrow();
        archives.restore(file, new CorpusLocation(to), new NullProgressMonitor()).orThrow();
        return corpora.open(new CorpusLocation(to), Opening.EXISTING).orThrow();
    }

    private static long perform(Corpus corpus, AnnotatorRecord who, Change... changes) {
        return corpus.perform(Action.of("work", who.id(), changes), new NullProgressMonitor()).orThrow().history();
    }

    private static Report merge(Corpus other, Corpus into) {
        return new CorpusMerge().run(other, into, false, new NullProgressMonitor()).orThrow();
    }

    private static PaperWork work(Corpus corpus, PaperRecord paper) {
        return corpus.read((CorpusReader r) -> r.work(paper.id()));
    }

    private static List<String> codes(Report report) {
        return report.conflicts().stream().map(MergeConflict::code).toList();
    }

    /** What a corpus means: all but the numbers and times of its history. */
    private static List<Object> meaning(Corpus corpus) {
        return corpus.read((CorpusReader r) -> {
            var all = new ArrayList<Object>(List.of(r.counts()));
            r.annotators().stream().sorted(Comparator.comparing(AnnotatorRecord::name)).forEach(all::add);
            r.releases().stream().sorted(Comparator.comparing(x -> x.id().value())).forEach(all::add);
            r.papers(PaperQuery.all(PaperQuery.BEGINNING, 1_000)).forEach(row -> {
                all.add(r.paper(row.id()).map(p -> List.of(p.key(), p.title(), p.text(), p.parts())));
                all.add(r.work(row.id()));
                all.addAll(r.setsOf(row.id()));
                all.addAll(r.rejections(row.id()));
            });
            r.annotators().stream().sorted(Comparator.comparing(AnnotatorRecord::name))
                    .forEach(person -> all.addAll(r.workingSets(person.id())));
            return all;
        });
    }

    private void assertWhole(Corpus corpus) {
        assertThat(corpora.verify(corpus.location(), new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }

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
    void setsOfPapersComeTogetherAndOneThatIsStillUsedStays() {
        WorkingSetRecord shared = fixture.set(ada, "pilot");
        PaperRecord other = paper("Another");
        perform(here, ada, new Change.AddSet(shared), in(shared, paper), new Change.AddPaper(other));
        merge(here, there);
        clock.move(Duration.ofHours(1));
        WorkingSetRecord theirs = fixture.set(ada, "pilot");
        perform(there, ada, new Change.AddSet(theirs), in(theirs, paper), rejection("1.2"));
        perform(there, ada, in(shared, paper).inverse(), new Change.RemoveSet(shared));
        perform(here, ada, in(shared, other), new Change.RenameSet(shared, shared.renamed("first")), rejection("3.4"));
        assertThat(codes(merge(there, here))).containsExactly("merge.removedThere");
        assertThat(here.<List<WorkingSetRow>>read(r -> r.workingSets(ada.id()))).containsExactly(
                new WorkingSetRow(shared.renamed("first"), 1), new WorkingSetRow(theirs, 1));
        assertThat(here.<List<RejectionRecord>>read(r -> r.rejections(paper.id()))).extracting(RejectionRecord::sentence)
                .containsExactly("1.2", "3.4");
        merge(here, there);
        assertThat(meaning(there)).isEqualTo(meaning(here));
        assertWhole(here);
        assertWhole(there);
    }

    @Test
    void theDayByWhichAPaperIsDueComesAlongAndWhereBothMovedItTheOneHereIsKeptAndTold() {
        var plain = new AssignmentRecord(paper.id(), mia.id(), 1, true);
        LocalDate friday = LocalDate.of(2026, 1, 16);
        perform(here, ada, new Change.Assign(plain));
        merge(here, there);
        clock.move(Duration.ofHours(1));
        AssignmentRecord dated = plain.due(Optional.of(friday));
        perform(there, ada, new Change.Unassign(plain), new Change.Assign(dated));
        assertThat(merge(there, here).conflicts()).isEmpty();
        assertThat(assignments(here)).containsExactly(dated);
        AssignmentRecord later = plain.due(Optional.of(friday.plusDays(7)));
        AssignmentRecord next = plain.due(Optional.of(friday.plusDays(1)));
        perform(there, ada, new Change.Unassign(dated), new Change.Assign(later));
        perform(here, ada, new Change.Unassign(dated), new Change.Assign(next));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        assertThat(report.conflicts().getFirst().message()).isEqualTo("What Mia is to judge in \u201cFeedback helps\u201d was"
                + " changed in both copies: here round 1, blind, due on 2026-01-17, there round 1, blind, due on 2026-01-23;"
                + " that of this corpus was kept.");
        assertThat(assignments(here)).containsExactly(next);
        assertThat(merge(here, there).conflicts()).isEmpty(); // it was decided here
        assertThat(assignments(there)).containsExactly(next);
        assertWhole(here);
        assertWhole(there);
    }

    @Test
    void anAssignmentWithAnotherDayIsNotTakenAwayByTheOtherSideUntold() {
        var plain = new AssignmentRecord(paper.id(), mia.id(), 1, false);
        perform(here, ada, new Change.Assign(plain));
        merge(here, there);
        clock.move(Duration.ofHours(1));
        AssignmentRecord dated = plain.due(Optional.of(LocalDate.of(2026, 1, 16)));
        perform(here, ada, new Change.Unassign(plain), new Change.Assign(dated));
        perform(there, ada, new Change.Unassign(plain));
        Corpus alsoHere = copy(here, "/alsoHere");
        Corpus alsoThere = copy(there, "/alsoThere");
        assertThat(codes(merge(there, here))).containsExactly("merge.removedThere");
        assertThat(codes(merge(alsoHere, alsoThere))).containsExactly("merge.removedHere");
        assertThat(assignments(here)).containsExactly(dated);
        assertThat(assignments(alsoThere)).containsExactly(dated);
        merge(here, there);
        assertThat(meaning(there)).isEqualTo(meaning(here));
        assertWhole(alsoThere);
    }

    @Test
    void theDayOfAComparisonTaskThatBothMovedIsToldAsWell() {
        ComparisonRecord task = task();
        perform(here, ada, new Change.AddComparison(task));
        there = copy(here, "/compared");
        var some = new ComparisonAssignmentRecord(task.id(), mia.id(), Optional.empty());
        ComparisonAssignmentRecord friday = some.due(Optional.of(LocalDate.of(2026, 1, 16)));
        perform(here, ada, new Change.AssignComparison(some));
        perform(there, ada, new Change.AssignComparison(friday));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        assertThat(report.conflicts().getFirst().message()).contains("What Mia is to answer", "here due on no day",
                "there due on 2026-01-16");
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(task.id()))).containsExactly(some);
        assertThat(merge(here, there).conflicts()).isEmpty();
        assertThat(there.read((CorpusReader r) -> r.comparisonAssignments(task.id()))).containsExactly(some);
    }

    private static List<AssignmentRecord> assignments(Corpus corpus) {
        return corpus.read((CorpusReader r) -> List.copyOf(r.assignments(r.papers(PaperQuery.all(PaperQuery.BEGINNING, 1))
                .getFirst().id())));
    }

    private static Change.PlaceInSet in(WorkingSetRecord set, PaperRecord paper) {
        return new Change.PlaceInSet(set.id(), set.owner(), paper.id(), true);
    }

    private Change rejection(String sentence) {
        return new Change.RejectProposal(new RejectionRecord(paper.id(), ada.id(), sentence, clock.instant()));
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
    void aJudgementThatBothRevisedStaysAndItsPastShowsTheOther() {
        AnnotationRecord mine = judgement.withComment("Mine");
        AnnotationRecord theirs = judgement.withCategories(List.of(new CategoryId("bad")));
        perform(here, ada, new Change.ReviseAnnotation(judgement, mine));
        perform(there, ada, new Change.ReviseAnnotation(judgement, theirs));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        MergeConflict conflict = report.conflicts().getFirst();
        assertThat(conflict.message()).contains("Ada", "\u201cFeedback helps\u201d", "here good \u201cMine\u201d", "there bad");
        assertThat(conflict.here().json()).contains("\"comment\":\"Mine\"");
        assertThat(conflict.there().json()).contains("\"bad\"");
        assertThat(work(here, paper).annotations()).containsExactly(mine);
        List<PastChange> past = here.read(
                r -> r.history().past(new Subject.OfAnnotation(paper.id(), judgement.id()), Long.MAX_VALUE, 9));
        assertThat(past).extracting(PastChange::change).contains(new Change.ReviseAnnotation(mine, theirs));
        assertThat(codes(merge(there, here))).isEmpty();
        assertThat(merge(here, there).conflicts()).isEmpty(); // it was decided here
        assertThat(meaning(there)).isEqualTo(meaning(here));
        assertWhole(here);
        assertWhole(there);
    }

    @Test
    void workBeatsRemovalWhicheverSideRemoved() {
        Change[] away = { new Change.RemoveAnnotation(judgement), new Change.RemoveClaim(claim) };
        AnnotationRecord fresh = fixture.annotation(claim, mia, release.release(), "rare");
        perform(here, ada, away);
        perform(there, mia, new Change.AddAnnotation(fresh));
        Corpus alsoHere = copy(here, "/alsoHere");
        Corpus alsoThere = copy(there, "/alsoThere");
        assertThat(codes(merge(there, here))).containsExactly("merge.removedHere");
        assertThat(codes(merge(alsoHere, alsoThere))).containsExactly("merge.removedThere");
        assertThat(work(here, paper).claims()).containsExactly(claim);
        assertThat(work(here, paper).annotations()).containsExactly(fresh);
        assertThat(meaning(alsoThere)).isEqualTo(meaning(here));
        assertWhole(here);
    }

    @Test
    void aClaimThatWasReshapedHereAndRemovedThereStays() {
        ClaimRecord wider = new ClaimRecord(claim.id(), claim.paper(), fixture.claim(paper, ada, "It helps. It costs.").spans(),
                claim.author(), claim.made());
        perform(here, ada, new Change.ReshapeClaim(claim, wider));
        perform(there, ada, new Change.RemoveAnnotation(judgement), new Change.RemoveClaim(claim));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.removedThere");
        assertThat(work(here, paper).claims()).containsExactly(wider);
    }

    @Test
    void bothDidTheSameWithoutAConflict() {
        AnnotationRecord after = judgement.withComment("Same");
        var done = new Change.MarkDone(paper.id(), ada.id(), true);
        perform(here, ada, new Change.ReviseAnnotation(judgement, after), done);
        perform(there, ada, done);
        perform(there, ada, new Change.ReviseAnnotation(judgement, after));
        assertThat(merge(there, here).conflicts()).isEmpty();
        assertThat(work(here, paper).annotations()).containsExactly(after);
        assertThat(work(here, paper).doneBy()).containsExactly(ada.id());
    }

    @Test
    void whatCameIntoBothUnderOneNameIsOne() {
        AnnotatorRecord eveHere = fixture.annotator("Eve");
        AnnotatorRecord eveThere = fixture.annotator("Eve");
        PaperRecord newHere = paper("New");
        PaperRecord newThere = paper("New");
        Change.PublishRelease twoHere = release("2.0.0", "bad", "worse");
        Change.PublishRelease twoThere = release("2.0.0", "bad", "worse");
        perform(here, eveHere, new Change.AddAnnotator(eveHere), new Change.AddPaper(newHere), twoHere,
                new Change.MarkDone(newHere.id(), eveHere.id(), true));
        ClaimRecord theirs = fixture.claim(newThere, eveThere, "It is rare.");
        perform(there, eveThere, new Change.AddAnnotator(eveThere), new Change.AddPaper(newThere), twoThere,
                new Change.AddClaim(theirs), new Change.AddAnnotation(fixture.annotation(theirs, eveThere,
                        twoThere.release(), "worse")), new Change.MarkDone(newThere.id(), eveThere.id(), true));
        assertThat(merge(there, here).conflicts()).isEmpty();
        PaperWork work = work(here, newHere);
        assertThat(work.claims()).singleElement().matches(c -> c.author().equals(eveHere.id()));
        assertThat(work.annotations()).singleElement().matches(
                a -> a.annotator().equals(eveHere.id()) && a.release().equals(twoHere.release().id()));
        assertThat(here.read(CorpusReader::counts).papers()).isEqualTo(2);
        assertThat(merge(there, here).came().steps()).isZero();
    }

    @Test
    void differentTextsAndTaxonomiesOfOneNameAreToldAndNoWorkIsLost() {
        PaperRecord newThere = fixture.paper("New").summary("Other words. It is rare.").build();
        perform(here, ada, new Change.AddPaper(paper("New")), release("2.0.0", "bad"));
        Change.PublishRelease two = release("2.0.0", "bad", "worse");
        ClaimRecord theirs = fixture.claim(newThere, ada, "It is rare.");
        AnnotationRecord known = fixture.annotation(theirs, ada, two.release(), "bad");
        AnnotationRecord unknown = fixture.annotation(theirs, ada, two.release(), "worse");
        perform(there, ada, new Change.AddPaper(newThere), two, new Change.AddClaim(theirs),
                new Change.AddAnnotation(known), new Change.AddAnnotation(unknown));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.paperTwice", "merge.taxonomyTwice", "merge.leftOut");
        assertThat(report.conflicts().getLast().there().json()).contains("worse");
        assertThat(here.read(CorpusReader::counts).papers()).isEqualTo(3);
        assertThat(work(here, newThere).annotations()).extracting(AnnotationRecord::id).containsExactly(known.id());
        assertThat(merge(there, here).came().steps()).isZero();
        assertWhole(here);
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
    void aConflictSaysWhereItIsAndWhatEachCopyHasAtFullLength() {
        String long1 = "a".repeat(200);
        perform(here, ada, new Change.ReviseAnnotation(judgement, judgement.withComment(long1)));
        perform(there, ada, new Change.ReviseAnnotation(judgement, judgement.withComment("Theirs")));
        MergeConflict conflict = merge(there, here).conflicts().getFirst();
        assertThat(conflict.place()).isEqualTo(new MergeConflict.Spot("Feedback helps", Optional.of(paper.id()),
                Optional.of(claim.id()), Optional.of(ada.id())));
        assertThat(conflict.here().words()).isEqualTo("good \u201c" + long1 + "\u201d");
        assertThat(conflict.there().words()).isEqualTo("good \u201cTheirs\u201d");
        assertThat(conflict.message()).hasSizeLessThan(300);
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

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void randomWorkOnDifferentThingsGivesOneMeaningBothWays(int seed) {
        var random = new Random(seed);
        List<PaperRecord> papers = Stream.generate(() -> paper("Paper " + random.nextInt())).limit(8).toList();
        papers.forEach(p -> perform(here, ada, new Change.AddPaper(p)));
        Corpus left = copy(here, "/left" + seed);
        Corpus right = copy(here, "/right" + seed);
        for (int i = 0; i < RANDOM_STEPS; i++) {
            work(left, ada, papers.get(random.nextInt(4)), random); // each in papers of its own, but for ...
            work(right, mia, papers.get(3 + random.nextInt(4)), random); // ... one, in which each has its own work
        }
        Corpus leftAlone = copy(left, "/leftAlone" + seed);
        assertThat(merge(right, left).conflicts()).isEmpty();
        assertThat(merge(leftAlone, right).conflicts()).isEmpty();
        assertThat(meaning(left)).isEqualTo(meaning(right));
        assertThat(merge(left, right).conflicts()).isEmpty();
        assertThat(meaning(left)).isEqualTo(meaning(right));
        assertWhole(left);
        assertWhole(right);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
    void randomWorkOnTheSameThingsIsWholeAndEqualOnceItWentBothWays(int seed) {
        var random = new Random(1_000 + seed);
        Corpus left = copy(here, "/left" + seed);
        Corpus right = copy(here, "/right" + seed);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < RANDOM_STEPS / 3; i++) {
                work(left, random.nextBoolean() ? ada : mia, paper, random);
                work(right, random.nextBoolean() ? ada : mia, paper, random);
            }
            Report first = merge(right, left);
            assertThat(codes(first)).doesNotContain("merge.doesNotFit", "merge.leftOut");
            assertThat(merge(left, right).conflicts()).isEmpty();
            assertThat(meaning(left)).isEqualTo(meaning(right));
            assertWhole(left);
            assertWhole(right);
        }
    }

    /** One step of a person, whatever is possible; at times one of them is taken back. */
    private void work(Corpus corpus, AnnotatorRecord who, PaperRecord paper, Random random) {
        PaperWork now = work(corpus, paper);
        List<ClaimRecord> claims = now.claims().stream().filter(c -> c.author().equals(who.id())).toList();
        List<AnnotationRecord> annotations = now.annotations().stream().filter(a -> a.annotator().equals(who.id())).toList();
        Optional<Supplier<Change[]>> step = switch (random.nextInt(8)) {
            case 0, 1 -> Optional.of(() -> new Change[] { new Change.AddClaim(fixture.claim(paper, who, "It costs.")) });
            case 2 -> pick(now.claims(), random).map(c -> () -> new Change[] { new Change.AddAnnotation(
                    fixture.annotation(c, who, release.release(), "rare").withComment("" + random.nextInt(9))) });
            case 3 -> pick(annotations, random).map(a -> () -> new Change[] { new Change.ReviseAnnotation(a,
                    a.withComment("" + random.nextInt())) });
            case 4 -> pick(claims, random).map(c -> () -> new Change[] { new Change.ReshapeClaim(c, new ClaimRecord(c.id(),
                    c.paper(), fixture.claim(paper, who, random.nextBoolean() ? "helps" : "rare").spans(), c.author(),
                    c.made())) });
            case 5 -> pick(claims, random).map(c -> () -> Stream.concat(now.annotations().stream()
                    .filter(a -> a.target().equals(new Target.OnClaim(c.id()))).map(Change.RemoveAnnotation::new),
                    Stream.concat(now.links().stream().filter(l -> l.joins(c.id())).map(Change.RemoveLink::new),
                            Stream.of(new Change.RemoveClaim(c)))).toArray(Change[]::new));
            case 6 -> pick(now.claims(), random).flatMap(from -> pick(now.claims(), random)
                    .filter(to -> !to.id().equals(from.id())).map(to -> () -> new Change[] { new Change.AddLink(
                            new LinkRecord(new LinkId(fixture.ids().next()), paper.id(), from.id(), paper.id(), to.id(),
                                    "supports", release.release().id(), who.id(), Fixture.NOON.instant())) }));
            default -> Optional.of(() -> new Change[] { new Change.MarkDone(paper.id(), who.id(),
                    !now.doneBy().contains(who.id())) });
        };
        step.map(Supplier::get).ifPresent(changes -> perform(corpus, who, changes));
        if (random.nextInt(6) == 0) {
            corpus.read(r -> r.history().reversible(who.id(), new PaperId(paper.id().value()), 1)).undoable().stream()
                    .findFirst().ifPresent(past -> corpus.perform(Action.reversing(past,
                            corpus.read(r -> r.history().changes(past.number(), 0, 99))), new NullProgressMonitor()));
        }
    }

    private static <T> Optional<T> pick(List<T> list, Random random) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    @Test
    void answersToComparisonTasksComeTogetherAndOneGivenTwiceStaysAsItIsHere() {
        ComparisonRecord task = task();
        perform(here, ada, new Change.AddComparison(task));
        there = copy(here, "/compared");
        perform(here, ada, new Change.AddRanking(answer(task, 0, ada, 1, 2)));
        perform(there, mia, new Change.AddRanking(answer(task, 0, mia, 2, 1)), new Change.AddRanking(answer(task, 1, mia)));
        perform(there, ada, new Change.AddRanking(answer(task, 0, ada, 1, 1)), new Change.AddRanking(answer(task, 1, ada, 1, 2)));
        ComparisonRecord other = task();
        perform(there, mia, new Change.AddComparison(other), new Change.AddRanking(answer(other, 0, mia, 1, 2)));
        Report report = merge(there, here);
        assertThat(codes(report)).containsExactly("merge.revisedTwice");
        assertThat(report.conflicts().getFirst().message()).startsWith("An answer of Ada to a comparison task");
        assertThat(here.read((CorpusReader r) -> r.rankings(task.id()))).containsExactlyInAnyOrder(answer(task, 0, ada, 1, 2),
                answer(task, 0, mia, 2, 1), answer(task, 1, ada, 1, 2), answer(task, 1, mia));
        assertThat(here.read((CorpusReader r) -> r.rankings(other.id()))).containsExactly(answer(other, 0, mia, 1, 2));
        assertThat(here.read((CorpusReader r) -> r.comparison(other.id()))).contains(other);
        assertThat(codes(merge(there, here))).isEmpty();
    }

    @Test
    void whoIsToAnswerAComparisonTaskComesAlongWithTheTask() {
        ComparisonRecord task = task();
        perform(here, ada, new Change.AddComparison(task));
        there = copy(here, "/compared");
        ComparisonRecord other = task();
        var byFriday = new ComparisonAssignmentRecord(task.id(), mia.id(), Optional.of(LocalDate.of(2026, 1, 16)));
        var someTime = new ComparisonAssignmentRecord(other.id(), mia.id(), Optional.empty());
        perform(there, ada, new Change.AssignComparison(byFriday), new Change.AddComparison(other), new Change.AssignComparison(someTime));
        assertThat(codes(merge(there, here))).isEmpty();
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(task.id()))).containsExactly(byFriday);
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(other.id()))).containsExactly(someTime);
        perform(there, ada, new Change.UnassignComparison(byFriday), new Change.AssignComparison(byFriday.due(Optional.empty())),
                new Change.UnassignComparison(someTime));
        assertThat(codes(merge(there, here))).isEmpty();
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(task.id()))).containsExactly(byFriday.due(Optional.empty()));
        assertThat(here.read((CorpusReader r) -> r.comparisonAssignments(other.id()))).isEmpty();
        assertWhole(here);
        assertWhole(there);
    }

    private ComparisonRecord task() {
        ClaimRecord costs = fixture.claim(paper, ada, "It costs.");
        return new ComparisonRecord(new ComparisonId(fixture.ids().next()), "Clarity", ComparisonRecord.Kind.PAIRS,
                new Criterion.OfCategory(release.release().id(), new CategoryId("good"), "Which is better?"), 1,
                List.of(new ComparedClaim(paper.id(), claim.id(), "It helps."), new ComparedClaim(paper.id(), costs.id(), "It costs.")),
                List.of(List.of(0, 1), List.of(1, 0)), ada.id(), clock.instant());
    }

    private RankingRecord answer(ComparisonRecord task, int question, AnnotatorRecord who, Integer... ranks) {
        return new RankingRecord(task.id(), question, who.id(), List.of(ranks), Fixture.NOON.instant());
    }
}
