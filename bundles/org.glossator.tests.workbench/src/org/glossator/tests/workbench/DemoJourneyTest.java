package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** The journey of the demo, without its restart: that needs two processes and is made by {@code releng/run --demo}. */
@ExtendWith(LeftAsFound.class)
class DemoJourneyTest {

    @Test
    void anImportedPaperIsMarkedTaggedUndoneAndRedone(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("papers.txt");
        try (InputStream sample = FrameworkUtil.getBundle(getClass()).getEntry("samples/papers.txt").openStream()) {
            Files.copy(sample, list, StandardCopyOption.REPLACE_EXISTING);
        }
        var journey = new Journey(list, new Desktop());
        Map<String, Object> facts = journey.first();
        assertTrue(facts.get("preview").toString().contains("5 new"), facts::toString);
        journey.second();
    }
}
