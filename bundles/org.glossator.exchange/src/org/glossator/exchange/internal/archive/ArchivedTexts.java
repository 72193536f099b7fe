package org.glossator.exchange.internal.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.Change;
import org.glossator.store.PaperRecord;
import org.glossator.store.spi.ChangeJson;

import com.google.gson.JsonParser;

/** Texts that the history names: releases in memory, papers where they stand in a file. */
final class ArchivedTexts implements ChangeJson.Texts {
    private final Path papers;
    private final Map<Key, Stretch> places = new HashMap<>();
    private final Map<ReleaseId, Change.PublishRelease> releases = new HashMap<>();

    /** A revision of a paper. */
    private record Key(PaperId paper, int revision) {
    }

    /** A line of the file, in bytes. */
    private record Stretch(long start, int length) {
    }

    private ArchivedTexts(Path papers) {
        this.papers = papers;
    }

    /** @throws IllegalArgumentException if they cannot be read */
    static ArchivedTexts read(Path papers, InputStream releases) throws IOException {
        var texts = new ArchivedTexts(papers);
        try (var lines = new BufferedReader(new InputStreamReader(releases, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String release = line;
                Change.PublishRelease read = ArchivedPast.parsed(
                        () -> TextJson.release(JsonParser.parseString(release).getAsJsonObject()));
                texts.releases.put(read.release().id(), read);
            }
        }
        long start = 0;
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(papers),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line;
                int length = line.getBytes(StandardCharsets.UTF_8).length;
                PaperRecord paper = ArchivedPast.parsed(
                        () -> TextJson.paper(JsonParser.parseString(text).getAsJsonObject()));
                texts.places.put(new Key(paper.id(), paper.revision()), new Stretch(start, length));
                start += length + 1;
            }
        }
        return texts;
    }

    @Override
    public PaperRecord paper(PaperId id, int revision) {
        Stretch place = Optional.ofNullable(places.get(new Key(id, revision)))
                .orElseThrow(() -> new IllegalArgumentException("it names a text that it does not hold"));
        try (var file = new RandomAccessFile(papers.toFile(), "r")) {
            var bytes = new byte[place.length()];
            file.seek(place.start());
            file.readFully(bytes);
            return TextJson.paper(
                    JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Change.PublishRelease release(ReleaseId id) {
        return Optional.ofNullable(releases.get(id))
                .orElseThrow(() -> new IllegalArgumentException("it names a taxonomy that it does not hold"));
    }
}
