package org.glossator.ui.internal.corpus;

import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.ui.internal.corpus.CorpusList.Answer;
import org.glossator.ui.internal.corpus.CorpusList.Question;

/** What the list asks first, answered before there is a list, so that it has its rows when it is first painted. */
public final class FirstPapers {
    private final AnnotatorId annotator;
    private final Answer answer;

    FirstPapers(AnnotatorId annotator, Answer answer) {
        this.annotator = annotator;
        this.answer = answer;
    }

    /** @return nothing where this is another question, or one about another annotator's work */
    Optional<Answer> answer(Question question, AnnotatorId of) {
        return of.equals(annotator) && question.equals(CorpusList.firstQuestion()) ? Optional.of(answer) : Optional.empty();
    }
}
