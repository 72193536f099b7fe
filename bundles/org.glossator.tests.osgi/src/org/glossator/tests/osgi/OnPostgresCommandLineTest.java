package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.CommandLineRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command line with a corpus on the server that releng/test started; what a team would type. */
@ExtendWith(FailOnLoggedError.class)
class OnPostgresCommandLineTest {
    private static final String LINES = """
            {"title":"What readers keep","text":"Readers were asked what they keep."}
            {"title":"Slow feedback","text":"Feedback that comes late is still feedback."}
            """;

    private static final String PASSWORDS = "org.postgresql.pgpassfile"; // of the driver, as PGPASSFILE

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writePassword() throws IOException {
        know(password());
    }

    @AfterEach
    void forgetPassword() {
        System.clearProperty(PASSWORDS);
    }

    private void know(String password) throws IOException {
        Path file = Files.writeString(folder.resolve("pgpass"), "*:*:*:lead:" + password + "\n");
        System.setProperty(PASSWORDS, file.toString());
    }

    @Test
    void aCorpusGoesToTheServerAndBackAndNoPasswordIsShown() throws IOException {
        String here = folder.resolve("here").toString();
        String there = server();
        String back = folder.resolve("back").toString();
        Path papers = Files.writeString(folder.resolve("papers.jsonl"), LINES);
        assertThat(run("import", papers.toString(), "--corpus", here).code()).isZero();
        CommandLineRun out = run("corpus", "move", "--corpus", here, "--to", there, "--json");
        assertThat(out.code()).as(out.err()).isZero();
        assertThat(out.json().get("papers").getAsInt()).isEqualTo(2);
        CommandLineRun in = run("corpus", "move", "--corpus", there, "--to", back, "--json");
        assertThat(in.json().get("digest")).isEqualTo(out.json().get("digest"));
        for (String place : new String[] {there, back}) {
            assertThat(run("list", "papers", "--corpus", place).out()).isEqualTo(run("list", "papers", "--corpus", here)
                    .out());
        }
        CommandLineRun again = run("corpus", "move", "--corpus", here, "--to", there);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.saidCodes()).containsExactly("store.notEmpty");
        assertThat(again.err() + out.out() + in.out()).doesNotContain(password());
    }

    @Test
    void aCopyOnTheServerAndOneInAFolderAreMergedBothWays() throws IOException {
        String here = folder.resolve("here").toString();
        String there = server();
        assertThat(run("import", Files.writeString(folder.resolve("papers.jsonl"), LINES).toString(), "--corpus", here)
                .code()).isZero();
        assertThat(run("corpus", "move", "--corpus", here, "--to", there).code()).isZero();
        Path more = folder.resolve("more.jsonl");
        Files.writeString(more, "{\"title\":\"Of the folder\",\"abstract\":\"It helps.\"}\n");
        assertThat(run("import", more.toString(), "--corpus", here).code()).isZero();
        Files.writeString(more, "{\"title\":\"Of the server\",\"abstract\":\"It costs.\"}\n");
        assertThat(run("import", more.toString(), "--corpus", there).code()).isZero();
        assertThat(run("corpus", "merge", here, "--corpus", there).out()).startsWith("came in: steps 1, papers 1");
        assertThat(run("corpus", "merge", there, "--corpus", here).out()).startsWith("came in: steps 1, papers 1");
        assertThat(run("corpus", "merge", here, "--corpus", there).out()).startsWith("came in: steps 0");
        assertThat(run("list", "papers", "--corpus", there).out()).isEqualTo(run("list", "papers", "--corpus", here).out())
                .contains("Of the folder", "Of the server");
        assertThat(run("verify", "--corpus", there).out()).startsWith("whole");
    }

    @Test
    void whatIsWrongWithAnAddressIsSaid() throws IOException {
        String missing = server();
        assertThat(codes(missing)).isEqualTo("store.missing");
        know("wrong");
        assertThat(codes(missing)).isEqualTo("store.login");
        know(password());
        assertThat(codes(missing + "&password=secret")).isEqualTo("store.passwordShown");
        assertThat(codes(missing.replaceFirst("//", "//lead:secret@"))).isEqualTo("store.passwordShown");
        assertThat(codes(missing.replaceFirst("/corpus\\?", "/nowhere?"))).isEqualTo("store.missing");
        assertThat(codes("jdbc:postgresql://127.0.0.1:1/corpus")).isEqualTo("store.unreachable");
        assertThat(codes("jdbc:postgresql://example.org/corpus?sslmode=disable")).isEqualTo("store.insecure");
        assertThat(codes("jdbc:mysql://localhost/corpus")).isEqualTo("store.notACorpus");
        String server = missing.replace("127.0.0.1", "localhost");
        assertThat(codes(server + "&sslmode=verify-full&sslrootcert=" + shared().resolve("root.crt")))
                .isEqualTo("store.missing");
        assertThat(codes(server + "&sslmode=verify-full&sslrootcert=" + folder.resolve("none"))).startsWith("store.");
        assertThat(codes(missing + "&sslmode=verify-full&sslrootcert=" + shared().resolve("root.crt")))
                .isEqualTo("store.insecure"); // as the certificate is for localhost only
    }

    private static String codes(String corpus) {
        CommandLineRun list = run("list", "papers", "--corpus", corpus);
        assertThat(list.code()).as(list.err()).isEqualTo(1);
        assertThat(list.err()).doesNotContain("password=").doesNotContain("secret").doesNotContain("wrong");
        return list.saidCodes().getFirst();
    }

    private static Path shared() {
        String place = Objects.requireNonNullElse(System.getProperty("glossator.postgres"), "");
        assertThat(place).as("-Dglossator.postgres must name the folder of a running releng/postgres.sh").isNotEmpty();
        return Path.of(place);
    }

    private static String server() throws IOException {
        return url().replaceFirst("&password=\\w+", "") + "&currentSchema=cli" + Long.toHexString(System.nanoTime());
    }

    private static String password() throws IOException {
        return url().replaceFirst("^.*password=(\\w+).*$", "$1");
    }

    private static String url() throws IOException {
        return Files.readString(shared().resolve("url")).strip();
    }
}
