package org.glossator.ui.internal.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Order;
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
        return counted(question, quick(question, annotator, reader), annotator, reader);
    }

    /** @return the pages, with counts that are sure only where telling them does not take a look at every title */
    static Answer quick(Question question, AnnotatorId annotator, CorpusReader reader) {
        var pages = new HashMap<PageKey, List<PaperRow>>();
        for (PageKey key : question.pages()) {
            int offset = key.number() * CorpusList.PAGE;
            boolean none = question.known().filter(counts -> offset >= counts.of(key.section())).isPresent();
            pages.put(key, none ? List.of() : reader.papers(new PaperQuery(annotator, question.filter(),
                    progress(key.section()), offset, CorpusList.PAGE).assigned(question.assigned()).in(question.set())
                    .sorted(question.byTitle() ? Order.TITLE : question.assigned() ? Order.DUE : Order.ADDED)));
        }
        return new Answer(question.known().orElseGet(() -> counts(question, pages, annotator, reader)), pages);
    }

    private static Counts counts(Question question, Map<PageKey, List<PaperRow>> pages, AnnotatorId annotator,
            CorpusReader reader) {
        int all = reader.counts().papers();
        int done = few(Section.DONE, pages)
                .orElseGet(() -> reader.paperCount(
                        new PaperQuery(annotator, question.filter(), Progress.DONE, 0, 1).assigned(question.assigned())
                                .in(question.set())));
        Optional<Integer> toDo = few(Section.TO_DO, pages)
                .or(() -> question.filter().isEmpty() && !question.assigned() && question.set().isEmpty()
                        ? Optional.of(all - done) : Optional.empty());
        return new Counts(toDo.orElse(CorpusList.PAGE), done, all, toDo.isEmpty());
    }

    /** @return the same with counts that are sure */
    static Answer counted(Question question, Answer quick, AnnotatorId annotator, CorpusReader reader) {
        Counts counts = quick.counts();
        return !counts.atLeast() ? quick : new Answer(new Counts(
                reader.paperCount(new PaperQuery(annotator, question.filter(), 0, 1).assigned(question.assigned())
                        .in(question.set())) - counts.done(), counts.done(), counts.all()), quick.pages());
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
