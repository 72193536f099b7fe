package org.glossator.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusSearch.Hit;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are found as soon as they are in the corpus, whatever became of the index. */
class LuceneSearchTest {
    @TempDir
    private Path folder = Path.of("");

    private final MemoryCorpora corpora = new MemoryCorpora(new RecordingEventAdmin());
    private final Fixture fixture = new Fixture("search");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final PaperRecord paper = fixture.paper("Feedback helps")
            .summary("Late feedback is still feedback. Écrire costs time.").build();
    private final ClaimRecord late = fixture.claim(paper, ada, "Late feedback is still feedback.");
    private LuceneSearch search = new LuceneSearch(corpora, Path.of(""));
    private CorpusLocation place = new CorpusLocation("");
    private Optional<Corpus> opened = Optional.empty();

    @BeforeEach
    void make() {
        place = CorpusLocation.folder(folder.resolve("corpus"));
        search = new LuceneSearch(corpora, folder.resolve("cache"));
        opened = Optional.of(corpora.open(place, Opening.CREATE).orThrow());
        perform(new Change.AddAnnotator(ada), new Change.AddPaper(paper), new Change.AddClaim(late));
    }

    @AfterEach
    void close() {
        search.closeAll();
        opened.ifPresent(Corpus::close);
    }

    private void perform(Change... changes) {
        opened.orElseThrow().perform(Action.of("test", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private List<Hit> find(String words) {
        return search.find(place, words, 10, new NullProgressMonitor()).orThrow();
    }

    private List<String> texts(String words) {
        return find(words).stream().map(hit -> hit.claim().isPresent() ? hit.text() : hit.title()).sorted().toList();
    }

    @Test
    void aClaimAndItsPaperAreFoundByTheirWords() {
        assertThat(texts("late still")).containsExactly("Feedback helps", "Late feedback is still feedback.");
        assertThat(find("still LATE")).anySatisfy(hit -> {
            assertThat(hit.claim()).contains(late.id());
            assertThat(hit.paper()).isEqualTo(paper.id());
        });
        assertThat(texts("late nowhere")).isEmpty();
    }

    @Test
    void theLastWordMayGoOnAndMarksKeepWordsTogether() {
        assertThat(texts("cos")).containsExactly("Feedback helps");
        assertThat(texts("cos late")).isEmpty();
        assertThat(texts("\"still feedback\"")).hasSize(2);
        assertThat(texts("\"feedback still\"")).isEmpty();
        assertThat(texts("écr")).containsExactly("Feedback helps");
        assertThat(Stream.of("", "  ", "\"", "\"\"", "( * ? : ~ [", "a".repeat(40_000)).map(this::texts)).allMatch(List::isEmpty);
    }

    @Test
    void whatWasDoneBeforeIsFoundAndWhatWentIsNot() {
        assertThat(texts("rare")).isEmpty();
        PaperRecord rare = fixture.paper("Rare words").summary("They are read.").build();
        perform(new Change.AddPaper(rare));
        assertThat(texts("rare")).containsExactly("Rare words");
        perform(new Change.RemoveClaim(late), new Change.RemovePaper(rare));
        assertThat(texts("rare")).isEmpty();
        assertThat(texts("late")).containsExactly("Feedback helps");
    }

    @Test
    void anIndexThatIsBehindOrGoneOrBrokenIsMadeGood() throws IOException {
        assertThat(texts("late")).hasSize(2);
        search.closeAll();
        perform(new Change.RemoveClaim(late));
        assertThat(texts("late")).hasSize(1);
        search.closeAll();
        Path index = folder.resolve("corpus/search");
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "no index");
            }
        }
        assertThat(texts("late")).hasSize(1);
        search.closeAll();
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(texts("late")).hasSize(1);
    }

    @Test
    void theIndexOfAnotherCorpusIsNotUsed() {
        assertThat(texts("late")).hasSize(2);
        CorpusLocation other = CorpusLocation.folder(folder.resolve("other"));
        try (Corpus corpus = corpora.open(other, Opening.CREATE).orThrow()) {
            assertThat(search.find(other, "late", 10, new NullProgressMonitor()).orThrow()).isEmpty();
        }
    }

    @Test
    void anIndexThatCannotBeWrittenIsRefusedInWords() throws IOException {
        Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(folder.resolve("corpus/search"), "a file in its place");
        Outcome<List<Hit>> outcome = search.find(place, "late", 10, new NullProgressMonitor());
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("search.noIndex");
            assertThat(problem.message()).contains("The corpus is safe.");
        });
    }

    @Test
    void cancellingIsRefusedAndTheNextSearchFindsAll() {
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThat(search.find(place, "late", 10, cancelled).problems()).extracting(p -> p.code())
                .containsExactly("store.cancelled");
        assertThat(texts("late")).hasSize(2);
    }

    @Test
    void indicesOfServersLieWhereTheMachineKeepsWhatItMayLose() {
        Path cache = IndexFolders.cache(Map.of("XDG_CACHE_HOME", "/caches"), "/people/mia");
        assertThat(cache).isEqualTo(Path.of("/caches/glossator/search"));
        assertThat(IndexFolders.of(CorpusLocation.of("jdbc:postgresql://h/a"), cache)).startsWithRaw(cache)
                .isNotEqualTo(IndexFolders.of(CorpusLocation.of("jdbc:postgresql://h/b"), cache));
    }
}
