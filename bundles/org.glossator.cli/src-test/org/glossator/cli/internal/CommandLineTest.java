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
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Command command = (arguments, answer, monitor) -> {
        answer.line("für Leute");
        answer.members(json -> json.name("say").value("für Programme"));
        return new Ending(Ending.DONE, List.of(Problem.warning("test.odd", "It is odd.", new Place("a.txt", 3, 4))));
    };

    @Test
    void peopleGetLinesOnStandardOutputAndProblemsOnTheOther() {
        assertThat(run("formats")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("für Leute" + System.lineSeparator());
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("test.odd: It is odd. (a.txt:3:4)" + System.lineSeparator());
    }

    @Test
    void programsGetOneDocument() {
        assertThat(run("formats", "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"say\":\"für Programme\",\"problems\":[{\"severity\":"
                + "\"warning\",\"code\":\"test.odd\",\"message\":\"It is odd.\",\"file\":\"a.txt\",\"line\":3,\"column\":4}]}\n");
    }

    @Test
    void aRefusalIsADocumentToo() {
        assertThat(run("import", "--json")).isEqualTo(Ending.REFUSED);
        assertThat(code(json())).isEqualTo("cli.usage");
    }

    @Test
    void whatIsNoCommandIsRefused() {
        assertThat(run("imprt", "--json")).isEqualTo(Ending.REFUSED);
        assertThat(code(json())).isEqualTo("cli.usage");
    }

    @Test
    void whatBreaksIsOneSentenceWithTheDetailsInAFile() throws IOException {
        command = (arguments, answer, monitor) -> {
            throw new IllegalStateException("deep inside");
        };
        assertThat(run("formats")).isEqualTo(Ending.BROKEN);
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).startsWith("cli.failed: ").doesNotContain("deep inside", "\tat ").hasLineCount(1);
        Path log = Path.of(said.strip().replaceFirst(".*Details are in (.*)\\.", "$1"));
        assertThat(Files.readString(log)).contains("deep inside", "\tat ");
        Files.delete(log);
    }

    @Test
    void whatBreaksInTheMiddleLeavesTheDocumentAsItIs() throws IOException {
        command = (arguments, answer, monitor) -> {
            answer.members(json -> json.name("papers").beginArray());
            throw new IllegalStateException("deep inside");
        };
        assertThat(run("formats", "--json")).isEqualTo(Ending.BROKEN);
        Files.delete(Path.of(err.toString(StandardCharsets.UTF_8).strip().replaceFirst(".*Details are in (.*)\\.", "$1")));
    }

    @Test
    void aMissingPartOfTheProgramIsSaid() {
        var line = new CommandLine(verb -> Optional.empty(), new PrintStream(out), new PrintStream(err));
        assertThat(line.run(List.of("formats"), new NullProgressMonitor())).isEqualTo(Ending.BROKEN);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("cli.incomplete: ");
    }

    @Test
    void aPathThatIsNoneIsRefused() {
        command = (arguments, answer, monitor) -> {
            arguments.corpus();
            return Ending.done();
        };
        assertThat(run("list", "papers", "--corpus", "a\0b")).isEqualTo(Ending.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("cli.usage: ").contains("is no path");
    }

    @Test
    void helpNeedsNoService() {
        for (String[] typed : new String[][] { {}, { "help" }, { "--help" }, { "-h" } }) {
            out.reset();
            command = new HelpCommand();
            assertThat(run(typed)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains(Stream.of(Verb.values()).map(Verb::word).toList());
        }
        out.reset();
        assertThat(run("import", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--dry-run", "--encoding NAME");
    }

    @Test
    void manyProblemsAreCutForPeople() {
        Problem odd = Problem.error("test.odd", "It is odd.");
        command = (arguments, answer, monitor) -> new Ending(Ending.REFUSED, Stream.generate(() -> odd).limit(70).toList());
        run("formats");
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(51).contains("and 20 more");
    }

    private int run(String... words) {
        var line = new CommandLine(verb -> Optional.of(command), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return line.run(List.of(words), new NullProgressMonitor());
    }

    private JsonObject json() {
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static String code(JsonObject document) {
        return document.getAsJsonArray("problems").get(0).getAsJsonObject().get("code").getAsString();
    }
}
