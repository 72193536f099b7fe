package org.glossator.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparisonRow;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.HistoryQuery;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRow;
import org.glossator.store.PastAction;
import org.glossator.store.RankingRecord;
import org.glossator.store.spi.ChangeJson;

import com.google.gson.stream.JsonWriter;

/**
 * Everything that a corpus knows of one person, as one JSON document: the name, the papers that the person has finished,
 * the claims, judgements and answers to comparison tasks of the person as they are now, and every step of the person with what it changed.
 */
public final class AnnotatorExport {
    private static final int PAGE = 500;

    /** How much was written. */
    public record Report(int claims, int annotations, int steps) {
    }

    /**
     * Blocks.
     *
     * @param file is replaced where it is there, but only by a whole document
     * @return refused with {@code annotator.unknown}, {@code export.noAccess} or {@code store.cancelled}
     */
    public Outcome<Report> run(String name, Corpus corpus, Path file, IProgressMonitor monitor) {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Outcome<Report> outcome = corpus.read(reader -> reader.annotatorByName(name)
                        .map(person -> Outcome.done(write(person, reader, draft, monitor))).orElseGet(() -> unknown(name)));
                if (outcome.isDone()) {
                    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                }
                return outcome;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            return Outcome.refused(Problem.error("export.noAccess", "The file could not be written and is as it was: "
                    + e.getMessage() + ". Check the folder and the room on the disk.", Place.file(file.toString())));
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "The export was cancelled; the file is as it was.");
        }
    }

    private static Outcome<Report> unknown(String name) {
        return Outcome.refused("annotator.unknown", "Nobody in the corpus is called \u201c" + name
                + "\u201d, and nothing was written: the names are those that lists of judgements show.");
    }

    /** Begins the file anew, so that it may be asked again. */
    private static Report write(AnnotatorRecord person, CorpusReader reader, Path draft, IProgressMonitor monitor) {
        try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            var json = new JsonWriter(out);
            json.setHtmlSafe(false);
            json.setIndent(" ");
            Report report = new Document(person, reader, json, monitor).write();
            out.newLine();
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The document while it is written. */
    private static final class Document {
        private final AnnotatorRecord person;
        private final CorpusReader reader;
        private final JsonWriter json;
        private final IProgressMonitor monitor;
        private int claims;
        private int annotations;
        private int steps;

        Document(AnnotatorRecord person, CorpusReader reader, JsonWriter json, IProgressMonitor monitor) {
            this.person = person;
            this.reader = reader;
            this.json = json;
            this.monitor = monitor;
        }

        Report write() throws IOException {
            json.beginObject().name("id").value(person.id().toString()).name("name").value(person.name());
            json.name("sets").beginArray();
            for (var row : reader.workingSets(person.id())) {
                json.jsonValue(after(new Change.AddSet(row.set())));
            }
            json.endArray().name("papers").beginArray();
            PaperId last = PaperQuery.BEGINNING;
            for (List<PaperRow> page = papers(last); !page.isEmpty(); page = papers(last)) {
                for (PaperRow row : page) {
                    paper(row);
                }
                last = page.getLast().id();
            }
            json.endArray().name("comparisons").beginArray();
            for (ComparisonRow task : reader.comparisons()) {
                if (task.answered().containsKey(person.id())) {
                    comparison(task);
                }
            }
            json.endArray().name("steps").beginArray();
            long before = HistoryQuery.NEWEST;
            for (List<PastAction> page = steps(before); !page.isEmpty(); page = steps(before)) {
                for (PastAction step : page) {
                    step(step);
                }
                before = page.getLast().number();
            }
            json.endArray().endObject();
            json.flush();
            return new Report(claims, annotations, steps);
        }

        private List<PaperRow> papers(PaperId after) {
            goOn();
            return reader.papers(PaperQuery.all(after, PAGE));
        }

        private List<PastAction> steps(long before) {
            goOn();
            return reader.history().actions(new HistoryQuery(new HistoryQuery.By(person.id()), before, PAGE));
        }

        private void goOn() {
            monitor.worked(1);
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
        }

        private void paper(PaperRow row) throws IOException {
            var work = reader.work(row.id());
            var own = work.claims().stream().filter(c -> c.author().equals(person.id())).toList();
            var judged = work.annotations().stream().filter(a -> a.annotator().equals(person.id())).toList();
            var sets = reader.setsOf(row.id()).stream().filter(s -> s.owner().equals(person.id())).toList();
            var rejected = reader.rejections(row.id()).stream().filter(r -> r.annotator().equals(person.id())).toList();
            boolean done = work.doneBy().contains(person.id());
            if (own.isEmpty() && judged.isEmpty() && sets.isEmpty() && rejected.isEmpty() && !done) {
                return;
            }
            json.beginObject().name("id").value(row.id().toString()).name("title").value(row.title()).name("finished")
                    .value(done).name("claims").beginArray();
            for (var claim : own) {
                json.jsonValue(after(new Change.AddClaim(claim)));
            }
            json.endArray().name("judgements").beginArray();
            for (var judgement : judged) {
                json.jsonValue(after(new Change.AddAnnotation(judgement)));
            }
            json.endArray().name("sets").beginArray();
            for (var set : sets) {
                json.value(set.id().toString());
            }
            json.endArray().name("rejected").beginArray();
            for (var rejection : rejected) {
                json.jsonValue(after(new Change.RejectProposal(rejection)));
            }
            json.endArray().endObject();
            claims += own.size();
            annotations += judged.size();
        }

        private void comparison(ComparisonRow task) throws IOException {
            goOn();
            json.beginObject().name("id").value(task.id().toString()).name("title").value(task.title()).name("question")
                    .value(task.asked()).name("answers").beginArray();
            for (RankingRecord ranking : reader.rankings(task.id())) {
                if (ranking.annotator().equals(person.id())) {
                    json.jsonValue(after(new Change.AddRanking(ranking)));
                }
            }
            json.endArray().endObject();
        }

        private void step(PastAction step) throws IOException {
            json.beginObject().name("number").value(step.number()).name("when").value(step.when().toString()).name("code")
                    .value(step.code()).name("why").value(step.why()).name("changes").beginArray();
            int from = 0;
            for (List<Change> some = changes(step, from); !some.isEmpty(); some = changes(step, from)) {
                for (Change change : some) {
                    change(change);
                }
                from += some.size();
            }
            json.endArray().endObject();
            steps++;
        }

        private List<Change> changes(PastAction step, int from) {
            goOn();
            return reader.history().changes(step.number(), from, PAGE);
        }

        private void change(Change change) throws IOException {
            ChangeJson parts = ChangeJson.of(change, 1, 1);
            json.beginObject().name("kind").value(parts.kind());
            Optional<PaperId> paper = change.about();
            if (paper.isPresent()) {
                json.name("paper").value(paper.get().toString());
            }
            if (!parts.before().isEmpty()) {
                json.name("before").jsonValue(parts.before());
            }
            if (!parts.after().isEmpty()) {
                json.name("after").jsonValue(parts.after());
            }
            json.endObject();
        }

        private static String after(Change change) {
            return ChangeJson.of(change, 0, 0).after();
        }
    }
}
