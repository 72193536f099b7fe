package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.StoreException;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published is not changed in the database either, whoever comes with SQL. */
class ReleasesStayTest {
    static final List<String> ATTEMPTS = List.of("update taxonomy_release set title = 'Else'",
            "delete from release_category", "update release_category set term_id = 2", "delete from release_below",
            "update term set category = 'Else'", "update release_below set number = 2");

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    /** Publishes a taxonomy in which a category has two parents. */
    static void publish(Corpus corpus) {
        Change.PublishRelease release = new Fixture("releases").release(TaxonomyBuilder.taxonomy("feedback", "1.0.0")
                .category("error", c -> c.category("fact")).category("praise", c -> c.details(
                        d -> d.otherParents(List.of(new CategoryId("error"))))).build());
        corpus.perform(Action.of("taxonomy.publish", AnnotatorRecord.SYSTEM.id(), release), new NullProgressMonitor())
                .orThrow();
    }

    @Test
    void derbyRefusesEveryChangeOfARelease() throws Exception {
        var corpora = new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON);
        try (Corpus corpus = corpora.open(CorpusLocation.folder(folder.resolve("corpus")), Opening.CREATE).orThrow()) {
            publish(corpus);
        }
        Path database = folder.resolve("corpus/db");
        try (Session session = Derby.connect(database)) {
            for (String attempt : ATTEMPTS) {
                assertThatThrownBy(() -> session.update(attempt)).as(attempt).isInstanceOf(StoreException.class);
                session.rollback();
            }
            assertThat(session.number("select count(*) from release_below")).isEqualTo(1);
        } finally {
            Derby.stop(database);
        }
    }
}
