package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.PersonalData.Erased;
import org.glossator.store.WorkingSetRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus forgets a person. */
class ErasureTest {
    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON);
    private final Fixture fixture = new Fixture("erase");
    private final AnnotatorRecord ada = fixture.annotator("Augusta Byron");
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final PaperRecord paper = fixture.paper("Feedback").summary("It helps.").build();
    private final Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0").category("bad")
            .category("good").build());
    private final AnnotationRecord first = fixture.annotation(paper, ada, release.release(), "good")
            .withComment("xylophone one");
    private final AnnotationRecord second = first.withComment("xylophone two").withCategories(List.of(new CategoryId("bad")));
    private final AnnotationRecord of = fixture.annotation(paper, mia, release.release(), "bad").withComment("marimba");

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");
    private CorpusLocation place = CorpusLocation.folder(folder);
    private CorpusCounts before = new CorpusCounts(0, 0, 0, 0, 0);

    @BeforeEach
    void work() {
        place = CorpusLocation.folder(folder.resolve("corpus"));
        try (Corpus corpus = corpora.open(place, Opening.CREATE).orThrow()) {
            perform(corpus, Action.of("join", ada.id(), new Change.AddAnnotator(ada), new Change.AddAnnotator(mia), release,
                    new Change.AddPaper(paper)));
            perform(corpus, Action.of("judge", ada.id(), new Change.AddAnnotation(first)).because("xylophone three"));
            perform(corpus, Action.of("judge", ada.id(), new Change.ReviseAnnotation(first, second)));
            perform(corpus, Action.of("judge", mia.id(), new Change.AddAnnotation(of)).because("marimba"));
            WorkingSetRecord set = fixture.set(ada, "xylophones");
            perform(corpus, Action.of("sets", ada.id(), new Change.AddSet(set),
                    new Change.RenameSet(set, set.renamed("xylophone set"))));
            perform(corpus, Action.of("sets", mia.id(), new Change.AddSet(fixture.set(mia, "marimba set"))));
            before = corpus.read(CorpusReader::counts);
        }
    }

    private static void perform(Corpus corpus, Action action) {
        corpus.perform(action, new NullProgressMonitor()).orThrow();
    }

    @Test
    void nameAndWordsGoAndAllElseStays() throws IOException {
        assertThat(saying("Augusta Byron")).isNotEmpty();
        assertThat(saying("xylophone")).isNotEmpty();
        Erased erased = corpora.erase(place, "Augusta Byron", new NullProgressMonitor()).orThrow();
        assertThat(erased).isEqualTo(new Erased("(erased) " + ada.id(), 1, 6, false));
        try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
            assertThat(corpus.read(CorpusReader::counts)).isEqualTo(before);
            assertThat(corpus.read((CorpusReader r) -> r.work(paper.id())).annotations())
                    .containsExactlyInAnyOrder(second.withComment("(erased)"), of);
            assertThat(corpus.read((CorpusReader r) -> r.history().changes(3, 0, 9))).containsExactly(
                    new Change.ReviseAnnotation(first.withComment("(erased)"), second.withComment("(erased)")));
            assertThat(corpus.read((CorpusReader r) -> r.history().action(7)).orElseThrow().code())
                    .isEqualTo("annotator.erase");
            assertThat(corpus.read((CorpusReader r) -> r.annotator(ada.id())).orElseThrow().isErased()).isTrue();
            assertThat(corpus.read((CorpusReader r) -> r.workingSets(ada.id()))).extracting(row -> row.set().name())
                    .singleElement().asString().startsWith("(erased) ");
            perform(corpus, Action.of("judge", mia.id(), new Change.RemoveAnnotation(of))); // work goes on
        }
        assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
        assertThat(saying("Augusta Byron")).isEmpty();
        assertThat(saying("xylophone")).isEmpty();
        assertThat(saying("marimba")).isNotEmpty();
    }

    /** @return the files of the corpus in which the words stand, however they are encoded there */
    private List<Path> saying(String words) throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(words) || bytes.replace("\0", "").contains(words)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Test
    void whoIsNotThereIsSaidAndNothingChanges() {
        assertThat(corpora.erase(place, "Nobody", new NullProgressMonitor()).problems()).extracting(Problem::code)
                .containsExactly("annotator.unknown");
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThat(corpora.erase(place, "Mia", cancelled).problems()).extracting(Problem::code)
                .containsExactly("store.cancelled");
        try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
            assertThat(corpus.read((CorpusReader r) -> r.annotatorByName("Mia"))).contains(mia);
            assertThat((long) corpus.read(r -> r.history().last())).isEqualTo(6);
        }
    }
}
