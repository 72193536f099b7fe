package org.glossator.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.exchange.ImportReport;
import org.glossator.exchange.ImportReport.Fate;
import org.glossator.exchange.ImportReport.Row;
import org.glossator.exchange.PaperTexts;
import org.glossator.exchange.internal.anchor.Reanchoring;
import org.glossator.exchange.internal.anchor.Reanchoring.Lost;
import org.glossator.exchange.spi.PaperDraft;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.model.IdSource;
import org.glossator.model.PaperId;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;

/**
 * Decides what becomes of each paper that an importer finds. Memory grows only with the keys of the papers, by which
 * duplicates are found, and with the report, which is bounded.
 */
final class ImportPlan implements PaperImporter.Sink {

    /** So many papers are looked up in the corpus at once. */
    private static final int BATCH = 200;

    private static final Reanchoring NOTHING = new Reanchoring(List.of(), List.of(), List.of());

    private final Corpus corpus;
    private final IdSource ids;
    private final @Nullable PaperSpool spool;

    private final List<PaperDraft> waiting = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int refused;

    /** @param spool takes the changes; none for a preview */
    ImportPlan(Corpus corpus, IdSource ids, @Nullable PaperSpool spool) {
        this.corpus = corpus;
        this.ids = ids;
        this.spool = spool;
    }

    @Override
    public void paper(PaperDraft draft) {
        String title = PaperTexts.line(draft.title());
        if (title.isEmpty() || title.length() > PaperRecord.LONGEST_TITLE) {
            problem(Problem.error("import.noTitle", "The paper has no title, or one of more than 10,000 characters, and"
                    + " was left out. Give it a title of one line.", draft.place()));
            return;
        }
        waiting.add(draft);
        if (waiting.size() == BATCH) {
            decide();
        }
    }

    @Override
    public void problem(Problem problem) {
        decide(); // problems and papers stay in the order of the file
        if (problem.severity() == Severity.ERROR) {
            refused++;
        }
        report(problem);
    }

    ImportReport report() {
        decide();
        return new ImportReport(added, changed, unchanged, refused, rows, problems);
    }

    private void decide() {
        if (waiting.isEmpty()) {
            return;
        }
        List<PaperRecord> found = waiting.stream()
                .map(d -> PaperTexts.record(new PaperId(spool == null ? 0 : ids.next()), 1, d)).toList();
        Map<String, Stored> stored = corpus.read(reader -> stored(reader, found));
        try {
            for (int i = 0; i < found.size(); i++) {
                decide(found.get(i), waiting.get(i).place(), stored.get(found.get(i).key()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
    }

    private static Map<String, Stored> stored(CorpusReader reader, List<PaperRecord> found) {
        Map<String, PaperRecord> papers = reader.papersByKey(found.stream().map(PaperRecord::key).distinct().toList());
        var known = new HashMap<String, Stored>();
        for (PaperRecord paper : found) {
            PaperRecord before = papers.get(paper.key());
            if (before != null && !known.containsKey(paper.key())) {
                boolean same = before.sameContent(paper);
                known.put(paper.key(), new Stored(before, same, same ? NOTHING : Reanchoring.of(reader, before, revision(before, paper))));
            }
        }
        return known;
    }

    private record Stored(PaperRecord paper, boolean same, Reanchoring claims) {
    }

    private void decide(PaperRecord paper, Place place, @Nullable Stored stored) throws IOException {
        if (paper.parts().size() < 2) {
            refuse(paper, place, "import.noText",
                    "No text follows this title, so it was left out. Put the abstract below it.");
        } else if (!keys.add(paper.key())) {
            refuse(paper, place, "import.duplicate",
                    "This paper stands in the file already; only the first one was taken. Remove one of them.");
        } else if (stored == null) {
            added++;
            row(Fate.ADDED, paper, place, "");
            if (spool != null) {
                spool.add(paper);
            }
        } else if (stored.same()) {
            unchanged++;
            row(Fate.UNCHANGED, paper, place, "");
        } else if (!stored.claims().lost().isEmpty()) {
            List<Lost> lost = stored.claims().lost();
            refuse(paper, place, "import.annotated", "The corpus has this paper with another text, and of what is judged there"
                    + " or named as evidence, " + (lost.size() == 1 ? "“" + lost.getFirst().quote() + "” is" : lost.size() + " places are")
                    + " not in the new one; it was kept as it is. Remove those claims, or the evidence from its judgements, first if"
                    + " the new text must come in.");
            lost.forEach(words -> report(PlaceProblems.unplaced(words, paper.title(), place)));
        } else {
            stored.claims().altered().forEach(words -> report(PlaceProblems.changed(words, paper.title(), place)));
            changed++;
            row(Fate.CHANGED, paper, place, PlaceProblems.summary(stored.claims().altered()));
            if (spool != null) {
                spool.revise(stored.paper(), revision(stored.paper(), paper));
            }
        }
    }

    private static PaperRecord revision(PaperRecord before, PaperRecord paper) {
        return new PaperRecord(before.id(), paper.key(), paper.title(), paper.authors(), paper.identifiers(),
                before.revision() + 1, paper.text(), paper.parts());
    }

    private void refuse(PaperRecord paper, Place place, String code, String why) {
        refused++;
        row(Fate.REFUSED, paper, place, why);
        report(Problem.error(code, why, place));
    }

    private void row(Fate fate, PaperRecord paper, Place place, String why) {
        if (rows.size() < ImportReport.MOST_ROWS) {
            rows.add(new Row(fate, paper.title(), place, why));
        }
    }

    private void report(Problem problem) {
        if (problems.size() < ImportReport.MOST_ROWS) {
            problems.add(problem);
        }
    }
}
