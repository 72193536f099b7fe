package org.glossator.ui.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.exchange.MergeConflict;
import org.glossator.exchange.MergeConflict.Spot;
import org.glossator.exchange.MergeConflict.Version;
import org.glossator.model.Outcome;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.merge.MergeForm.State;
import org.junit.jupiter.api.Test;

class MergeFormTest {
    private static final Path BACKUP = Path.of("/corpora/study-before-merge.zip");
    private static final MergeConflict CONFLICT = new MergeConflict("merge.revisedTwice", "A judgement was changed in both.", "1",
            Spot.NONE, new Version("good", "{}"), Version.NONE);
    private static final Report SOME = new Report(new Work(3, 1, 2, 5), new Work(2, 0, 0, 2), List.of(CONFLICT));
    private static final Report NONE = new Report(Work.NONE, new Work(2, 0, 0, 2), List.of());

    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<Outcome<Report>>> answers = new ArrayList<>();
    private int stopped;
    private final MergeForm form = new MergeForm(new MergeForm.Work() {
        @Override
        public Runnable compare(CorpusLocation other, Consumer<Outcome<Report>> then) {
            return begun("compare " + other, then);
        }

        @Override
        public Runnable merge(CorpusLocation other, Optional<Path> backup, Consumer<Outcome<Report>> then) {
            return begun("merge " + other + " " + backup, then);
        }
    }, () -> BACKUP);

    private Runnable begun(String what, Consumer<Outcome<Report>> then) {
        asked.add(what);
        answers.add(then);
        return () -> stopped++;
    }

    @Test
    void nothingIsDoneBeforeACopyIsChosenAndThenItIsOnlyCompared() {
        assertThat(form.state()).isInstanceOf(State.Missing.class);
        form.place("  ");
        assertThat(asked).isEmpty();
        form.place(" /laptop ");
        assertThat(asked).containsExactly("compare /laptop");
        assertThat(form.state()).isEqualTo(new State.Comparing());
        assertThat(form.isBusy()).isTrue();
        assertThat(form.canMerge()).isFalse();
        answers.getLast().accept(Outcome.done(SOME));
        assertThat(asked).hasSize(1);
        assertThat(form.canMerge()).isTrue();
        assertThat(form.conflicts()).containsExactly(CONFLICT);
        assertThat(MergeLabels.sentence(form)).contains("(1)", "Nothing has been changed yet");
        assertThat(MergeLabels.came(form)).isEqualTo("New in the other copy: steps 3, papers 1, claims 2, annotations 5");
        assertThat(MergeLabels.onlyHere(form)).isEqualTo("New in this corpus: steps 2, papers 0, claims 0, annotations 2");
    }

    @Test
    void anotherChoiceStopsTheComparisonBeforeAndWhatThatSaysIsNotShown() {
        form.place("/laptop");
        form.place("/other");
        assertThat(stopped).isEqualTo(1);
        answers.getFirst().accept(Outcome.done(SOME));
        assertThat(form.state()).isEqualTo(new State.Comparing());
        form.place("/other");
        assertThat(asked).hasSize(2);
        form.place("a\0b");
        assertThat(MergeLabels.sentence(form)).contains("cannot be the name");
    }

    @Test
    void whatIsMergedIsKeptInABackupFirstUnlessThatIsNotWanted() {
        form.place("/laptop");
        form.merge();
        assertThat(asked).hasSize(1);
        answers.getLast().accept(Outcome.done(SOME));
        form.merge();
        assertThat(asked.getLast()).isEqualTo("merge /laptop " + Optional.of(BACKUP));
        assertThat(form.isMerging()).isTrue();
        form.place("/other");
        assertThat(form.place()).isEqualTo("/laptop");
        answers.getLast().accept(Outcome.done(SOME));
        assertThat(form.state()).isEqualTo(new State.Merged(SOME, Optional.of(BACKUP)));
        assertThat(MergeLabels.backup(form)).contains("before is kept in", BACKUP.toString());
        assertThat(MergeLabels.came(form)).startsWith("Came in");
        assertThat(form.canMerge()).isFalse();
        form.compare();
        answers.getLast().accept(Outcome.done(SOME));
        form.keepsBackup(false);
        form.merge();
        assertThat(asked.getLast()).isEqualTo("merge /laptop " + Optional.empty());
        answers.getLast().accept(Outcome.done(SOME));
        assertThat(MergeLabels.backup(form)).isEqualTo("No backup was kept.");
    }

    @Test
    void whereThereIsNothingNewThereIsNothingToMerge() {
        form.place("/laptop");
        answers.getLast().accept(Outcome.done(NONE));
        assertThat(form.canMerge()).isFalse();
        assertThat(MergeLabels.sentence(form)).startsWith("There is nothing to merge");
        form.merge();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aMergeThatIsCancelledSaysSoAndGoesOnShowingWhatConflicts() {
        form.place("/laptop");
        answers.getLast().accept(Outcome.done(SOME));
        form.merge();
        int before = stopped;
        form.cancel();
        assertThat(stopped).isEqualTo(before + 1);
        assertThat(form.isMerging()).isTrue();
        answers.getLast().accept(Outcome.refused("store.cancelled", "Cancelled."));
        assertThat(MergeLabels.sentence(form)).isEqualTo("Cancelled.");
        assertThat(form.conflicts()).containsExactly(CONFLICT);
        assertThat(form.canMerge()).isFalse();
        form.compare();
        answers.getLast().accept(Outcome.done(new Report(new Work(1, 1, 0, 0), Work.NONE, List.of())));
        assertThat(form.conflicts()).as("what came in of it is not told again").containsExactly(CONFLICT);
        form.merge();
        answers.getLast().accept(Outcome.done(new Report(new Work(1, 1, 0, 0), Work.NONE, List.of())));
        assertThat(form.conflicts()).containsExactly(CONFLICT);
    }

    @Test
    void whatTheLastMergeLeftIsShownUntilACopyIsChosen() {
        var last = new State.Merged(SOME, Optional.empty());
        form.show(last);
        assertThat(form.state()).isEqualTo(last);
        assertThat(form.canMerge()).isFalse();
        form.place("/laptop");
        form.show(last);
        assertThat(form.state()).isEqualTo(new State.Comparing());
    }

    @Test
    void whatIsRefusedIsSaidAsTheStoreSaysItAndCanBeTriedAgain() {
        form.place("/laptop");
        answers.getLast().accept(Outcome.refused("store.inUse", "Another program has it open."));
        assertThat(MergeLabels.sentence(form)).isEqualTo("Another program has it open.");
        assertThat(form.report()).isEmpty();
        form.compare();
        assertThat(asked).containsExactly("compare /laptop", "compare /laptop");
    }

    @Test
    void anotherCorpusForgetsAllButDoesNotStopAMerge() {
        form.place("/laptop");
        form.forget();
        assertThat(stopped).isEqualTo(1);
        form.place("/laptop");
        answers.getLast().accept(Outcome.done(SOME));
        form.merge();
        int before = stopped;
        form.forget();
        assertThat(stopped).isEqualTo(before);
        answers.getLast().accept(Outcome.done(SOME));
        assertThat(form.state()).isInstanceOf(State.Missing.class);
    }
}
