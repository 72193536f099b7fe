package org.glossator.exchange.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;

import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.Change;
import org.glossator.store.PaperRecord;

/**
 * Changes that wait in a temporary file between the reading of the import and the transactions that make them, so that
 * memory does not grow with the import and the corpus is not asked anything while it is written. The file goes also when the
 * process is killed.
 */
final class PaperSpool implements Iterable<Change>, AutoCloseable {
    private final FileChannel file;
    private final DataOutputStream out;
    private int size;

    PaperSpool() throws IOException {
        file = FileChannel.open(Files.createTempFile("glossator-import-", ".tmp"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
    }

    void add(PaperRecord paper) throws IOException {
        out.writeBoolean(false);
        write(paper);
        size++;
    }

    void revise(PaperRecord before, PaperRecord after) throws IOException {
        out.writeBoolean(true);
        write(before);
        write(after);
        size++;
    }

    /** Ends the writing; before this nothing can be read. */
    void seal() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many papers it changes */
    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** @return one at a time can be walked */
    @Override
    public Iterator<Change> iterator() {
        try {
            file.position(0);
            return new Reading(new DataInputStream(new BufferedInputStream(Channels.newInputStream(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(PaperRecord paper) throws IOException {
        out.writeLong(paper.id().value());
        out.writeInt(paper.revision());
        write(paper.key());
        write(paper.title());
        out.writeInt(paper.authors().size());
        for (String author : paper.authors()) {
            write(author);
        }
        out.writeInt(paper.identifiers().size());
        for (var identifier : paper.identifiers().entrySet()) {
            write(identifier.getKey());
            write(identifier.getValue());
        }
        write(paper.text());
        out.writeInt(paper.parts().size());
        for (TextPart part : paper.parts()) {
            write(part.kind().name());
            write(part.heading());
            out.writeInt(part.span().start());
            out.writeInt(part.span().end());
        }
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private final class Reading implements Iterator<Change> {
        private final DataInputStream in;
        private int left = size;

        Reading(DataInputStream in) {
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Change next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            try {
                boolean revision = in.readBoolean();
                Change change = revision ? new Change.RevisePaper(paper(), paper()) : new Change.AddPaper(paper());
                return change;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PaperRecord paper() throws IOException {
            var id = new PaperId(in.readLong());
            int revision = in.readInt();
            String key = text();
            String title = text();
            List<String> authors = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                authors.add(text());
            }
            var identifiers = new TreeMap<String, String>();
            for (int n = in.readInt(); n > 0; n--) {
                identifiers.put(text(), text());
            }
            String text = text();
            var parts = new ArrayList<TextPart>();
            for (int n = in.readInt(); n > 0; n--) {
                parts.add(new TextPart(PartKind.valueOf(text()), text(), new TextSpan(in.readInt(), in.readInt())));
            }
            return new PaperRecord(id, key, title, authors, identifiers, revision, text, parts);
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }
}
