package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.AnnotationImports.Report;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Confidence;
import org.glossator.model.Reference;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.Cardinality;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Relation;
import org.glossator.model.taxonomy.TaxonomyDetails;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationImportsTest {
    private static final String EXPERT = "\"categories\":[\"source.expert\"]";

    private final Fixture fixture = new Fixture("AnnotationImportsTest");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(CorpusLocation.of("/nowhere/judge"), Opening.CREATE).orThrow();
    private final AnnotationImports imports = new AnnotationImports(Fixture.NOON, fixture.ids());
    private final PaperRecord paper = fixture.paper("Feedback").identifier("doi", "10.1/x")
            .summary("It helps. It costs. It helps again.").build();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aPaperAndATaxonomyAreThere() {
        AnnotatorRecord ada = fixture.annotator("Ada");
        corpus.perform(Action.of("test", ada.id(), new Change.AddAnnotator(ada), new Change.AddPaper(paper),
                fixture.release(TaxonomyBuilder.taxonomy("feedback", "1.0.0").category("source",
                        c -> c.grouping().category("expert", e -> e.label("An expert")).category("user"))
                        .details(AnnotationImportsTest::attributes).build())),
                new NullProgressMonitor()).orThrow();
    }

    private static TaxonomyDetails.Builder attributes(TaxonomyDetails.Builder details) {
        var sure = new Attribute("sure", LocalText.EMPTY, LocalText.EMPTY, new Attribute.Type.YesNo(), List.of(), false,
                List.of(), Optional.empty(), Optional.empty());
        var step = new Attribute("step", LocalText.EMPTY, LocalText.EMPTY,
                new Attribute.Type.Number(true, Optional.of(1.0), Optional.of(5.0)), List.of(), false, List.of(),
                Optional.empty(), Optional.empty());
        var who = new Attribute("who", LocalText.EMPTY, LocalText.EMPTY, new Attribute.Type.OneOf(
                List.of(new Attribute.Option("n", new LocalText("Novice")), new Attribute.Option("e", LocalText.EMPTY)), true),
                List.of(), false, List.of(), Optional.empty(), Optional.empty());
        var better = new Attribute("better", LocalText.EMPTY, LocalText.EMPTY, new Attribute.Type.Rewrite(), List.of(), false,
                List.of(), Optional.empty(), Optional.empty());
        var proof = new Attribute("proof", LocalText.EMPTY, LocalText.EMPTY,
                new Attribute.Type.Evidence(Applicability.Kind.SENTENCE, new Cardinality(1, 2)), List.of(), false, List.of(),
                Optional.empty(), Optional.empty());
        return details.attributes(List.of(sure, step, who, better, proof))
                .relations(List.of(new Relation("supports", LocalText.EMPTY, LocalText.EMPTY, List.of(), List.of(), false,
                        false, false, Optional.empty())));
    }

    @Test
    void aLineMaySayAllThatTheTaxonomyAsks() throws IOException {
        String line = "{\"paper\":\"Feedback\",\"claim\":\"It costs.\"," + EXPERT + ",\"confidence\":0.75,\"undecided\":true,"
                + "\"attributes\":{\"sure\":true,\"step\":3,\"who\":[\"Novice\",\"e\"],\"better\":\"It pays.\","
                + "\"proof\":[\"It helps again.\"]},\"links\":[{\"relation\":\"supports\",\"claim\":\"It helps again.\"}]}";
        assertThat(run(line).orThrow()).isEqualTo(new Report(2, 1, 0, 0, List.of()));
        Answers answers = work().annotations().getFirst().answers();
        assertThat(answers.values()).isEqualTo(Map.of("sure", new Answer.YesNo(true), "step", new Answer.Number(3), "who",
                new Answer.Choice(List.of("n", "e")), "better", new Answer.Rewrite("It costs.", "It pays."), "proof",
                new Answer.Evidence(List.of(new Reference.InText(paper.id(), new TextSpan(29, 44))))));
        assertThat(answers.confidence()).contains(new Confidence(0.75));
        assertThat(answers.undecided()).isTrue();
        assertThat(work().links()).singleElement().satisfies(link -> assertThat(link.relation()).isEqualTo("supports"));
        assertThat(run(line).orThrow()).isEqualTo(new Report(0, 0, 1, 0, List.of()));
    }

    @Test
    void aQuoteBecomesAClaimWithAJudgementOfANewAnnotator() throws IOException {
        Report report = run("{\"paper\":\"Feedback\",\"claim\":\"It costs.\"," + EXPERT + ",\"comment\":\"so\"}").orThrow();
        assertThat(report).isEqualTo(new Report(1, 1, 0, 0, List.of()));
        ClaimRecord claim = work().claims().getFirst();
        assertThat(claim.spans()).containsExactly(new TextSpan(19, 28));
        AnnotationRecord judgement = work().annotations().getFirst();
        assertThat(judgement.target()).isEqualTo(new Target.OnClaim(claim.id()));
        assertThat(judgement.comment()).isEqualTo("so");
        assertThat(judgement.provenance()).isEqualTo(new Provenance(Provenance.Kind.IMPORT, "lines.jsonl"));
        assertThat(ben()).map(AnnotatorRecord::id).contains(judgement.annotator());
    }

    @Test
    void theSameLineTwiceAddsNothing() throws IOException {
        String line = "{\"paper\":\"Feedback\",\"claim\":\"It costs.\"," + EXPERT + "}";
        assertThat(run(line, line).orThrow()).isEqualTo(new Report(1, 1, 1, 0, List.of()));
        assertThat(run(line).orThrow()).isEqualTo(new Report(0, 0, 1, 0, List.of()));
    }

    @Test
    void anotherJudgementOfTheSameWordsSharesTheClaim() throws IOException {
        assertThat(run("{\"paper\":\"Feedback\",\"span\":[19,28]," + EXPERT + "}",
                "{\"paper\":\"Feedback\",\"claim\":\"It costs.\",\"categories\":[\"user\"]}").orThrow())
                        .isEqualTo(new Report(1, 2, 0, 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource({ "feedback", "doi:10.1/x", "ID" })
    void aPaperIsKnownByTitleKeyAndId(String name) throws IOException {
        String known = name.equals("ID") ? paper.id().toString() : name;
        assertThat(run("{\"paper\":\"" + known + "\",\"categories\":\"An expert\"}").orThrow().annotations()).isEqualTo(1);
        assertThat(work().annotations().getFirst().target()).isEqualTo(new Target.WholePaper());
    }

    @Test
    void aClaimMayHaveSeveralStretches() throws IOException {
        run("{\"paper\":\"Feedback\",\"claim\":[\"It helps\",\"again\"]}").orThrow();
        run("{\"paper\":\"Feedback\",\"span\":[[29,31],[9,11]]}").orThrow();
        assertThat(work().claims()).extracting(ClaimRecord::spans).containsExactly(
                List.of(new TextSpan(9, 17), new TextSpan(38, 43)), List.of(new TextSpan(9, 11), new TextSpan(29, 31)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{'paper':'None'}|annotate.noPaper", "{'claim':'It'}|annotate.noPaper",
            "{'paper':'Feedback','claim':'It fails.'}|annotate.noQuote",
            "{'paper':'Feedback','claim':'It helps'}|annotate.ambiguous",
            "{'paper':'Feedback','span':[5,500]}|annotate.span", "{'paper':'Feedback','span':[5,5]}|import.syntax",
            "{'paper':'Feedback','categories':['sauce']}|annotate.noCategory",
            "{'paper':'Feedback','categories':['source']}|annotate.abstract",
            "{'paper':'Feedback','taxonomy':'none','comment':'x'}|annotate.noTaxonomy",
            "{'paper':'Feedback','attributes':{'step':6}}|annotate.attribute",
            "{'paper':'Feedback','attributes':{'step':'three'}}|annotate.attribute",
            "{'paper':'Feedback','attributes':{'unknown':3}}|annotate.attribute",
            "{'paper':'Feedback','attributes':{'who':['x']}}|annotate.attribute",
            "{'paper':'Feedback','attributes':{'proof':'not there'}}|annotate.attribute",
            "{'paper':'Feedback','attributes':{'proof':[{'span':[5,500]}]}}|annotate.attribute",
            "{'paper':'Feedback','attributes':[3]}|import.syntax", "{'paper':'Feedback','confidence':2}|annotate.confidence",
            "{'paper':'Feedback','claim':'It costs.','links':[{'relation':'denies','claim':'It'}]}|annotate.link",
            "{'paper':'Feedback'}|annotate.nothing", "[]|import.syntax" })
    void aLineThatCannotBeUsedIsAProblemAndTheOthersComeIn(String line, String code) throws IOException {
        Report report = run(line.replace('\'', '"'), "{\"paper\":\"Feedback\",\"comment\":\"fine\"}").orThrow();
        assertThat(report.annotations()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(code);
            assertThat(p.place().line()).isEqualTo(1);
        });
    }

    @Test
    void aFileWithoutAnyLineThatCanBeUsedIsRefusedAndNobodyJoins() throws IOException {
        assertThat(run("{\"paper\":\"None\"}").problems()).extracting(Problem::code).containsExactly("annotate.noPaper");
        assertThat(run(" ").problems()).extracting(Problem::code).containsExactly("annotate.noLine");
        assertThat(ben()).isEmpty();
    }

    @Test
    void anAnnotatorNeedsAName() {
        assertThat(imports.run(folder, " ", corpus, new NullProgressMonitor()).problems()).extracting(Problem::code)
                .containsExactly("annotate.noAnnotator");
    }

    private Outcome<Report> run(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("lines.jsonl"), List.of(lines));
        return imports.run(file, "Ben", corpus, new NullProgressMonitor());
    }

    private Optional<AnnotatorRecord> ben() {
        return corpus.read(r -> r.annotatorByName("Ben"));
    }

    private PaperWork work() {
        return corpus.read(r -> r.work(paper.id()));
    }

    @Test
    void aTextThatComesInAnewMeanwhileTakesThePlacesAlong() throws IOException {
        PaperRecord text = fixture.paper("Feedback").identifier("doi", "10.1/x").summary("And first of all: it pays. "
                + "It helps. It costs. It helps again.").build();
        var after = new PaperRecord(paper.id(), paper.key(), paper.title(), paper.authors(), paper.identifiers(), 1, text.text(), text.parts());
        Path file = Files.writeString(folder.resolve("late.jsonl"), "{\"paper\":\"Feedback\",\"claim\":\"It costs.\"," + EXPERT + "}\n");
        Corpus meanwhile = new Meanwhile(corpus, new Change.RevisePaper(paper, after));
        imports.run(file, "Mia", meanwhile, new NullProgressMonitor()).orThrow();
        ClaimRecord claim = corpus.read(reader -> reader.work(paper.id())).claims().getFirst();
        assertThat(claim.extent().in(after.text())).isEqualTo("It costs.");
    }

    @Test
    void evidenceIsLookedForInThePaperThatItNames() throws IOException {
        PaperRecord other = fixture.paper("Elsewhere").summary("Seen elsewhere. It helps again.").build();
        corpus.perform(Action.of("test", AnnotatorRecord.SYSTEM.id(), new Change.AddPaper(other)), new NullProgressMonitor()).orThrow();
        run("{\"paper\":\"Feedback\"," + EXPERT + ",\"attributes\":{\"proof\":[{\"paper\":\"" + other.id()
                + "\",\"quote\":\"It helps again.\"}]}}").orThrow();
        Answer.Evidence proof = (Answer.Evidence) work().annotations().getFirst().answers().value("proof").orElseThrow();
        assertThat(proof.references()).singleElement().isEqualTo(new Reference.InText(other.id(),
                fixture.claim(other, fixture.annotator("Ida"), "It helps again.").extent()));
    }
}
