package org.glossator.analysis.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.Workload;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignmentPlanTest {
    private final Fixture fixture = new Fixture("AssignmentPlanTest");
    private final List<AnnotatorRecord> people = List.of(fixture.annotator("Ada"), fixture.annotator("Bo"), fixture.annotator("Cy"));
    private final List<PaperRecord> papers = IntStream.range(0, 7).mapToObj(i -> fixture.paper("Paper " + i).summary("Text.").build())
            .toList();
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/corpus"), Opening.CREATE).orThrow();

    @BeforeEach
    void theCorpus() {
        var changes = new ArrayList<Change>();
        people.forEach(person -> changes.add(new Change.AddAnnotator(person)));
        papers.forEach(paper -> changes.add(new Change.AddPaper(paper)));
        perform(changes);
    }

    private void perform(List<Change> changes) {
        corpus.perform(new Action("test", people.getFirst().id(), changes), new NullProgressMonitor()).orThrow();
    }

    private AnnotatorId id(int person) {
        return people.get(person).id();
    }

    private AssignmentPlan.Result assign(int each, int round, boolean blind, int... whom) {
        return assign(each, round, blind, new DueChoice.AsItIs(), whom);
    }

    private AssignmentPlan.Result assign(int each, int round, boolean blind, DueChoice due, int... whom) {
        var plan = new AssignmentPlan(IntStream.of(whom).mapToObj(this::id).toList(), Math.min(each, whom.length), round, blind, due);
        List<PaperId> all = papers.stream().map(PaperRecord::id).toList();
        AssignmentPlan.Result result = corpus.read((CorpusReader reader) -> plan.of(all, reader));
        perform(result.changes());
        return result;
    }

    private List<AssignmentRecord> on(int paper) {
        return corpus.read((CorpusReader reader) -> reader.assignments(papers.get(paper).id()));
    }

    private Map<AnnotatorId, Workload> loads() {
        return corpus.read(CorpusReader::workloads);
    }

    @Test
    void everyPaperGoesToSoManyAndAllHaveAboutTheSame() {
        AssignmentPlan.Result result = assign(2, 1, true, 0, 1, 2);
        assertThat(result.made()).isEqualTo(14);
        assertThat(IntStream.range(0, 7)).allSatisfy(i -> assertThat(on(i)).hasSize(2).allMatch(AssignmentRecord::blind));
        assertThat(loads().values()).extracting(Workload::papers).containsExactlyInAnyOrder(5, 5, 4);
    }

    @Test
    void whoHasAPaperKeepsItAndSomebodyElseIsAdded() {
        assign(1, 1, false, 0);
        AssignmentPlan.Result more = assign(2, 1, false, 0, 1);
        assertThat(more.kept()).isEqualTo(7);
        assertThat(more.made()).isEqualTo(7);
        assertThat(assign(2, 1, false, 0, 1).changes()).isEmpty();
        assertThat(loads()).isEqualTo(Map.of(id(0), new Workload(7, 0), id(1), new Workload(7, 0)));
    }

    @Test
    void aLaterRoundTakesThePlaceOfTheEarlierOneAndIsToDoAgain() {
        assign(1, 1, false, 0);
        perform(List.of(new Change.MarkDone(papers.getFirst().id(), id(0), true)));
        assertThat(loads()).containsEntry(id(0), new Workload(7, 1));
        assign(1, 2, true, 0);
        assertThat(on(0)).containsExactly(new AssignmentRecord(papers.getFirst().id(), id(0), 2, true));
        assertThat(loads()).isEqualTo(Map.of(id(0), new Workload(7, 0)));
    }

    @Test
    void nobodyAPaperTakesThemAway() {
        assign(1, 1, false, 0, 1);
        assertThat(assign(0, 1, false, 0).withdrawn()).isEqualTo(4);
        assertThat(loads()).isEqualTo(Map.of(id(1), new Workload(3, 0)));
    }

    @Test
    void aRoundIsGivenADayWhichThoseWhoHaveItAlreadyGetToo() {
        LocalDate friday = LocalDate.of(2026, 1, 16);
        assign(1, 1, true, 0);
        AssignmentPlan.Result more = assign(2, 1, false, new DueChoice.On(friday), 0, 1);
        assertThat(List.of(more.made(), more.kept(), more.moved())).containsExactly(7, 7, 7);
        assertThat(on(3)).containsExactlyInAnyOrder(
                new AssignmentRecord(papers.get(3).id(), id(0), 1, true, Optional.of(friday)),
                new AssignmentRecord(papers.get(3).id(), id(1), 1, false, Optional.of(friday)));
        assertThat(assign(2, 1, false, 0, 1).changes()).isEmpty();
        assertThat(assign(2, 1, false, new DueChoice.None(), 0).moved()).isEqualTo(7);
        assertThat(on(3)).extracting(AssignmentRecord::due).containsExactlyInAnyOrder(Optional.empty(), Optional.of(friday));
        assign(1, 2, false, 1);
        assertThat(on(3)).as("a later round has a day of its own").filteredOn(a -> a.round() == 2)
                .extracting(AssignmentRecord::due).containsExactly(Optional.empty());
    }

    @Test
    void onlyTheDaysOfARoundAreChanged() {
        DueChoice friday = new DueChoice.On(LocalDate.of(2026, 1, 16));
        assign(1, 1, false, 0, 1);
        assign(3, 2, false, 0, 1, 2);
        perform(List.of(new Change.Unassign(on(0).getFirst())));
        List<PaperId> two = papers.stream().limit(2).map(PaperRecord::id).toList();
        AssignmentPlan.Result result = corpus.read((CorpusReader reader) -> AssignmentPlan.ofDays(two,
                List.of(id(1), id(2)), 2, friday, reader));
        assertThat(List.of(result.made(), result.kept(), result.moved())).containsExactly(0, 4, 4);
        perform(result.changes());
        assertThat(on(1)).extracting(AssignmentRecord::due).containsExactlyInAnyOrder(Optional.empty(),
                Optional.of(LocalDate.of(2026, 1, 16)), Optional.of(LocalDate.of(2026, 1, 16)));
        assertThat(on(2)).extracting(AssignmentRecord::due).containsOnly(Optional.empty());
        assertThatThrownBy(() -> corpus.read((CorpusReader reader) -> AssignmentPlan.ofDays(two, List.of(), 1,
                new DueChoice.AsItIs(), reader))).isInstanceOf(IllegalArgumentException.class);
    }
}
