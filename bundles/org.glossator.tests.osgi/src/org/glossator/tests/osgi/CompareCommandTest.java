package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.CommandLineRun.run;
import static org.glossator.tests.osgi.Services.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.PaperQuery;
import org.glossator.store.RankingRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** What came of comparison tasks, for scripts. */
@ExtendWith(FailOnLoggedError.class)
class CompareCommandTest {

    @TempDir
    private Path folder = Path.of("");
    private String corpus = "";

    @BeforeEach
    void compareThreeClaims() throws IOException {
        corpus = folder.resolve("corpus").toString();
        Path list = Files.writeString(folder.resolve("papers.txt"), """
                Get trending papers in your email inbox once a day!
                SubscribeWhat readers keep
                Readers were asked what they keep. They keep what they wrote themselves.
                """);
        assertThat(run("import", list.toString(), "--corpus", corpus).code()).isZero();
        try (Corpus open = service(Corpora.class).open(CorpusLocation.of(corpus), Opening.EXISTING).orThrow()) {
            PaperId paper = open.read((CorpusReader r) -> r.papers(PaperQuery.all(PaperQuery.BEGINNING, 1))).getFirst().id();
            var mia = new AnnotatorRecord(new AnnotatorId(77), "Mia");
            var task = new ComparisonRecord(new ComparisonId(5), "Clarity", ComparisonRecord.Kind.PAIRS,
                    new Criterion.Asked("Which is clearer?"), 1, List.of(claim(paper, 1), claim(paper, 2), claim(paper, 3)),
                    List.of(List.of(0, 1), List.of(2, 1), List.of(0, 2)), mia.id(), Instant.EPOCH);
            open.perform(Action.of("compare", mia.id(), new Change.AddAnnotator(mia), new Change.AddComparison(task),
                    answer(task, 0, mia, 2, 1), answer(task, 1, mia, 1, 2), answer(task, 2, mia)), new NullProgressMonitor()).orThrow();
        }
    }

    private static ComparedClaim claim(PaperId paper, long id) {
        return new ComparedClaim(paper, new ClaimId(id), "claim " + id + ", so");
    }

    private static Change answer(ComparisonRecord task, int question, AnnotatorRecord who, Integer... ranks) {
        return new Change.AddRanking(new RankingRecord(task.id(), question, who.id(), List.of(ranks), Instant.EPOCH));
    }

    @Test
    void tasksAreListedAndTheirTablesWritten() throws IOException {
        JsonObject listed = run("list", "comparisons", "--corpus", corpus, "--json").json().getAsJsonArray("comparisons").get(0)
                .getAsJsonObject();
        assertThat(listed.get("title").getAsString()).isEqualTo("Clarity");
        assertThat(listed.get("answers").getAsInt()).isEqualTo(3);
        assertThat(run("list", "comparisons", "--corpus", corpus).out()).contains("\tpairs\t3\t3\t3\tClarity");
        Path out = folder.resolve("out.csv");
        assertThat(run("compare", "scores", "Clarity", "--corpus", corpus, "--out", out.toString(), "--json").json().get("rows")
                .getAsInt()).isEqualTo(3);
        assertThat(Files.readAllLines(out).get(1)).startsWith("1,").endsWith("\"claim 3, so\"");
        assertThat(run("compare", "answers", listed.get("id").getAsString(), "--corpus", corpus, "--out", out.toString()).out())
                .isEqualTo("rows 6" + System.lineSeparator());
        assertThat(Files.readAllLines(out)).hasSize(7).last().asString().startsWith("Clarity,3,Mia,").contains(",2,,");
        assertThat(run("compare", "people", "Clarity", "--corpus", corpus, "--out", out.toString()).code()).isZero();
        assertThat(Files.readAllLines(out)).containsExactly("annotator,answered,undecided,circular_triads,triads", "Mia,3,1,0,0");
        assertThat(run("compare", "agreement", "Clarity", "--corpus", corpus, "--out", out.toString()).out()).startsWith("rows 0");
        assertThat(run("verify", "--corpus", corpus).code()).isZero();
    }

    @Test
    void whatIsNotThereIsSaidAndTheFileStays() throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "before");
        assertThat(run("compare", "scores", "Charity", "--corpus", corpus, "--out", out.toString()).err())
                .startsWith("comparison.unknown: ").contains("\"Charity\"");
        assertThat(run("compare", "sums", "Clarity", "--corpus", corpus, "--out", out.toString()).err()).startsWith("cli.usage: ");
        assertThat(Files.readString(out)).isEqualTo("before");
        CommandLineRun nowhere = run("compare", "scores", "Clarity", "--corpus", corpus, "--out",
                folder.resolve("no/such/out.csv").toString());
        assertThat(nowhere.err()).startsWith("export.noAccess: ");
        assertThat(nowhere.code()).isEqualTo(1);
    }

    @Test
    void aTaskIsMadeAssignedAskedAndAnswered() throws IOException {
        String lines = Files.writeString(folder.resolve("judgements.jsonl"), """
                {"paper":"Slow feedback","claim":"comes late","categories":["good"]}
                {"paper":"Slow feedback","claim":"still feedback","categories":["good"]}
                {"paper":"What readers keep","claim":"asked what they keep","categories":["good"]}
                """).toString();
        String at = folder.resolve("made").toString();
        run("import", Files.writeString(folder.resolve("made.txt"), """
                Get trending papers in your email inbox once a day!
                SubscribeWhat readers keep
                Readers were asked what they keep. They keep what they wrote themselves.
                Slow feedback
                Feedback that comes late is still feedback, über alles.
                """).toString(), "--corpus", at);
        run("publish", Files.writeString(folder.resolve("t.taxonomy"), "taxonomy t version 1.0.0\ncategory good\n").toString(), "--corpus", at);
        assertThat(run("annotate", "--corpus", at, "--annotator", "Mia", "--file", lines).out()).startsWith("claims 3");
        JsonObject made = run("comparison", "make", "Which is clearer?", "--title", "Clarity", "--all", "--seed", "7", "--annotator", "Mia",
                "--corpus", at, "--json").json();
        assertThat(List.of(made.get("claims").getAsInt(), made.get("questions").getAsInt())).containsExactly(3, 3);
        assertThat(run("comparison", "assign", "Clarity", "Mia", "--due", "2027-01-31", "--corpus", at).out()).startsWith("new 1, before 0");
        assertThat(run("list", "comparisons", "--annotator", "Mia", "--corpus", at).out())
                .contains("\tMia\t0\t3\tto do\t2027-01-31\tClarity");
        JsonObject asked = run("comparison", "ask", "Clarity", "--annotator", "Mia", "--corpus", at, "--json").json();
        assertThat(asked.get("question").getAsInt()).isEqualTo(1);
        assertThat(asked.getAsJsonArray("claims")).hasSize(2);
        assertThat(run("comparison", "answer", "Clarity", "1", "1", "2", "--annotator", "Mia", "--corpus", at).out())
                .isEqualTo("answered 1 of 3" + System.lineSeparator());
        assertThat(run("comparison", "answer", "Clarity", "1", "2 1", "--annotator", "Mia", "--corpus", at).out())
                .as("another answer takes its place").startsWith("answered 1 of 3");
        run("comparison", "answer", "Clarity", "2", "--undecided", "--annotator", "Mia", "--corpus", at);
        run("comparison", "answer", "Clarity", "3", "1", "1", "--annotator", "Mia", "--corpus", at);
        assertThat(run("comparison", "ask", "Clarity", "--annotator", "Mia", "--corpus", at).out()).startsWith("answered 3 of 3");
        Path table = folder.resolve("answers.csv");
        assertThat(run("compare", "answers", "Clarity", "--corpus", at, "--out", table.toString()).code()).isZero();
        String second = asked.getAsJsonArray("claims").get(1).getAsString();
        assertThat(Files.readString(table)).as("the second one that was shown came first").contains(second);
        assertThat(run("list", "comparisons", "--annotator", "Mia", "--corpus", at).out()).contains("\tMia\t3\t3\tdone\t");
        assertThat(run("comparison", "assign", "Clarity", "--due", "none", "--corpus", at).out()).contains("on another day 1");
        assertThat(run("verify", "--corpus", at).code()).isZero();
        assertThat(run("comparison", "remove", "Clarity", "--annotator", "Mia", "--corpus", at).err()).startsWith("store.conflict: ");
        assertThat(run("comparison", "assign", "Clarity", "Mia", "--withdraw", "--corpus", at).out()).contains("withdrawn 1");
        assertThat(run("comparison", "answer", "Clarity", "1", "1", "3", "--annotator", "Mia", "--corpus", at).err())
                .startsWith("comparison.ranks: ");
        assertThat(run("comparison", "answer", "Clarity", "9", "1", "2", "--annotator", "Mia", "--corpus", at).err())
                .startsWith("comparison.noQuestion: ");
        assertThat(run("comparison", "make", "Which?", "--kind", "lists", "--size", "5", "--annotator", "Mia", "--corpus", at).err())
                .startsWith("comparison.fewClaims: ");
        assertThat(run("comparison", "make", "Which?", "--category", "no.such", "--annotator", "Mia", "--corpus", at).err())
                .startsWith("comparison.noCategory: ");
        assertThat(run("comparison", "ask", "Clarity", "--annotator", "Eve", "--corpus", at).err()).startsWith("comparison.noAnnotator: ");
        for (List<String> wrong : List.of(List.of("answer", "Clarity", "1", "--annotator", "Mia"), List.of("make", "Which?"),
                List.of("sell", "Clarity"), List.of("assign", "Clarity"), List.of("make", "Which?", "--kind", "quiz", "--annotator", "Mia"))) {
            assertThat(run(Stream.concat(Stream.of("comparison", "--corpus", at), wrong.stream()).toArray(String[]::new)).err())
                    .as(wrong.toString()).startsWith("cli.usage: ").doesNotContain("Exception");
        }
    }
}
