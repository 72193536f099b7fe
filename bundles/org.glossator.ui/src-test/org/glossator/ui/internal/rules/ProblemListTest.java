package org.glossator.ui.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.Severity;
import org.glossator.model.Target;
import org.glossator.store.rules.Finding;
import org.glossator.store.rules.Fix;
import org.glossator.store.rules.Violation;
import org.junit.jupiter.api.Test;

class ProblemListTest {
    private static final PaperId ONE = new PaperId(1);
    private static final PaperId TWO = new PaperId(2);

    private final ProblemList list = new ProblemList();

    private static Finding finding(PaperId paper, Target target, Severity severity) {
        return new Finding(new Violation("rules.require", severity, "Missing.\nSo.", paper, new AnnotatorId(1), target,
                Optional.empty(), Optional.empty(), "", List.of()), "Title", "Category", "words", "Mia");
    }

    private static Finding at(PaperId paper, long claim) {
        return finding(paper, new Target.OnClaim(new ClaimId(claim)), Severity.ERROR);
    }

    @Test
    void thePaperInFrontComesFirstAndOneWithoutProblemsGoes() {
        list.put(ONE, List.of(at(ONE, 1)));
        list.put(TWO, List.of(at(TWO, 2)));
        assertThat(list.all(Optional.of(TWO))).containsExactly(at(TWO, 2), at(ONE, 1));
        list.put(ONE, List.of());
        assertThat(list.all(Optional.empty())).containsExactly(at(TWO, 2));
    }

    @Test
    void nextGoesThroughTheTextAndRoundAgain() {
        List<Finding> findings = List.of(at(ONE, 30), at(ONE, 10), at(ONE, 10),
                finding(ONE, new Target.WholePaper(), Severity.ERROR), at(ONE, 20));
        assertThat(next(findings, Optional.empty(), 15, 1)).contains(new ClaimId(20));
        assertThat(next(findings, Optional.empty(), 15, -1)).contains(new ClaimId(10));
        assertThat(next(findings, Optional.of(new ClaimId(30)), 30, 1)).contains(new ClaimId(10));
        assertThat(next(findings, Optional.of(new ClaimId(10)), 10, -1)).contains(new ClaimId(30));
        assertThat(next(List.of(), Optional.empty(), 0, 1)).isEmpty();
    }

    private static Optional<ClaimId> next(List<Finding> findings, Optional<ClaimId> current, int caret, int steps) {
        return ProblemList.next(findings, current, caret, id -> (int) id.value(), steps);
    }

    @Test
    void whatIsCopiedIsOneLineAndFixesHaveNames() {
        assertThat(ProblemTexts.copied(List.of(at(ONE, 1)))).isEqualTo("Error\tMissing. So.\tCategory\twords\tTitle\tMia");
        assertThat(ProblemTexts.fix(new Fix.Choose(new AnnotationId(1), new CategoryId("a"), "Label"))).isEqualTo("Add “Label”");
        assertThat(ProblemTexts.fix(new Fix.Drop(new AnnotationId(1), new CategoryId("a"), "Label"))).isEqualTo("Remove “Label”");
    }
}
