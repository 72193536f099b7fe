package org.glossator.ui.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.ui.internal.sets.SetWork.Done;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetWorkTest {
    private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

    private final Fixture fixture = new Fixture("SetWorkTest");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/study"), Opening.CREATE).orThrow();
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final AnnotatorRecord bo = fixture.annotator("Bo");
    private final PaperRecord one = fixture.paper("One").build();
    private final PaperRecord other = fixture.paper("Other").build();
    private final SetWork work = new SetWork(corpus, mia, fixture.ids());

    @BeforeEach
    void thereArePapers() {
        corpus.perform(Action.of("test", bo.id(), new Change.AddAnnotator(mia), new Change.AddAnnotator(bo),
                new Change.AddPaper(one), new Change.AddPaper(other)), MONITOR).orThrow();
    }

    private Map<String, Integer> sets(AnnotatorRecord of) {
        return corpus.read((CorpusReader r) -> r.workingSets(of.id())).stream()
                .collect(Collectors.toMap(row -> row.set().name(), row -> row.papers()));
    }

    private WorkingSetRecord set(String name) {
        return corpus.read((CorpusReader r) -> r.workingSets(mia.id())).stream().map(row -> row.set())
                .filter(set -> set.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aNewNameMakesASetAndAKnownOneIsAddedTo() {
        assertThat(work.add("pilot", List.of(one.id(), one.id()), MONITOR).orThrow().papers()).isEqualTo(1);
        Done again = work.add("pilot", List.of(one.id(), other.id()), MONITOR).orThrow();
        assertThat(again.papers()).isEqualTo(1); // the other one was in it
        assertThat(sets(mia)).isEqualTo(Map.of("pilot", 2));
        assertThat(work.add(set("pilot"), List.of(one.id()), MONITOR).orThrow().changes()).isEmpty();
    }

    @Test
    void setsOfOthersWithTheSameNameStayAsTheyAre() {
        new SetWork(corpus, bo, fixture.ids()).add("pilot", List.of(one.id()), MONITOR).orThrow();
        work.add("pilot", List.of(one.id(), other.id()), MONITOR).orThrow();
        assertThat(sets(bo)).isEqualTo(Map.of("pilot", 1));
        assertThat(sets(mia)).isEqualTo(Map.of("pilot", 2));
    }

    @Test
    void everyChangeIsTakenBackInOneStep() {
        Done made = work.add("pilot", List.of(one.id(), other.id()), MONITOR).orThrow();
        Done taken = work.takeOut(set("pilot"), List.of(one.id()), MONITOR).orThrow();
        assertThat(sets(mia)).isEqualTo(Map.of("pilot", 1));
        work.takeBack(taken, MONITOR).orThrow();
        Done renamed = work.rename(set("pilot"), "first", MONITOR).orThrow();
        assertThat(sets(mia)).isEqualTo(Map.of("first", 2));
        work.takeBack(renamed, MONITOR).orThrow();
        Done deleted = work.delete(set("pilot"), MONITOR).orThrow();
        assertThat(deleted.papers()).isEqualTo(2);
        assertThat(sets(mia)).isEmpty();
        work.takeBack(deleted, MONITOR).orThrow();
        assertThat(sets(mia)).isEqualTo(Map.of("pilot", 2));
        work.takeBack(made, MONITOR).orThrow();
        assertThat(sets(mia)).isEmpty();
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() {
        Done made = work.add("pilot", List.of(one.id()), MONITOR).orThrow();
        work.add("pilot", List.of(other.id()), MONITOR).orThrow();
        assertThat(work.takeBack(made, MONITOR).problems()).extracting(Problem::code).containsExactly("store.conflict");
        assertThat(sets(mia)).isEqualTo(Map.of("pilot", 2));
    }

    @Test
    void allThatAQueryLetsThroughIsFoundPageByPage() {
        for (int i = 0; i < 5; i++) {
            corpus.perform(Action.of("test", bo.id(), new Change.AddPaper(fixture.paper("Paper " + i).build())), MONITOR).orThrow();
        }
        List<PaperId> listed = corpus.read((CorpusReader r) -> SetWork.papers(new PaperQuery(mia.id(), "paper", 0, 2), r));
        assertThat(listed).hasSize(5).doesNotHaveDuplicates();
        work.add("all", listed, MONITOR).orThrow();
        var within = new PaperQuery(mia.id(), "", 0, 2).in(Optional.of(set("all").id()));
        assertThat(corpus.read((CorpusReader r) -> SetWork.papers(within, r))).isEqualTo(listed);
    }
}
