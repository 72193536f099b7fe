package org.glossator.ui.internal.corpus;

import java.util.HashMap;
import java.util.List;

import org.glossator.model.AnnotatorId;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Progress;
import org.glossator.store.PaperRow;
import org.glossator.ui.internal.corpus.CorpusList.Answer;
import org.glossator.ui.internal.corpus.CorpusList.Counts;
import org.glossator.ui.internal.corpus.CorpusList.PageKey;
import org.glossator.ui.internal.corpus.CorpusList.Question;
import org.glossator.ui.internal.corpus.CorpusList.Section;

/** What the list asks, in the words of the store. Blocks. */
public final class CorpusQuestions {

    private CorpusQuestions() {
    }

    /** Asks what the view asks first of a corpus that has just been opened. */
    public static void first(AnnotatorId annotator, CorpusReader reader) {
        answer(CorpusList.firstQuestion(), annotator, reader);
    }

    static Answer answer(Question question, AnnotatorId annotator, CorpusReader reader) {
        Counts counts = question.known().orElseGet(() -> counts(question.filter(), annotator, reader));
        var pages = new HashMap<PageKey, List<PaperRow>>();
        for (PageKey key : question.pages()) {
            int offset = key.number() * CorpusList.PAGE;
            pages.put(key, offset >= counts.of(key.section()) ? List.of() : reader.papers(new PaperQuery(annotator,
                    question.filter(), progress(key.section()), offset, CorpusList.PAGE)));
        }
        return new Answer(counts, pages);
    }

    private static Counts counts(String filter, AnnotatorId annotator, CorpusReader reader) {
        int all = reader.counts().papers();
        int found = filter.isEmpty() ? all : reader.paperCount(new PaperQuery(annotator, filter, 0, 1));
        int done = found == 0 ? 0 : reader.paperCount(new PaperQuery(annotator, filter, Progress.DONE, 0, 1));
        return new Counts(found - done, done, all);
    }

    private static Progress progress(Section section) {
        return switch (section) {
            case TO_DO -> Progress.TO_DO;
            case DONE -> Progress.DONE;
        };
    }
}
