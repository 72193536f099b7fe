package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.Platform;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A corpus on the server that releng/test started, from the desktop. */
@ExtendWith(LeftAsFound.class)
class OnPostgresDesktopTest {
    private final Desktop desktop = new Desktop();

    @BeforeEach
    void theSampleIsThere() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
    }

    @AfterEach
    void theSampleIsThereAgain() {
        desktop.commands().run("org.glossator.ui.openSample");
        Waiting.until("the sample is open", () -> desktop.corpusAddress().endsWith("sample"));
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        desktop.settle();
    }

    @Test
    void aCorpusOnAServerIsMadeWorkedInAndOpenedAgainWithTheKeptPassword(@TempDir Path folder) throws IOException {
        String url = server();
        String schema = "desktop" + Long.toHexString(System.nanoTime());
        String secret = url.replaceFirst("^.*password=(\\w+).*$", "$1");

        desktop.corpora().openTeam(url.replace(secret, "wrong") + "&currentSchema=" + schema, true);
        desktop.dialogs().acknowledge("does not let you in");
        assertTrue(desktop.corpusAddress().endsWith("sample"), "what is open stays open");

        desktop.corpora().openTeam(url + "&currentSchema=" + schema, true);
        Waiting.until("the new corpus is open", () -> desktop.corpusAddress().startsWith("jdbc:postgresql:"));
        desktop.settle();
        Path papers = Files.writeString(folder.resolve("team.jsonl"),
                "{\"title\":\"Of the team\",\"abstract\":\"It is judged by several. Each sees the others.\"}\n");
        desktop.corpus().importPapers(papers);
        desktop.corpus().untilListed("Of the team");
        String address = desktop.corpusAddress();
        assertFalse(address.contains(secret), address);

        desktop.commands().run("org.glossator.ui.openSample");
        Waiting.until("the sample is open", () -> desktop.corpusAddress().endsWith("sample"));
        desktop.corpora().openTeam(address, false); // nothing typed: the password is the kept one
        Waiting.until("the team's corpus is open again", () -> desktop.corpusAddress().equals(address));
        desktop.corpus().untilListed("Of the team");
        desktop.settle();

        assertEquals(0, filesWith(secret), "the password stands in a file of the workspace");
    }

    private static long filesWith(String secret) throws IOException {
        Path workspace = Path.of(Platform.getInstanceLocation().getURL().getPath());
        try (var files = Files.walk(workspace)) {
            return files.filter(Files::isRegularFile).filter(file -> has(file, secret)).count();
        }
    }

    private static boolean has(Path file, String secret) {
        try {
            return Files.size(file) < (1 << 20) && Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }

    private static String server() throws IOException {
        String place = Objects.requireNonNullElse(System.getProperty("glossator.postgres"), "");
        assertFalse(place.isEmpty(), "-Dglossator.postgres must name the folder of a running releng/postgres.sh");
        return Files.readString(Path.of(place).resolve("url")).strip();
    }
}
