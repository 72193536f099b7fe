package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.CommandLineRun.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work: one clear message each, exit code 1, and the corpus is as it was. */
@ExtendWith(FailOnLoggedError.class)
class BadInputTest {
    private static final String LIST = "What readers keep\nThey keep what they wrote themselves.\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused("import.empty", new byte[0]);
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        var bytes = new byte[100_000];
        new Random("BadInputTest".hashCode()).nextBytes(bytes);
        assertRefused("import.binary", bytes);
    }

    @Test
    void anotherEncodingIsRefusedWithTheFirstBadPlaceAndWorksWhenNamed() throws IOException {
        byte[] latin = (LIST + "Über das Lesen\nEin Satz.\n").getBytes(StandardCharsets.ISO_8859_1);
        CommandLineRun refused = assertRefused("import.encoding", latin);
        assertThat(refused.err()).contains("papers.txt:3:1)");
        assertThat(run("import", file(latin), "--corpus", corpus(), "--encoding", "ISO-8859-1").out())
                .startsWith("new 1, changed 0, unchanged 1,");
        assertThat(run("import", file(latin), "--corpus", corpus(), "--encoding", "klingon").saidCodes())
                .containsExactly("cli.usage");
    }

    @Test
    void aLineOf200MegabytesIsRefusedWithLittleMemory() throws IOException {
        Path file = folder.resolve("papers.txt");
        var piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 200; i++) {
                out.write(piece);
            }
        }
        CommandLineRun refused = run("import", file.toString(), "--corpus", corpus());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.saidCodes()).containsExactly("import.lineTooLong");
    }

    @Test
    void aFileInPlaceOfTheCorpusIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("corpus"), "mine");
        assertThat(run("import", file(LIST.getBytes(StandardCharsets.UTF_8)), "--corpus", other.toString()).saidCodes())
                .containsExactly("store.notACorpus");
        assertThat(other).hasContent("mine");
    }

    @Test
    void aFolderBelowAFileCannotBecomeACorpus() throws IOException {
        Path other = Files.writeString(folder.resolve("notes"), "mine");
        CommandLineRun refused = run("import", file(LIST.getBytes(StandardCharsets.UTF_8)), "--corpus",
                other.resolve("corpus").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.saidCodes()).hasSize(1).first().asString().startsWith("store.");
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        file(LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(run("list", "papers", "--corpus", folder.toString()).saidCodes()).containsExactly("store.notACorpus");
    }

    @Test
    void aCorpusThatIsNotThereIsRefused() {
        for (String[] words : new String[][] { { "list", "papers" }, { "export", "--format", "jsonl", "--out", "x" },
                { "annotate", "--annotator", "Mia", "--file", "x" } }) {
            String[] typed = Arrays.copyOf(words, words.length + 2);
            typed[words.length] = "--corpus";
            typed[words.length + 1] = corpus();
            CommandLineRun refused = run(typed);
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.saidCodes()).containsExactly("store.missing");
        }
        assertThat(Path.of(corpus())).doesNotExist();
    }

    @Test
    void aCorpusThatAnotherProcessHasOpenIsRefused() throws IOException {
        String list = file(LIST.getBytes(StandardCharsets.UTF_8));
        run("import", list, "--corpus", corpus());
        Path lock = Path.of(corpus(), "db", "dbex.lck"); // Derby's: whoever has locked it has the database
        Path program = Files.writeString(folder.resolve("Hold.java"), """
                public class Hold {
                    public static void main(String[] args) throws Exception {
                        try (var file = new java.io.RandomAccessFile(args[0], "rw"); var lock = file.getChannel().lock()) {
                            file.writeInt(1);
                            System.out.println("held");
                            System.in.read();
                        }
                    }
                }
                """);
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.toString(), lock.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            CommandLineRun refused = run("import", list, "--corpus", corpus());
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.saidCodes()).containsExactly("store.inUse");
        } finally {
            other.getOutputStream().close(); // lets it end
            other.onExit().join();
        }
        assertThat(run("import", list, "--corpus", corpus()).out()).contains("unchanged 1");
    }

    @Test
    void aFormatThatIsNotThereOrBrokenIsRefused() throws IOException {
        String list = file(LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(run("import", list, "--corpus", corpus(), "--format", "none").saidCodes())
                .containsExactly("import.format");
        assertThat(run("import", list, "--corpus", corpus(), "--format", "test-no-class").saidCodes())
                .containsExactly("format.broken");
    }

    private CommandLineRun assertRefused(String code, byte[] content) throws IOException {
        run("import", file(LIST.getBytes(StandardCharsets.UTF_8)), "--corpus", corpus());
        CommandLineRun refused = run("import", file(content), "--corpus", corpus());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.saidCodes()).containsExactly(code); // so every line is a message, none of a stack trace
        assertThat(run("list", "papers", "--corpus", corpus()).out()).hasLineCount(1);
        assertThat(run("import", file(content), "--corpus", corpus(), "--json").codes()).containsExactly(code);
        return refused;
    }

    private String file(byte[] content) throws IOException {
        return Files.write(folder.resolve("papers.txt"), content).toString();
    }

    private String corpus() {
        return folder.resolve("corpus").toString();
    }
}
