package org.glossator.ui.internal.corpus;

import java.util.HashMap;
import java.util.List;

import org.glossator.model.AnnotatorId;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Progress;
import org.glossator.store.PaperRow;
import org.glossator.ui.internal.corpus.CorpusList.Answer;
import org.glossator.ui.internal.corpus.CorpusList.PageKey;
import org.glossator.ui.internal.corpus.CorpusList.Question;
import org.glossator.ui.internal.corpus.CorpusList.Section;

/** What the list asks, in the words of the store. Blocks. */
final class CorpusQuestions {

    private CorpusQuestions() {
    }

    static Answer answer(Question question, AnnotatorId annotator, CorpusReader reader) {
        var pages = new HashMap<PageKey, List<PaperRow>>();
        for (PageKey key : question.pages()) {
            pages.put(key, reader.papers(new PaperQuery(annotator, question.filter(), progress(key.section()),
                    key.number() * CorpusList.PAGE, CorpusList.PAGE)));
        }
        return new Answer(count(question, annotator, Section.TO_DO, reader),
                count(question, annotator, Section.DONE, reader), reader.counts().papers(), pages);
    }

    private static int count(Question question, AnnotatorId annotator, Section section, CorpusReader reader) {
        return reader.paperCount(new PaperQuery(annotator, question.filter(), progress(section), 0, 1));
    }

    private static Progress progress(Section section) {
        return switch (section) {
            case TO_DO -> Progress.TO_DO;
            case DONE -> Progress.DONE;
        };
    }
}
