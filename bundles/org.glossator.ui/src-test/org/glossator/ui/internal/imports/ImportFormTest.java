package org.glossator.ui.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.glossator.exchange.ImportReport;
import org.glossator.exchange.ImportReport.Fate;
import org.glossator.exchange.ImportReport.Row;
import org.glossator.exchange.ImportRequest;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.ui.internal.imports.ImportForm.Preview;
import org.junit.jupiter.api.Test;

class ImportFormTest {
    private final List<ImportRequest> asked = new ArrayList<>();
    private final List<Consumer<Outcome<ImportReport>>> answers = new ArrayList<>();
    private int stopped;
    private final ImportForm form = new ImportForm((request, then) -> {
        asked.add(request);
        answers.add(then);
        return () -> stopped++;
    });

    private static Outcome<ImportReport> report(int added, int changed, int unchanged, int refused) {
        return Outcome.done(new ImportReport(added, changed, unchanged, refused, List.of(), List.of()));
    }

    @Test
    void withoutAFileThereIsNothingToFinish() {
        assertThat(form.obstacle()).isNotEmpty();
        assertThat(form.failed()).isFalse();
        form.file("  ");
        assertThat(asked).isEmpty();
    }

    @Test
    void aNameThatIsNoneIsNotAskedFor() {
        form.file("a\0b");
        assertThat(form.request()).isEmpty();
        assertThat(form.obstacle()).isNotEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void everyChoiceStartsAPreviewAndStopsTheOneBefore() {
        form.file("papers.txt");
        form.format(Optional.of("jsonl"));
        form.encoding(Optional.of(StandardCharsets.UTF_16));
        assertThat(asked.getLast()).isEqualTo(new ImportRequest(Path.of("papers.txt"), Optional.of("jsonl"),
                Optional.of(StandardCharsets.UTF_16)));
        assertThat(stopped).isEqualTo(2);
        form.format(Optional.of("jsonl"));
        assertThat(asked).hasSize(3);
    }

    @Test
    void whatIsReadCanBeFinished() {
        form.file("papers.txt");
        assertThat(form.preview()).isEqualTo(new Preview.Running());
        answers.getLast().accept(report(119, 0, 0, 0));
        assertThat(form.obstacle()).isEmpty();
        assertThat(form.summary()).isEqualTo("119 new, 0 changed, 0 unchanged, 0 refused");
    }

    @Test
    void aFileThatBringsNothingNewSaysSo() {
        form.file("papers.txt");
        answers.getLast().accept(report(0, 0, 119, 0));
        assertThat(form.obstacle()).contains("already");
        form.file("other.txt");
        answers.getLast().accept(report(0, 0, 0, 3));
        assertThat(form.obstacle()).isNotEmpty().doesNotContain("already");
    }

    @Test
    void aRefusalIsAnErrorInItsOwnWords() {
        form.file("picture.png");
        answers.getLast().accept(Outcome.refused("import.binary", "This is not text."));
        assertThat(form.failed()).isTrue();
        assertThat(form.obstacle()).isEqualTo("This is not text.");
        assertThat(form.summary()).isEmpty();
    }

    @Test
    void aLateAnswerIsOfNoInterest() {
        form.file("first.txt");
        form.file("second.txt");
        answers.getFirst().accept(report(1, 0, 0, 0));
        assertThat(form.preview()).isEqualTo(new Preview.Running());
        form.close();
        answers.getLast().accept(report(2, 0, 0, 0));
        assertThat(form.preview()).isEqualTo(new Preview.Running());
    }

    @Test
    void listenersHearEveryStep() {
        int[] heard = {0};
        form.addListener(() -> heard[0]++);
        form.file("papers.txt");
        answers.getLast().accept(report(1, 0, 0, 0));
        assertThat(heard[0]).isEqualTo(2);
    }

    @Test
    void aPieceWithoutTitleIsCalledByItsPlace() {
        var row = new Row(Fate.REFUSED, "", Place.file("papers.txt"), "It has no text.");
        assertThat(ImportLabels.title(row)).contains("papers.txt");
        assertThat(ImportLabels.fate(row.fate())).isEqualTo("refused");
    }
}
