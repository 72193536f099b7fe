package org.glossator.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRequestsTest {
    @TempDir
    private Path workspace = Path.of("");

    @Test
    void onlyTaxonomiesAreMeantAndNoOptions() {
        Path home = workspace.toAbsolutePath();
        assertThat(OpenRequests.taxonomies(new String[] {"-cssTheme", "org.dark", "a b.taxonomy", "--x.taxonomy",
            "../up.TAXONOMY", "notes.txt", ""}, home))
                .containsExactly(home.resolve("a b.taxonomy"), home.getParent().resolve("up.TAXONOMY"));
    }

    @Test
    void whatIsAskedForReachesTheOneThatRuns() throws Exception {
        var requests = new OpenRequests(workspace);
        var opened = new LinkedBlockingQueue<List<Path>>();
        requests.take(opened::add);
        List<Path> files = List.of(workspace.resolve("größer.taxonomy").toAbsolutePath(), workspace.resolve("b.taxonomy").toAbsolutePath());
        assertThat(new OpenRequests(workspace).send(files)).isTrue();
        assertThat(opened.poll(20, TimeUnit.SECONDS)).isEqualTo(files);
    }

    @Test
    void nobodyIsThereToOpenAndNothingStaysBehind() throws Exception {
        assertThat(new OpenRequests(workspace).send(List.of(workspace.resolve("a.taxonomy")), Duration.ofMillis(1))).isFalse();
        try (Stream<Path> left = Files.walk(workspace)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsTooLongOrOfAnEarlierTimeIsDeletedUnread() throws Exception {
        Path folder = Files.createDirectories(workspace.resolve(".metadata/.plugins/org.glossator.rcp/open"));
        Files.writeString(folder.resolve("old.open"), "/old.taxonomy\n");
        var requests = new OpenRequests(workspace);
        var opened = new LinkedBlockingQueue<List<Path>>();
        requests.take(opened::add);
        Path draft = Files.writeString(folder.resolve("long.part"), "/long.taxonomy\n".repeat(10_000));
        Files.move(draft, folder.resolve("long.open"));
        Path wanted = workspace.resolve("a.taxonomy").toAbsolutePath();
        assertThat(requests.send(List.of(wanted))).isTrue();
        assertThat(opened.poll(20, TimeUnit.SECONDS)).containsExactly(wanted);
        assertThat(folder).isEmptyDirectory();
    }
}
