package org.glossator.ui.internal.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.PaperRow;

/**
 * The papers as the view lists them: what is to do, what is done, each under a head with its count. Holds the pages that
 * were looked at; others are asked for when they are. To be used on one thread.
 */
final class CorpusList {

    static final int PAGE = 100;
    /** Pages kept in memory; the ones looked at last stay. */
    private static final int MOST_PAGES = 60;

    /** One line of the list. Closed: the painter decides about each. */
    sealed interface Line {
        /**
         * The head of a section.
         *
         * @param more whether there may be more than {@code count}
         */
        record Head(Section section, int count, boolean more) implements Line {
        }

        /** A paper. */
        record Paper(PaperRow row) implements Line {
        }

        /** A paper that is being read. */
        record Pending() implements Line {
        }
    }

    /** What the view groups by. */
    enum Section {
        TO_DO, DONE
    }

    /** So many papers of a section, from a multiple of {@link #PAGE} on. */
    record PageKey(Section section, int number) {
    }

    /**
     * @param toDo how many papers with the words of the filter are to do
     * @param done how many are done
     * @param all how many papers the corpus has, whatever the words
     * @param atLeast whether more may be to do, as they have not been counted yet
     */
    record Counts(int toDo, int done, int all, boolean atLeast) {
        Counts(int toDo, int done, int all) {
            this(toDo, done, all, false);
        }

        int of(Section section) {
            return section == Section.TO_DO ? toDo : done;
        }
    }

    /**
     * @param filter words of the title
     * @param assigned only what the annotator is to judge
     * @param set only what is in this working set; empty for all
     * @param byTitle in the order of titles; else as they came in, or by the day by which they are due
     * @param pages to read; where a section has fewer papers a page is short or empty
     * @param known the counts, where they need not be read again: counting looks at every paper
     */
    record Question(String filter, boolean assigned, Optional<WorkingSetId> set, boolean byTitle, Set<PageKey> pages,
            Optional<Counts> known) {
        Question {
            pages = Set.copyOf(pages);
        }
    }

    /** What was asked for. */
    record Answer(Counts counts, Map<PageKey, List<PaperRow>> pages) {
        Answer {
            pages = Map.copyOf(pages);
        }
    }

    /** Answers questions, now or later, on the same thread. */
    interface Source {
        void ask(Question question, Asking asking);
    }

    /** Who has asked; hears nothing where the corpus is not open any more. */
    interface Asking {
        /** Comes once more where it was not sure of the counts at first. */
        void answered(Answer answer);

        /** No answer comes, as the corpus could not be read. */
        void failed();

        /** No answer comes, as a newer question came before its turn. */
        void passedOver();
    }

    private final Source source;
    private final Runnable changed;
    private final Map<PageKey, List<PaperRow>> pages = new HashMap<>();
    private final Set<PageKey> asked = new HashSet<>();
    private String filter = "";
    private boolean assigned;
    private boolean byTitle;
    private Optional<WorkingSetId> set = Optional.empty();
    private Optional<Counts> counts = Optional.empty();
    private int generation;
    private int finding; // the generation that asks for what the filter says; 0 where none does
    private boolean findAgain;
    private boolean failed;

    /** @param changed told when lines are different from before */
    CorpusList(Source source, Runnable changed) {
        this.source = source;
        this.changed = changed;
    }

    /** @return what a list asks that nobody has looked at yet */
    static Question firstQuestion() {
        return new Question("", false, Optional.empty(), false, Set.of(new PageKey(Section.TO_DO, 0), new PageKey(Section.DONE, 0)),
                Optional.empty());
    }

    /** @return whether the list has been read at all */
    boolean isKnown() {
        return counts.isPresent();
    }

    /** @return whether what is listed is not what was asked for last, as the corpus could not be read */
    boolean isFailed() {
        return failed;
    }

    /** @return whether it is sure how many are listed; else there may be more */
    boolean isCounted() {
        return counts.filter(Counts::atLeast).isEmpty();
    }

    /** @return how many papers the corpus has */
    int all() {
        return counts.map(Counts::all).orElse(0);
    }

    /** @return how many papers are listed */
    int papers() {
        return toDo() + done();
    }

    private int toDo() {
        return counts.map(Counts::toDo).orElse(0);
    }

    private int done() {
        return counts.map(Counts::done).orElse(0);
    }

    String filter() {
        return filter;
    }

    /** Lists only papers with these words in the title. Who types faster than the corpus answers is asked for the last. */
    void filter(String words) {
        if (failed || !words.strip().equals(filter)) {
            filter = words.strip();
            findOnce();
        }
    }

    /** @param only whether only papers are listed that the annotator is to judge */
    void assigned(boolean only) {
        if (only != assigned) {
            assigned = only;
            findOnce();
        }
    }

    /** @param titles whether papers are listed in the order of their titles */
    void sort(boolean titles) {
        if (titles != byTitle) {
            byTitle = titles;
            findOnce();
        }
    }

    /** @param only the working set whose papers are listed; empty for all */
    void in(Optional<WorkingSetId> only) {
        if (!only.equals(set)) {
            set = only;
            findOnce();
        }
    }

    boolean isInSet() {
        return set.isPresent();
    }

    boolean isAssigned() {
        return assigned;
    }

    private void findOnce() {
        findAgain = finding != 0;
        if (!findAgain) {
            find();
        }
    }

    private void find() {
        finding = generation + 1;
        findAgain = false;
        refresh(0, 1);
    }

    private void found(int asking) {
        if (finding == asking) {
            finding = 0;
            if (findAgain) {
                find();
            }
        }
    }

    /**
     * Reads again what is looked at; what else was read is forgotten when the answer is there.
     *
     * @param first line that is visible
     * @param last line that is visible
     */
    void refresh(int first, int last) {
        var wanted = new HashSet<PageKey>();
        wanted.add(new PageKey(Section.TO_DO, 0));
        wanted.add(new PageKey(Section.DONE, 0));
        for (int line = first; line <= Math.min(last, first + 10 * PAGE); line++) {
            place(line).ifPresent(p -> wanted.add(p.page()));
        }
        int mine = ++generation;
        asked.clear();
        source.ask(new Question(filter, assigned, set, byTitle, wanted, Optional.empty()), new Asking() {
            @Override
            public void answered(Answer answer) {
                if (mine == generation && !findAgain) {
                    failed = false;
                    pages.clear();
                    take(answer);
                }
                found(mine);
            }

            @Override
            public void failed() {
                if (mine == generation && !findAgain) {
                    failed = true;
                    changed.run();
                }
                found(mine);
            }

            @Override
            public void passedOver() {
                found(mine);
            }
        });
    }

    /** @return heads and papers */
    int size() {
        return (toDo() > 0 ? toDo() + 1 : 0) + (done() > 0 ? done() + 1 : 0);
    }

    /** @return what stands there; asks for it where it is not known yet */
    Line line(int index) {
        if (index == 0 || index == startOfDone()) {
            Section section = index == 0 && toDo() > 0 ? Section.TO_DO : Section.DONE;
            boolean more = section == Section.TO_DO && counts.filter(Counts::atLeast).isPresent();
            return new Line.Head(section, section == Section.TO_DO ? toDo() : done(), more);
        }
        return place(index).map(this::at).orElseGet(Line.Pending::new);
    }

    private Line at(Place place) {
        List<PaperRow> page = pages.get(place.page());
        if (page == null) {
            ask(place.page());
            return new Line.Pending();
        }
        return place.inPage() < page.size() ? new Line.Paper(page.get(place.inPage())) : new Line.Pending();
    }

    private void ask(PageKey key) {
        if (asked.add(key)) {
            int mine = generation;
            source.ask(new Question(filter, assigned, set, byTitle, Set.of(key), counts), new Asking() {
                @Override
                public void answered(Answer answer) {
                    if (mine == generation) {
                        forgetSome();
                        take(new Answer(counts.orElse(answer.counts()), answer.pages())); // may have been counted meanwhile
                    }
                }

                @Override
                public void failed() {
                    if (mine == generation) {
                        asked.remove(key); // asked for again when it is looked at again
                    }
                }

                @Override
                public void passedOver() {
                    failed();
                }
            });
        }
    }

    private void forgetSome() {
        if (pages.size() >= MOST_PAGES) {
            pages.clear(); // those in view are asked for again at once
            asked.clear();
        }
    }

    private void take(Answer answer) {
        counts = Optional.of(answer.counts());
        pages.putAll(answer.pages());
        asked.removeAll(answer.pages().keySet());
        changed.run();
    }

    private int startOfDone() {
        return done() == 0 ? -1 : toDo() > 0 ? toDo() + 1 : 0;
    }

    private record Place(PageKey page, int inPage) {
    }

    private Optional<Place> place(int index) {
        int start = startOfDone();
        boolean inDone = start >= 0 && index > start;
        int inSection = inDone ? index - start - 1 : index - 1;
        if (inSection < 0 || inSection >= (inDone ? done() : toDo())) {
            return Optional.empty();
        }
        Section section = inDone ? Section.DONE : Section.TO_DO;
        return Optional.of(new Place(new PageKey(section, inSection / PAGE), inSection % PAGE));
    }

    /** @return the line of the paper, where it is listed and has been read */
    OptionalInt lineOf(PaperId paper) {
        for (var page : pages.entrySet()) {
            List<PaperRow> rows = page.getValue();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).id().equals(paper)) {
                    int start = page.getKey().section() == Section.DONE ? startOfDone() : 0;
                    return OptionalInt.of(start + 1 + page.getKey().number() * PAGE + i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** @return the number of the paper in the list, from 1, without the heads */
    OptionalInt numberOf(PaperId paper) {
        OptionalInt line = lineOf(paper);
        return line.isPresent() ? OptionalInt.of(line.getAsInt() - heads(line.getAsInt())) : line;
    }

    private int heads(int line) {
        return startOfDone() > 0 && line > startOfDone() ? 1 : 0;
    }

    /**
     * @param step 1 for the next paper, -1 for the one before
     * @return the line to go to from a paper; the first paper where the list does not have it
     */
    OptionalInt step(Optional<PaperId> from, int step) {
        if (papers() == 0) {
            return OptionalInt.empty();
        }
        OptionalInt line = from.map(this::lineOf).orElseGet(OptionalInt::empty);
        if (line.isEmpty()) {
            return OptionalInt.of(1);
        }
        int next = line.getAsInt() + step;
        if (next == 0 || next == startOfDone()) {
            next += step;
        }
        return next > 0 && next < size() ? OptionalInt.of(next) : OptionalInt.empty();
    }
}
