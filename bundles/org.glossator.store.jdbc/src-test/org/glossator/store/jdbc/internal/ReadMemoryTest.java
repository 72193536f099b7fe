package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.management.JMException;
import javax.management.ObjectName;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRow;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads all day does not fill the memory with what was read. */
class ReadMemoryTest {
    private static final int PAPERS = 30;
    private static final int LISTS = 40;

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private final Fixture fixture = new Fixture("memory");
    private final AnnotatorRecord ada = fixture.annotator("Ada");

    @Test
    void listsThatWereReadLeaveNothingInTheDatabase() throws JMException {
        try (Corpus corpus = new JdbcCorpora(new RecordingEventAdmin()).open(CorpusLocation.folder(folder), Opening.CREATE)
                .orThrow()) {
            var changes = new ArrayList<Change>(List.of(new Change.AddAnnotator(ada)));
            for (int i = 0; i < PAPERS; i++) {
                changes.add(new Change.AddPaper(fixture.paper("Paper " + i).build()));
            }
            corpus.perform(new Action("test", ada.id(), changes), new NullProgressMonitor()).orThrow();

            for (int i = 0; i < LISTS; i++) {
                List<PaperRow> rows = corpus.read(reader -> reader.papers(new PaperQuery(ada.id(), "", 0, PAPERS)));
                assertThat(rows).hasSize(PAPERS);
            }

            assertThat(living("org.apache.derby.impl.store.access.sort.MergeSort")).isLessThan(2L * PAPERS);
        }
    }

    /** @return how many objects of a class something still holds */
    private static long living(String type) throws JMException {
        var said = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] {new String[0]},
                new String[] {String[].class.getName()});
        return said.lines().map(String::strip).filter(line -> line.contains(" " + type)).map(line -> line.split("\\s+")[1])
                .mapToLong(Long::parseLong).sum();
    }
}
