package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Branch;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers of a branch are found in another way when there are many of them, or many terms, and are the same. */
class BranchListsTest {
    private static final int ALWAYS = 1_000;
    private static final int NEVER = 0;

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private final Fixture fixture = new Fixture("branches");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final Change.PublishRelease first = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0")
            .category("a", c -> c.category("b").category("c")).category("d", c -> c.category("e")).build());
    /** Its branches are several stretches, and what is below one of them is so by a second parent. */
    private final Change.PublishRelease second = fixture.release(TaxonomyBuilder.taxonomy("t", "2.0.0")
            .category("a", c -> c.category("b").category("f").category("c").category("g"))
            .category("d", c -> c.category("e", e -> e.details(d -> d.otherParents(List.of(new CategoryId("a"))))).category("h"))
            .build());

    @Test
    void everyWayFindsTheSamePapers() throws Exception {
        try (Corpus corpus = new JdbcCorpora(new RecordingEventAdmin()).open(CorpusLocation.folder(folder), Opening.CREATE)
                .orThrow()) {
            var changes = new ArrayList<Change>(List.of(new Change.AddAnnotator(ada), first, second));
            for (String category : List.of("a", "a.b", "a.c", "d", "d.e", "a.f", "a.g", "d.h")) {
                PaperRecord paper = fixture.paper("Paper of " + category).build();
                changes.add(new Change.AddPaper(paper));
                changes.add(new Change.AddAnnotation(fixture.annotation(paper, ada, second.release(), category)));
                changes.add(new Change.AddAnnotation(fixture.annotation(paper, ada, second.release(), "a.c", "a.b")));
            }
            corpus.perform(new Action("test", ada.id(), changes), new NullProgressMonitor()).orThrow();
        }
        try (Session session = Derby.connect(folder.resolve("db"))) {
            for (Change.PublishRelease release : List.of(first, second)) {
                for (String category : List.of("a", "a.b", "d", "d.e", "a.g", "none")) {
                    var query = new PaperQuery(ada.id(), "paper", 0, 9)
                            .within(new Branch(release.release().id(), new CategoryId(category)));
                    List<PaperId> byTerm = found(new PaperQueries(session, ALWAYS, ALWAYS), query);
                    assertThat(found(new PaperQueries(session, NEVER, ALWAYS), query)).isEqualTo(byTerm);
                    assertThat(found(new PaperQueries(session, NEVER, NEVER), query)).isEqualTo(byTerm);
                    assertThat(byTerm).hasSize(category.equals("none") || category.equals("a.g") && release == first ? 0
                            : category.equals("a") ? 8 : byTerm.size()).doesNotHaveDuplicates();
                }
            }
        } finally {
            Derby.stop(folder.resolve("db"));
        }
    }

    private static List<PaperId> found(PaperQueries queries, PaperQuery query) {
        List<PaperId> found = queries.papers(query).stream().map(PaperRow::id).toList();
        assertThat(queries.paperCount(query)).isEqualTo(found.size());
        return found;
    }
}
