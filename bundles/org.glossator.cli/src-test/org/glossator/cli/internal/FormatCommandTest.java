package org.glossator.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.taxonomy.format.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;

    FormatCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void filesAreLaidOutWhereTheyAre() throws IOException {
        Path wild = file("wild", "\uFEFFa  b");
        Path tidy = file("tidy", "a b");
        assertThat(run(wild.toString(), tidy.toString(), "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"files\":[{\"file\":\"" + wild + "\",\"changed\":true},"
                + "{\"file\":\"" + tidy + "\",\"changed\":false}],\"problems\":[]}\n");
        assertThat(wild).hasContent("\uFEFFa b");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(wild, tidy);
        }
    }

    @Test
    void checkingChangesNothing() throws IOException {
        Path wild = file("wild", "a  b");
        assertThat(run("--check", wild.toString())).isEqualTo(Ending.REFUSED);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(wild + System.lineSeparator());
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("taxonomy.notFormatted: ");
        assertThat(wild).hasContent("a  b");
    }

    @Test
    void aFileThatIsNotThereDoesNotKeepTheOthersFromBeingLaidOut() throws IOException {
        Path wild = file("wild", "a  b");
        assertThat(run(folder.resolve("none").toString(), wild.toString())).isEqualTo(Ending.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("taxonomy.noFile: ").hasLineCount(1);
        assertThat(wild).hasContent("a b");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... words) {
        Command command = new FormatCommand(text -> {
            int at = text.indexOf("  ");
            return at < 0 ? List.of() : List.of(new TextEdit(at, 2, " "));
        });
        return new CommandLine(verb -> Optional.of(command), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(Stream.concat(Stream.of("format"), Stream.of(words)).toList(), new NullProgressMonitor());
    }
}
