package org.glossator.ui.internal.concordance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.CorpusSearch;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.PaperWork;
import org.glossator.ui.internal.Shortened;
import org.glossator.ui.internal.paper.Sentences;

/**
 * Finds the places of words and judgements in all papers of a corpus. Long work: not on the thread of the user interface. Papers
 * are read a few at a time, so that nobody waits for long.
 */
final class Concordance {
    /** Lines that are told at most. */
    static final int MOST = 1_000;

    private static final int MOST_HITS = 2_000; // of the search
    private static final int TOGETHER = 20; // papers
    private static final int AROUND = 90; // UTF-16 code units before and behind a place
    private static final int LONGEST_MATCH = 160; // UTF-16 code units

    private final Corpus corpus;
    private final CorpusSearch search;
    private final Function<CategoryId, String> label;
    private final Consumer<List<ConcordanceLine>> found;

    /**
     * @param label what people call a category
     * @param found told of lines as they are found, on the thread that runs
     */
    Concordance(Corpus corpus, CorpusSearch search, Function<CategoryId, String> label, Consumer<List<ConcordanceLine>> found) {
        this.corpus = corpus;
        this.search = search;
        this.label = label;
        this.found = found;
    }

    /**
     * What has been found in all.
     *
     * @param lines how many
     * @param papers in how many papers
     * @param more whether there are more, which were not told
     */
    record Summary(int lines, int papers, boolean more) {
    }

    /**
     * @return refused as the search refuses
     * @throws OperationCanceledException where the monitor says so; what was told is right
     */
    Outcome<Summary> run(ConcordanceQuery query, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        var words = new SoughtWords(query.words());
        if (!words.isEmpty()) {
            return search.find(corpus.location(), query.words(), MOST_HITS, progress.split(40)).map(hits -> {
                var papers = new LinkedHashSet<PaperId>();
                hits.forEach(hit -> papers.add(hit.paper()));
                return new Walk(query, words, progress).through(papers);
            });
        }
        return Outcome.done(query.isEmpty() ? new Summary(0, 0, false) : new Walk(query, words, progress).through());
    }

    /** One way through papers. */
    private final class Walk {
        private final ConcordanceQuery query;
        private final SoughtWords words;
        private final SubMonitor progress;
        private int lines;
        private int papers;
        private boolean more;

        Walk(ConcordanceQuery query, SoughtWords words, SubMonitor progress) {
            this.query = query;
            this.words = words;
            this.progress = progress;
        }

        /** Looks at these, the likeliest first. */
        Summary through(Collection<PaperId> ids) {
            List<PaperId> left = List.copyOf(ids);
            progress.setWorkRemaining(Math.max(1, left.size()));
            while (!left.isEmpty() && !more) {
                List<PaperId> some = left.subList(0, Math.min(TOGETHER, left.size()));
                left = left.subList(some.size(), left.size());
                look(some);
            }
            return new Summary(lines, papers, more);
        }

        /** Looks at all that have such judgements, in the order in which they came in. */
        Summary through() {
            PaperId last = PaperQuery.BEGINNING;
            while (!more) {
                PaperQuery page = PaperQuery.all(last, TOGETHER);
                List<PaperRow> rows = corpus.read(reader -> reader.papers(query.branch().map(page::within).orElse(page)));
                if (rows.isEmpty()) {
                    break;
                }
                progress.setWorkRemaining(10 * TOGETHER); // nobody knows how many there are
                look(rows.stream().filter(row -> row.annotations() > 0).map(PaperRow::id).toList());
                last = rows.getLast().id();
            }
            return new Summary(lines, papers, more);
        }

        private void look(List<PaperId> some) {
            progress.split(some.size());
            List<ConcordanceLine> here = corpus.read(reader -> {
                var all = new ArrayList<ConcordanceLine>();
                Map<AnnotatorId, String> names = new HashMap<>();
                reader.annotators().forEach(person -> names.put(person.id(), person.name()));
                some.forEach(id -> all.addAll(lines(reader, id, names)));
                return all;
            });
            more = lines + here.size() > MOST;
            List<ConcordanceLine> told = here.subList(0, Math.min(here.size(), MOST - lines));
            lines += told.size();
            papers += (int) told.stream().map(ConcordanceLine::paper).distinct().count();
            if (!told.isEmpty()) {
                found.accept(List.copyOf(told));
            }
        }

        private List<ConcordanceLine> lines(CorpusReader reader, PaperId id, Map<AnnotatorId, String> names) {
            Optional<PaperRecord> record = reader.paper(id);
            return record.isEmpty() ? List.of() : new OfPaper(query, record.get(), reader.work(id), names).lines(words);
        }
    }

    /** The lines of one paper. */
    private final class OfPaper {
        private final ConcordanceQuery query;
        private final PaperRecord paper;
        private final PaperWork work;
        private final Map<AnnotatorId, String> names;
        private final Map<ClaimId, List<AnnotationRecord>> judged = new HashMap<>();

        OfPaper(ConcordanceQuery query, PaperRecord paper, PaperWork work, Map<AnnotatorId, String> names) {
            this.query = query;
            this.paper = paper;
            this.work = work;
            this.names = names;
            for (AnnotationRecord annotation : work.annotations()) {
                if (annotation.target() instanceof Target.OnClaim(ClaimId claim) && isWanted(annotation)) {
                    judged.computeIfAbsent(claim, c -> new ArrayList<>()).add(annotation);
                }
            }
        }

        private boolean isWanted(AnnotationRecord annotation) {
            return query.annotator().filter(who -> !who.equals(annotation.annotator())).isEmpty()
                    && query.answer().map(wanted -> wanted.isIn(annotation.answers())).orElse(true)
                    && query.made().map(days -> days.has(annotation.made())).orElse(true)
                    && (query.branch().isEmpty() || annotation.categories().stream().anyMatch(query.categories()::contains));
        }

        List<ConcordanceLine> lines(SoughtWords words) {
            var lines = new ArrayList<ConcordanceLine>();
            if (words.isEmpty()) {
                work.claims().stream().filter(claim -> judged.containsKey(claim.id()))
                        .forEach(claim -> lines.add(line(claim.spans().getFirst(), List.of(claim))));
                lines.sort(Comparator.comparing(ConcordanceLine::place));
                return lines;
            }
            for (TextSpan sentence : Sentences.of(paper.text(), paper.parts()).all()) {
                for (TextSpan place : words.in(paper.text(), sentence)) {
                    List<ClaimRecord> around = work.claims().stream()
                            .filter(claim -> claim.spans().stream().anyMatch(span -> span.overlaps(place))).toList();
                    if (!query.asksForJudgements() || around.stream().anyMatch(claim -> judged.containsKey(claim.id()))) {
                        lines.add(line(place, around));
                    }
                }
            }
            return lines;
        }

        private ConcordanceLine line(TextSpan place, List<ClaimRecord> around) {
            List<AnnotationRecord> judgements = around.stream().flatMap(c -> judged.getOrDefault(c.id(), List.of()).stream()).toList();
            Optional<ClaimId> claim = around.stream().filter(c -> judged.containsKey(c.id())).findFirst()
                    .or(() -> around.stream().findFirst()).map(ClaimRecord::id);
            String text = paper.text();
            return new ConcordanceLine(paper.id(), paper.title(), place, claim, before(text, place.start()),
                    Shortened.toLength(oneLine(place.in(text)), LONGEST_MATCH), after(text, place.end()),
                    distinct(judgements.stream().flatMap(a -> a.categories().stream()).map(label)),
                    distinct(judgements.stream().map(a -> names.getOrDefault(a.annotator(), AnnotatorRecord.ERASED))));
        }

        private static List<String> distinct(Stream<String> words) {
            return words.distinct().toList();
        }

        /** @return of the same paragraph, from a word's beginning on */
        private static String before(String text, int start) {
            int from = Math.max(Math.max(0, start - AROUND), text.lastIndexOf('\n', start - 1) + 1);
            boolean cut = from > 0 && text.charAt(from - 1) != '\n';
            int blank = cut ? text.indexOf(' ', from) : -1;
            return text.substring(blank >= 0 && blank < start ? blank + 1 : from, start).stripLeading();
        }

        private static String after(String text, int end) {
            int feed = text.indexOf('\n', end);
            int to = Math.min(Math.min(text.length(), end + AROUND), feed < 0 ? text.length() : feed);
            int blank = to < text.length() && text.charAt(to) != '\n' ? text.lastIndexOf(' ', to) : -1;
            return text.substring(end, blank > end ? blank : to).stripTrailing();
        }

        private static String oneLine(String words) {
            return words.replaceAll("\\s+", " ");
        }
    }
}
