package org.glossator.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.exchange.ImportReport;
import org.glossator.exchange.ImportReport.Fate;
import org.glossator.exchange.ImportReport.Row;
import org.glossator.exchange.ImportRequest;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Reference;
import org.glossator.model.TextSpan;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.blind.SeenCorpus;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePaperImportsTest {
    private final Fixture fixture = new Fixture("FilePaperImportsTest");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(CorpusLocation.of("/nowhere/import"), Opening.CREATE).orThrow();
    private final Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("feedback", "1.0.0").category("good").build());
    private final FilePaperImports imports = new FilePaperImports(new TestFormats(), fixture.ids());

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void adaJoins() {
        corpus.perform(Action.of("test", ada.id(), new Change.AddAnnotator(ada)), new NullProgressMonitor()).orThrow();
    }

    @Test
    void newPapersComeInInTheOrderOfTheFile() throws IOException {
        ImportReport report = run("One\nText one.\nTwo\nText two.\n").orThrow();
        assertThat(counts(report)).containsExactly(2, 0, 0, 0);
        assertThat(report.rows()).extracting(Row::title).containsExactly("One", "Two");
        assertThat(titles()).containsExactly("One", "Two");
        assertThat(paper("One").text()).isEqualTo("One\nText one.\n");
    }

    @Test
    void aSecondImportOfTheSameFileAddsNothing() throws IOException {
        run("One\nText one.\nTwo\nText two.\n").orThrow();
        ImportReport again = run("One\nText one.\nTwo\nText two.\n").orThrow();
        assertThat(counts(again)).containsExactly(0, 0, 2, 0);
        assertThat(titles()).hasSize(2);
    }

    @Test
    void aPreviewChangesNothing() throws IOException {
        Outcome<ImportReport> preview = imports.preview(request(file("One\nText one.\n")), corpus,
                new NullProgressMonitor());
        assertThat(counts(preview.orThrow())).containsExactly(1, 0, 0, 0);
        assertThat(titles()).isEmpty();
    }

    @Test
    void aPaperWithAnotherTextBecomesANewRevisionOfTheSamePaper() throws IOException {
        run("One\nText one.\n").orThrow();
        PaperRecord before = paper("One");
        assertThat(counts(run("One\nText one, mended.\n").orThrow())).containsExactly(0, 1, 0, 0);
        assertThat(paper("One").id()).isEqualTo(before.id());
        assertThat(paper("One").revision()).isEqualTo(2);
        assertThat(paper("One").text()).isEqualTo("One\nText one, mended.\n");
    }

    private ClaimRecord claimed(String words) {
        ClaimRecord claim = fixture.claim(paper("One"), ada, words);
        corpus.perform(Action.of("test", ada.id(), new Change.AddClaim(claim)), new NullProgressMonitor()).orThrow();
        return claim;
    }

    @Test
    void claimsComeAlongToANewText() throws IOException {
        run("One\nReaders like the text.\n").orThrow();
        ClaimRecord claim = claimed("like the text");
        ImportReport report = run("One\nMost readers like the text, we found.\nTwo\nText two.\n").orThrow();
        assertThat(counts(report)).containsExactly(1, 1, 0, 0);
        PaperRecord now = paper("One");
        List<ClaimRecord> claims = corpus.read(reader -> reader.work(now.id())).claims();
        assertThat(claims).extracting(ClaimRecord::id).containsExactly(claim.id());
        assertThat(now.text().substring(claims.getFirst().extent().start(), claims.getFirst().extent().end())).isEqualTo("like the text");
    }

    @Test
    void aPaperOfWhichAClaimIsNotFoundIsKeptAsItIsAndTheClaimNamed() throws IOException {
        run("One\nText one.\n").orThrow();
        claimed("Text");
        ImportReport report = run("One\nNothing of that is here any more.\nTwo\nText two.\n").orThrow();
        assertThat(counts(report)).containsExactly(1, 0, 0, 1);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("import.annotated", "import.unplaced");
        assertThat(report.problems().getLast().message()).contains("“Text”");
        assertThat(paper("One").text()).isEqualTo("One\nText one.\n");
    }

    private void named(String judged, String by, String words) {
        int start = paper(by).text().indexOf(words);
        var evidence = new Answer.Evidence(List.of(new Reference.InText(paper(by).id(), new TextSpan(start, start + words.length()))));
        ClaimRecord claim = fixture.claim(paper(judged), ada, "Text");
        var judgement = fixture.annotation(claim, ada, release.release(), "good")
                .withAnswers(Answers.NONE.with("where", Optional.of(evidence)));
        corpus.perform(Action.of("test", ada.id(), new Change.AddClaim(claim), new Change.AddAnnotation(judgement)),
                new NullProgressMonitor()).orThrow();
    }

    private String evidence(String judged, String by) {
        Answer.Evidence evidence = (Answer.Evidence) corpus.read(reader -> reader.work(paper(judged).id())).annotations().getFirst()
                .answers().value("where").orElseThrow();
        TextSpan span = ((Reference.InText) evidence.references().getFirst()).span();
        return paper(by).text().substring(span.start(), span.end());
    }

    @Test
    void evidenceComesAlongToANewTextAlsoWhereBothPapersAreNew() throws IOException {
        run("One\nText one, as we found.\nTwo\nText two, we also found.\n").orThrow();
        corpus.perform(Action.of("test", ada.id(), release), new NullProgressMonitor()).orThrow();
        named("One", "Two", "we also found");
        named("Two", "One", "as we found");
        ImportReport report = run("One\nMore of it. Text one, as we found.\nTwo\nMuch more of it. Text two, we also found.\n").orThrow();
        assertThat(counts(report)).containsExactly(0, 2, 0, 0);
        assertThat(report.problems()).isEmpty();
        assertThat(evidence("One", "Two")).isEqualTo("we also found");
        assertThat(evidence("Two", "One")).isEqualTo("as we found");
    }

    @Test
    void evidenceComesAlongAlsoWhereWhoImportsDoesNotSeeTheJudgement() throws IOException {
        run("One\nText one.\nTwo\nText two, we also found.\n").orThrow();
        AnnotatorRecord bo = fixture.annotator("Bo");
        corpus.perform(Action.of("test", ada.id(), release, new Change.AddAnnotator(bo),
                new Change.Assign(new AssignmentRecord(paper("One").id(), bo.id(), 1, true))), new NullProgressMonitor()).orThrow();
        named("One", "Two", "we also found");
        var seen = new SeenCorpus(corpus, bo.id());
        assertThat(seen.<List<?>>read(reader -> reader.evidenceFrom(paper("Two").id()))).isEmpty();
        imports.run(request(file("Two\nMuch more of it. Text two, we also found.\n")), seen, bo.id(), new NullProgressMonitor()).orThrow();
        assertThat(evidence("One", "Two")).isEqualTo("we also found");
    }

    @Test
    void evidenceThatIsNotFoundKeepsThePaperAsItIsAndIsToldOfByItself() throws IOException {
        run("One\nText one.\nTwo\nText two, our readers also found.\n").orThrow();
        corpus.perform(Action.of("test", ada.id(), release), new NullProgressMonitor()).orThrow();
        named("One", "Two", "our readers also found");
        ImportReport report = run("One\nText one.\nTwo\nNothing of that.\n").orThrow();
        assertThat(counts(report)).containsExactly(0, 0, 1, 1);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("import.annotated", "import.evidenceUnplaced");
        assertThat(report.problems().getLast().message()).isEqualTo(
                "Evidence of a judgement on “One” is not found in the new text of “Two”: “our readers also found”.");
        assertThat(evidence("One", "Two")).isEqualTo("our readers also found");
        assertThat(run("One\nText one.\nTwo\nText two, our readers then also found.\n").orThrow().rows().getLast().why())
                .isEqualTo("The words of one piece of evidence have changed.");
    }

    @Test
    void aDuplicateInTheFileIsRefused() throws IOException {
        ImportReport report = run("One\nText one.\nTwo\nText two.\nONE\nAnother text.\n").orThrow();
        assertThat(counts(report)).containsExactly(2, 0, 0, 1);
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("import.duplicate");
            assertThat(p.place().line()).isEqualTo(5);
        });
        assertThat(report.rows()).extracting(Row::fate).containsExactly(Fate.ADDED, Fate.ADDED, Fate.REFUSED);
    }

    @Test
    void aTitleWithoutTextIsRefusedAndTheOthersComeIn() throws IOException {
        ImportReport report = run("One\nTwo\nText two.\nThree\n").orThrow();
        assertThat(counts(report)).containsExactly(1, 0, 0, 2);
        assertThat(report.problems()).extracting(Problem::code).containsOnly("import.noText");
    }

    @Test
    void aTitleThatIsFarTooLongIsRefused() throws IOException {
        Path lines = Files.writeString(folder.resolve("p.jsonl"), "{\"title\":\"" + "x".repeat(10_001)
                + "\",\"abstract\":\"A.\"}\n{\"title\":\"One\",\"abstract\":\"A.\"}\n");
        ImportReport report = imports.run(request(lines), corpus, ada.id(), new NullProgressMonitor()).orThrow();
        assertThat(counts(report)).containsExactly(1, 0, 0, 1);
    }

    @Test
    void moreThanAPageOfPapersComesInInOrder() throws IOException {
        var text = new StringBuilder();
        IntStream.range(0, 777).forEach(i -> text.append("Paper ").append(i).append("\nText.\n"));
        assertThat(run(text.toString()).orThrow().added()).isEqualTo(777);
        List<String> titles = titles();
        assertThat(titles).hasSize(777).startsWith("Paper 0", "Paper 1").endsWith("Paper 776");
    }

    @Test
    void aCancelledImportLeavesNothing() throws IOException {
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        Outcome<ImportReport> outcome = imports.run(request(file("One\nText one.\n")), corpus, ada.id(), cancelled);
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("store.cancelled");
        assertThat(titles()).isEmpty();
    }

    @Test
    void anImportIntoAnEmptyCorpusGoesOnFromWhereItStopped() throws IOException {
        var told = new RecordingEventAdmin();
        Corpus empty = new MemoryCorpora(told).open(CorpusLocation.of("/nowhere/empty"), Opening.CREATE).orThrow();
        var said = new ArrayList<String>();
        var stopping = new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return !told.corpusEvents().isEmpty(); // after some thousand
            }

            @Override
            public void subTask(@Nullable String name) {
                said.add(Objects.requireNonNull(name));
            }
        };
        String papers = IntStream.range(0, 5_003).mapToObj(i -> "Paper " + i + "\nText of " + i + ".\n")
                .collect(Collectors.joining());
        Outcome<ImportReport> stopped = imports.run(request(file(papers)), empty, ada.id(), stopping);
        assertThat(stopped.problems()).extracting(Problem::code).containsExactly("import.partly");
        assertThat(said).contains("5,000 of 5,003 papers are in the corpus");
        assertThat(empty.<Integer>read(r -> r.counts().papers())).isEqualTo(5_000);
        ImportReport rest = imports.run(request(file(papers)), empty, ada.id(), new NullProgressMonitor()).orThrow();
        assertThat(counts(rest)).containsExactly(3, 0, 5_000, 0);
        assertThat(empty.<Integer>read(r -> r.counts().papers())).isEqualTo(5_003);
    }

    @Test
    void anImportIntoACorpusInUseGoesOnFromWhereItStopped() throws IOException {
        var told = new RecordingEventAdmin();
        Corpus inUse = new MemoryCorpora(told).open(CorpusLocation.of("/nowhere/in-use"), Opening.CREATE).orThrow();
        var stopping = new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return told.corpusEvents().size() > 1; // after the one paper, and some thousand of the others
            }
        };
        imports.run(request(file("One\nText one.\n")), inUse, ada.id(), new NullProgressMonitor()).orThrow();
        String papers = IntStream.range(0, 5_003).mapToObj(i -> "Paper " + i + "\nText of " + i + ".\n")
                .collect(Collectors.joining());
        Outcome<ImportReport> stopped = imports.run(request(file(papers)), inUse, ada.id(), stopping);
        assertThat(stopped.problems()).extracting(Problem::code).containsExactly("import.partly");
        assertThat(stopped.problems().getFirst().message()).contains("5,000 of 5,003").doesNotContain("nothing was changed");
        assertThat(inUse.<Integer>read(r -> r.counts().papers())).isEqualTo(5_001);
        ImportReport rest = imports.run(request(file(papers)), inUse, ada.id(), new NullProgressMonitor()).orThrow();
        assertThat(counts(rest)).containsExactly(3, 0, 5_000, 0);
        assertThat(inUse.<Integer>read(r -> r.counts().papers())).isEqualTo(5_004);
    }

    @ParameterizedTest
    @CsvSource({ "'', import.empty", "'a\0b', import.binary", "'One\nText.\näh', import.encoding",
            "'Subscribe\n', import.noPaper", "'One\nTwo\n', import.noText" })
    void aFileThatCannotBeUsedIsRefusedAsAWhole(String content, String code) throws IOException {
        Path file = Files.write(folder.resolve("papers.txt"), content.getBytes(StandardCharsets.ISO_8859_1));
        Outcome<ImportReport> outcome = imports.run(request(file), corpus, ada.id(), new NullProgressMonitor());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.problems()).extracting(Problem::code).containsOnly(code);
        assertThat(outcome.problems()).allSatisfy(p -> assertThat(p.place().file()).isEqualTo(file.toString()));
        assertThat(titles()).isEmpty();
    }

    @Test
    void theEncodingMayBeNamed() throws IOException {
        Path file = Files.write(folder.resolve("papers.txt"), "Über\nText ä.\n".getBytes(StandardCharsets.ISO_8859_1));
        var request = new ImportRequest(file, Optional.empty(), Optional.<Charset>of(StandardCharsets.ISO_8859_1));
        imports.run(request, corpus, ada.id(), new NullProgressMonitor()).orThrow();
        assertThat(paper("Über").text()).isEqualTo("Über\nText ä.\n");
    }

    @Test
    void aFileThatIsNotThereAndAFolderAreRefused() {
        assertThat(imports.preview(request(folder.resolve("none.txt")), corpus, new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("import.noFile");
        assertThat(imports.preview(request(folder), corpus, new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("import.unreadable");
    }

    @Test
    void aFormatThatIsNotRecognisedOrNotThereIsRefusedWithTheNamesOfThoseThatAre() throws IOException {
        Path file = Files.writeString(folder.resolve("papers.xyz"), "One\nText one.\n");
        var unknown = new ImportRequest(file, Optional.of("bibtex"), Optional.empty());
        for (var request : List.of(request(file), unknown)) {
            assertThat(imports.preview(request, corpus, new NullProgressMonitor()).problems()).singleElement()
                    .satisfies(p -> {
                        assertThat(p.code()).isEqualTo("import.format");
                        assertThat(p.message()).contains("jsonl, paper-list");
                    });
        }
        var named = new ImportRequest(file, Optional.of("paper-list"), Optional.empty());
        assertThat(imports.preview(named, corpus, new NullProgressMonitor()).isDone()).isTrue();
    }

    private Outcome<ImportReport> run(String text) throws IOException {
        return imports.run(request(file(text)), corpus, ada.id(), new NullProgressMonitor());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("papers.txt"), text);
    }

    private static ImportRequest request(Path file) {
        return new ImportRequest(file, Optional.empty(), Optional.empty());
    }

    private static List<Integer> counts(ImportReport report) {
        return List.of(report.added(), report.changed(), report.unchanged(), report.refused());
    }

    private List<String> titles() {
        return corpus.read(r -> r.papers(new PaperQuery(ada.id(), "", 0, 10_000))).stream().map(row -> row.title()).toList();
    }

    private PaperRecord paper(String title) {
        return corpus.read(r -> r.papers(new PaperQuery(ada.id(), title, 0, 1)).stream()
                .map(row -> r.paper(row.id()).orElseThrow()).findFirst().orElseThrow());
    }
}
