package org.glossator.taxonomy.ui.internal.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.junit.jupiter.api.Test;

class TaxonomyStartTest {

    @Test
    void theExampleHasNoProblem() throws Exception {
        assertNoProblem(TaxonomyStart.example("study.claims", "A \"quoted\" title \\ and more"));
    }

    @Test
    void aCopyHasItsOwnNameAndTitleAndKeepsTheRest() throws Exception {
        String library = feedback();
        String copy = TaxonomyStart.copy(library, "my.own", "My $1 own");
        assertThat(copy).contains("taxonomy my.own version 1.0.0\n  title \"My $1 own\"").doesNotContain("taxonomy feedback ");
        assertThat(copy.lines().count()).isEqualTo(library.lines().count());
        assertNoProblem(copy);
    }

    private static String feedback() throws IOException {
        return Files.readString(Path.of("../org.glossator.taxonomy/libraries/feedback.taxonomy"));
    }

    private static void assertNoProblem(String text) throws InterruptedException {
        BlockingQueue<Object> found = new LinkedBlockingQueue<>();
        try (var session = new TaxonomySession((uri, findings) -> found.add(findings.stream().map(Finding::toString).toList()))) {
            session.update("file:///a.taxonomy", text);
            assertThat(found.poll(20, TimeUnit.SECONDS)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
        }
    }
}
