package org.glossator.exchange.internal.archive;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.model.IdText;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusReader;
import org.glossator.store.History;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;
import org.glossator.store.spi.ChangeJson;

import com.google.gson.stream.JsonWriter;

/**
 * Writes the past of a corpus up to the action that is the last when it begins. The past does not change any more, so it
 * can be read bit by bit while people go on working, and is one state all the same.
 */
public final class ArchiveWriter {
    private static final int ACTIONS = 100; // read together
    private static final int CHANGES = 500; // of one action, read together

    private final Turns turns;
    private final Set<Text> written = new HashSet<>();
    private long last;
    private CorpusCounts counts = new CorpusCounts(0, 0, 0, 0, 0);

    /** How the corpus is read: each turn sees one state. */
    @FunctionalInterface
    public interface Turns {
        void take(Consumer<CorpusReader> turn);
    }

    /** A revision of a paper. */
    private record Text(PaperId paper, int revision) {
    }

    public ArchiveWriter(Turns turns) {
        this.turns = turns;
    }

    /**
     * @param out stays open
     * @return what the corpus held at the end of what was written
     */
    public CorpusCounts write(OutputStream out, IProgressMonitor monitor) throws IOException {
        turns.take(reader -> {
            last = reader.history().last();
            counts = reader.counts();
        });
        Path papers = Files.createTempFile("glossator", ".jsonl"); // texts come up among the actions
        Path releases = Files.createTempFile("glossator", ".jsonl");
        try {
            var streams = new LinkedHashMap<String, Manifest.Stream>();
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.putNextEntry(entry(Manifest.HISTORY));
            try (Writer paperLines = Files.newBufferedWriter(papers);
                    Writer releaseLines = Files.newBufferedWriter(releases)) {
                streams.put(Manifest.HISTORY, history(zip, paperLines, releaseLines, monitor));
            }
            streams.put(Manifest.PAPERS, copy(papers, Manifest.PAPERS, zip));
            streams.put(Manifest.RELEASES, copy(releases, Manifest.RELEASES, zip));
            zip.putNextEntry(entry(Manifest.NAME));
            zip.write(new Manifest(Manifest.VERSION, last, counts, streams).text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            return counts;
        } finally {
            Files.deleteIfExists(papers);
            Files.deleteIfExists(releases);
        }
    }

    private static Manifest.Stream copy(Path from, String name, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(entry(name));
        var digested = new DigestedOutput(zip);
        Files.copy(from, digested);
        return digested.stream();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTime(0); // so that the same corpus gives the same bytes
        return entry;
    }

    private Manifest.Stream history(OutputStream zip, Writer papers, Writer releases, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, (int) Math.min(Integer.MAX_VALUE, last + 1));
        var digested = new DigestedOutput(zip);
        try (Writer lines = new BufferedWriter(
                new OutputStreamWriter(new BufferedOutputStream(digested), StandardCharsets.UTF_8))) {
            var page = new Lines(lines, papers, releases);
            long[] after = {0};
            while (after[0] < last) {
                long before = after[0];
                turns.take(reader -> after[0] = page.write(reader.history(), before));
                page.rest(turns);
                progress.split((int) Math.min(Integer.MAX_VALUE, after[0] - before));
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return digested.stream();
    }

    /** Writes actions and what they changed. */
    private final class Lines {
        private final Writer lines;
        private final Writer papers;
        private final Writer releases;
        private long unfinished;
        private int left;
        private int from;

        Lines(Writer lines, Writer papers, Writer releases) {
            this.lines = lines;
            this.papers = papers;
            this.releases = releases;
        }

        /** @return the number of the last action of which all or the beginning was written; {@link #last} at the end */
        long write(History history, long after) {
            long number = after;
            for (PastAction action : history.after(after, ACTIONS)) {
                if (action.number() > last) {
                    return last;
                }
                number = action.number();
                action(action);
                changes(history.changes(number, 0, CHANGES));
                if (action.changes() > CHANGES) {
                    unfinished = number;
                    from = CHANGES;
                    left = action.changes() - CHANGES;
                    return number;
                }
            }
            return number == after ? last : number;
        }

        /** Writes the rest of an action with very many changes. */
        void rest(Turns turns) {
            while (left > 0) {
                turns.take(reader -> {
                    List<Change> some = reader.history().changes(unfinished, from, CHANGES);
                    changes(some);
                    from += some.size();
                    left -= some.isEmpty() ? left : some.size();
                });
            }
        }

        private void action(PastAction action) {
            line(json -> {
                json.beginObject().name("action").value(action.number()).name("code").value(action.code());
                json.name("who").value(action.who().toString()).name("when").value(action.when().toString());
                json.name("why").value(action.why()).name("kind").value(action.kind().name());
                json.name("reverses").value(action.reverses()).name("changes").value(action.changes());
                if (action.origin().id() != 0) {
                    json.name("id").value(IdText.of(action.origin().id()));
                }
                if (!action.origin().done().equals(action.when())) {
                    json.name("done").value(action.origin().done().toString());
                }
                json.endObject();
            });
        }

        private void changes(List<Change> changes) {
            for (Change change : changes) {
                switch (change) {
                    case Change.AddPaper(var paper) -> change(change, 0, text(paper));
                    case Change.RemovePaper(var paper) -> change(change, text(paper), 0);
                    case Change.RevisePaper(var before, var after) -> change(change, text(before), text(after));
                    case Change.PublishRelease release -> {
                        put(() -> {
                            TextJson.write(release, releases);
                            releases.write("\n");
                        });
                        change(change, 0, 0);
                    }
                    default -> change(change, 0, 0); // says all of itself
                }
            }
        }

        private void change(Change change, int revisionBefore, int revisionAfter) {
            ChangeJson parts = ChangeJson.of(change, revisionBefore, revisionAfter);
            line(json -> {
                json.beginObject().name("kind").value(parts.kind());
                if (change.about().isPresent()) {
                    json.name("paper").value(change.about().get().toString());
                }
                if (!parts.before().isEmpty()) {
                    json.name("before").jsonValue(parts.before());
                }
                if (!parts.after().isEmpty()) {
                    json.name("after").jsonValue(parts.after());
                }
                json.endObject();
            });
        }

        /** @return the revision, which is written where that is not done yet */
        private int text(PaperRecord paper) {
            if (written.add(new Text(paper.id(), paper.revision()))) {
                put(() -> {
                    TextJson.write(paper, papers);
                    papers.write("\n");
                });
            }
            return paper.revision();
        }

        private void line(Content content) {
            put(() -> {
                var json = new JsonWriter(lines);
                content.write(json);
                json.flush();
                lines.write("\n");
            });
        }

        private void put(Output output) {
            try {
                output.put();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Something that is written as JSON. */
    private interface Content {
        void write(JsonWriter json) throws IOException;
    }

    /** Something that is written. */
    private interface Output {
        void put() throws IOException;
    }
}
