package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.CommandLineRun.run;
import static org.glossator.tests.osgi.Services.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

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
}
