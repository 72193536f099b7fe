package org.glossator.ui.internal.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.testkit.Fixture;
import org.glossator.ui.internal.comparison.NewComparisonForm.Source;
import org.junit.jupiter.api.Test;

class NewComparisonFormTest {
    private final Fixture fixture = new Fixture("new comparison");

    @Test
    void whatIsSelectedIsComparedAndElseWhatIsListed() {
        assertThat(form(3, 9).source()).isEqualTo(Source.SELECTED);
        assertThat(form(1, 9).source()).isEqualTo(Source.LISTED);
        assertThat(task(form(3, 9)).claims()).hasSize(3);
    }

    @Test
    void whatHindersIsSaid() {
        NewComparisonForm form = form(0, 1);
        assertThat(form.says()).contains("1").contains("2");
        assertThat(form.task(new ComparisonId(1), fixture.annotator("Ada").id(), Fixture.NOON.instant())).isEmpty();
        NewComparisonForm noQuestion = new NewComparisonForm(List.of(), claims(5), Optional.empty(), 1);
        assertThat(noQuestion.hindrance()).isPresent();
        NewComparisonForm tooMany = form(0, 1_000);
        tooMany.all(true);
        assertThat(tooMany.hindrance()).get().asString().contains("10000");
        tooMany.all(false);
        assertThat(tooMany.hindrance()).isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameTask() {
        NewComparisonForm form = form(0, 60);
        form.draw(20);
        ComparisonRecord once = task(form);
        ComparisonRecord again = task(form);
        assertThat(again.questions()).isEqualTo(once.questions());
        assertThat(again.claims()).isEqualTo(once.claims()).hasSize(20);
        assertThat(once.questions()).hasSize(40); // each in 4 pairs
        form.seed(8);
        assertThat(task(form).claims()).isNotEqualTo(once.claims());
        assertThat(once.title()).isEqualTo("Which is clearer?");
    }

    @Test
    void everyKindIsMade() {
        NewComparisonForm form = form(0, 12);
        form.each(2);
        form.kind(Kind.TRIPLETS);
        assertThat(task(form).questions()).allMatch(question -> question.size() == 3).hasSizeBetween(8, 10);
        form.kind(Kind.LISTS);
        form.size(6);
        assertThat(task(form).questions()).allMatch(question -> question.size() == 6).hasSizeBetween(4, 5);
        form.size(13);
        assertThat(form.hindrance()).isPresent();
    }

    private NewComparisonForm form(int selected, int listed) {
        var form = new NewComparisonForm(claims(selected), claims(listed), Optional.empty(), 7);
        form.question(" Which is clearer? ");
        return form;
    }

    private ComparisonRecord task(NewComparisonForm form) {
        return form.task(new ComparisonId(1), fixture.annotator("Ada").id(), Fixture.NOON.instant()).orElseThrow();
    }

    private static List<ComparedClaim> claims(int number) {
        return IntStream.range(0, number).mapToObj(i -> new ComparedClaim(new PaperId(1), new ClaimId(i + 1), "claim " + i)).toList();
    }
}
