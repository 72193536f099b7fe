package org.glossator.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.exchange.internal.FormatRecognition.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatRecognitionTest {
    private final List<Candidate> installed = new ArrayList<>(List.of(
            new Candidate("jsonl", List.of("jsonl", "ndjson"), "\\s*\\{.*"), new Candidate("list", List.of("txt"), ""),
            new Candidate("tabs", List.of("tsv"), "[^\\t]+\\t[^\\t]+")));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFirstLineCountsMoreThanTheName() throws IOException {
        assertThat(recognise("papers.txt", "{\"title\":\"One\"}")).contains("jsonl");
        assertThat(recognise("papers", "\n\n  {\"title\":\"One\"}")).contains("jsonl");
        assertThat(recognise("papers.jsonl", "One\tText.")).contains("tabs");
    }

    @Test
    void theNameDecidesForFormatsWithoutAPattern() throws IOException {
        assertThat(recognise("papers.TXT", "One")).contains("list");
        assertThat(recognise("papers.csv", "One")).isEmpty();
        assertThat(recognise("papers.jsonl", "One")).isEmpty();
    }

    @Test
    void ofTwoThatFitTheOneThatClaimsTheNameIsTakenAndElseNone() throws IOException {
        installed.add(new Candidate("json-tabs", List.of("jtab"), "\\{.*"));
        assertThat(recognise("papers.jtab", "{\"a\":1}")).contains("json-tabs");
        assertThat(recognise("papers.txt", "{\"a\":1}")).isEmpty();
    }

    @Test
    void aPatternThatIsNoneFitsNothing() throws IOException {
        installed.add(new Candidate("wrong", List.of("txt"), "("));
        assertThat(recognise("papers.txt", "One")).contains("list");
    }

    @Test
    void aByteOrderMarkIsUnderstood() throws IOException {
        assertThat(recognise("papers.txt", "\ufeff{\"a\":1}", StandardCharsets.UTF_16LE)).contains("jsonl");
    }

    @Test
    void aFileThatIsNotThereIsKnownByItsName() {
        assertThat(FormatRecognition.recognise(folder.resolve("none.txt"), installed)).contains("list");
    }

    private Optional<String> recognise(String name, String text) throws IOException {
        return recognise(name, text, StandardCharsets.UTF_8);
    }

    private Optional<String> recognise(String name, String text, Charset charset) throws IOException {
        return FormatRecognition.recognise(Files.writeString(folder.resolve(name), text, charset), installed);
    }
}
