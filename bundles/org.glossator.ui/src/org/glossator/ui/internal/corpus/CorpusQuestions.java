package org.glossator.ui.internal.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    public static FirstPapers first(AnnotatorId annotator, CorpusReader reader) {
        return new FirstPapers(annotator, answer(CorpusList.firstQuestion(), annotator, reader));
    }

    static Answer answer(Question question, AnnotatorId annotator, CorpusReader reader) {
        var pages = new HashMap<PageKey, List<PaperRow>>();
        for (PageKey key : question.pages()) {
            int offset = key.number() * CorpusList.PAGE;
            boolean none = question.known().filter(counts -> offset >= counts.of(key.section())).isPresent();
            pages.put(key, none ? List.of() : reader.papers(new PaperQuery(annotator, question.filter(),
                    progress(key.section()), offset, CorpusList.PAGE)));
        }
        return new Answer(question.known().orElseGet(() -> counts(question.filter(), pages, annotator, reader)), pages);
    }

    /** Counting looks at every title, so that what the first page of a section says already is not counted. */
    private static Counts counts(String filter, Map<PageKey, List<PaperRow>> pages, AnnotatorId annotator,
            CorpusReader reader) {
        int all = reader.counts().papers();
        int done = few(Section.DONE, pages)
                .orElseGet(() -> reader.paperCount(new PaperQuery(annotator, filter, Progress.DONE, 0, 1)));
        int toDo = few(Section.TO_DO, pages).orElseGet(() -> filter.isEmpty() ? all - done
                : reader.paperCount(new PaperQuery(annotator, filter, 0, 1)) - done);
        return new Counts(toDo, done, all);
    }

    /** @return how many papers the section has, where they fit on its first page */
    private static Optional<Integer> few(Section section, Map<PageKey, List<PaperRow>> pages) {
        return Optional.ofNullable(pages.get(new PageKey(section, 0))).map(List::size).filter(n -> n < CorpusList.PAGE);
    }

    private static Progress progress(Section section) {
        return switch (section) {
            case TO_DO -> Progress.TO_DO;
            case DONE -> Progress.DONE;
        };
    }
}
