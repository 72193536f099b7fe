package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a corpus that is opened again come from a file beside it, and never are wrong for long. */
class CountFileTest {
    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON);
    private final Fixture fixture = new Fixture("counts");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final PaperRecord paper = fixture.paper("Feedback").summary("It helps. It costs.").build();
    private final ClaimRecord claim = fixture.claim(paper, ada, "It helps.");
    private final Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0")
            .category("bad", c -> c.category("worse")).category("good").build());
    private final AnnotationRecord good = fixture.annotation(claim, ada, release.release(), "good");
    private final AnnotationRecord worse = fixture.annotation(claim, ada, release.release(), "bad.worse", "good");

    /** What a view shows. */
    private record Numbers(CorpusCounts counts, Map<CategoryId, Integer> own, Map<CategoryId, Integer> branches) {
    }

    private static final Numbers BOTH = numbers(2, Map.of("good", 2, "bad.worse", 1),
            Map.of("good", 2, "bad.worse", 1, "bad", 1));

    @BeforeEach
    void make() {
        within(Opening.CREATE, corpus -> {
            perform(corpus, new Change.AddAnnotator(ada), release, new Change.AddPaper(paper), new Change.AddClaim(claim),
                    new Change.AddAnnotation(good));
            return corpus.read(this::numbers);
        });
    }

    private static Numbers numbers(int annotations, Map<String, Integer> own, Map<String, Integer> branches) {
        Function<Map<String, Integer>, Map<CategoryId, Integer>> byId = numbers -> numbers.entrySet().stream()
                .collect(Collectors.toMap(e -> new CategoryId(e.getKey()), Map.Entry::getValue));
        return new Numbers(new CorpusCounts(1, 1, annotations, 1, 1), byId.apply(own), byId.apply(branches));
    }

    private Numbers numbers(CorpusReader reader) {
        return new Numbers(reader.counts(), reader.categoryCounts("t"), reader.branchCounts(release.release().id()));
    }

    private <T> T within(Opening how, Function<Corpus, T> work) {
        try (Corpus corpus = corpora.open(CorpusLocation.folder(place()), how).orThrow()) {
            return work.apply(corpus);
        }
    }

    private Path place() {
        return folder.resolve("corpus");
    }

    private Path file() {
        return place().resolve("counts.json");
    }

    private Numbers opened() {
        return within(Opening.EXISTING, corpus -> corpus.read(this::numbers));
    }

    private void perform(Corpus corpus, Change... changes) {
        corpus.perform(Action.of("test", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private List<String> verify() {
        return corpora.verify(CorpusLocation.folder(place()), new NullProgressMonitor()).orThrow().problems().stream()
                .map(Problem::code).toList();
    }

    @Test
    void whatWasDoneAfterTheFileIsAddedToItsNumbers() throws IOException {
        String before = Files.readString(file());
        within(Opening.EXISTING, corpus -> {
            perform(corpus, new Change.AddAnnotation(worse));
            return 0;
        });
        Files.writeString(file(), before); // as after a kill
        assertThat(opened()).isEqualTo(BOTH);
        assertThat(verify()).isEmpty();
    }

    @Test
    void aFileWithWrongNumbersIsFoundByVerifyAndMadeRight() throws IOException {
        String right = Files.readString(file());
        Files.writeString(file(), right.replace("\"good\":1", "\"good\":7"));
        assertThat(opened().own()).containsEntry(new CategoryId("good"), 7); // so it is the file that is asked
        assertThat(verify()).containsExactly("verify.count");
        assertThat(opened().own()).containsEntry(new CategoryId("good"), 1);
        assertThat(verify()).isEmpty();
    }

    @Test
    void aFileThatIsBrokenOrOfAnotherCorpusOrMissingIsCountedAgain() throws IOException {
        String right = Files.readString(file()).replace("\"good\":1", "\"good\":7");
        for (String other : List.of("", "{", "[]", "{\"action\":1}", right.substring(0, right.length() / 2),
                right.replaceFirst("\"id\":-?\\d+", "\"id\":1"), right.replaceFirst("\"action\":\\d", "\"action\":99"))) {
            Files.writeString(file(), other);
            assertThat(opened().own()).as(other).containsEntry(new CategoryId("good"), 1);
        }
        Files.delete(file());
        assertThat(opened().own()).containsEntry(new CategoryId("good"), 1);
    }

    @Test
    void anotherReleaseOfTheTaxonomyHasNumbersToo() {
        Change.PublishRelease next = fixture.release(TaxonomyBuilder.taxonomy("t", "1.1.0")
                .category("bad", c -> c.category("worse")).category("good", c -> c.category("best")).build());
        within(Opening.EXISTING, corpus -> {
            perform(corpus, next, new Change.AddAnnotation(worse));
            return corpus.read(r -> r.branchCounts(next.release().id()));
        });
        Map<CategoryId, Integer> again = within(Opening.EXISTING,
                corpus -> corpus.read(r -> r.branchCounts(next.release().id())));
        assertThat(again).isEqualTo(BOTH.branches());
        assertThat(opened().branches()).isEqualTo(BOTH.branches());
        assertThat(verify()).isEmpty();
    }
}
