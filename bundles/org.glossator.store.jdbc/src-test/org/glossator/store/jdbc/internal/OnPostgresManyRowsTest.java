package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Tables that are partitioned by paper, with many rows: a paper's questions go to one partition, and cost the same however
 * many papers there are. The long checks ask for ten millions of judgements and print what things take.
 */
class OnPostgresManyRowsTest {
    private static final int JUDGEMENTS = Integer.getInteger("glossator.judgements", 1_000);
    private static final int OF_A_PAPER = 100;
    private static final int CLAIMS_OF_A_PAPER = 4;
    private static final int PAPERS_AT_ONCE = 1_000; // in one action
    private static final int PARTITIONS = 16;
    private static final boolean TOLD = Boolean.getBoolean("glossator.say");
    private static final int SAMPLES = TOLD ? 200 : 3;
    private static final List<String> BY_PAPER = List.of("paper_revision", "part", "claim", "claim_span", "annotation",
            "annotation_category", "annotation_value", "annotation_target", "claim_link", "paper_done");

    private final Fixture fixture = new Fixture("many");
    private final Random random = new Random("many".hashCode());
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0").category("a")
            .category("b").category("c").build());
    private final CorpusLocation place = partitioned(PostgresServer.shared().freshPlace());
    private final List<PaperId> papers = new ArrayList<>();

    private static CorpusLocation partitioned(CorpusLocation plain) {
        return new CorpusLocation(plain.address() + "&partitions=" + PARTITIONS, plain.password());
    }

    @AfterAll
    static void clear() throws Exception {
        PostgresServer.shared().clear();
    }

    @Test
    void aPapersQuestionsGoToOnePartitionHoweverManyThereAre() throws Exception {
        try (Corpus corpus = new JdbcCorpora(new RecordingEventAdmin()).open(place, Opening.CREATE).orThrow()) {
            perform(corpus, List.of(new Change.AddAnnotator(ada), release));
            say("import, judgements a second", JUDGEMENTS / seconds(() -> fill(corpus)));
            assertThat(corpus.read(CorpusReader::counts).annotations()).isEqualTo(JUDGEMENTS);
            say("open a paper, p99 ms", percentile(99, () -> corpus.read((CorpusReader r) -> r.work(any()))));
            say("judge, p50 ms", percentile(50, () -> judge(corpus)));
            say("first page of papers, p50 ms",
                    percentile(50, () -> corpus.read(r -> r.papers(new PaperQuery(ada.id(), "", 0, 50)))));
            say("counts of categories, s", seconds(() -> corpus.read(r -> r.categoryCounts("t"))));
            corpus.read((CorpusReader r) -> r.work(papers.getFirst())).annotations()
                    .forEach(a -> assertThat(a.paper()).isEqualTo(papers.getFirst()));
        }
        try (Session session = new PostgresSource(place, Map.of()).reader()) {
            for (String table : BY_PAPER) {
                List<String> plan = session.list("explain select * from " + table + " where paper_id = "
                        + papers.getFirst().value(), row -> row.getString(1));
                assertThat(plan.stream().filter(line -> line.contains(" on " + table + "_"))
                        .map(line -> line.replaceFirst(".* on " + table + "_(\\d+).*", "$1")).distinct()).as(table).hasSize(1);
            }
            say("size, MB", session.longNumber("select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n"
                    + " on n.oid = c.relnamespace where n.nspname = current_schema() and c.relkind in ('r', 't')") / 1e6);
        }
    }

    private void fill(Corpus corpus) {
        int left = JUDGEMENTS / OF_A_PAPER;
        for (int some = Math.min(left, PAPERS_AT_ONCE); some > 0; left -= some, some = Math.min(left, PAPERS_AT_ONCE)) {
            Iterator<Change> changes = IntStream.range(0, some).boxed().flatMap(i -> paper()).iterator();
            perform(corpus, () -> changes);
        }
    }

    /** @return a paper with its claims and judgements */
    private Stream<Change> paper() {
        PaperRecord paper = fixture.paper("Paper " + papers.size()).summary("It helps. ".repeat(CLAIMS_OF_A_PAPER)).build();
        papers.add(paper.id());
        List<ClaimRecord> claims = Stream.generate(() -> fixture.claim(paper, ada, "helps")).limit(CLAIMS_OF_A_PAPER)
                .toList();
        return Stream.of(Stream.of(new Change.AddPaper(paper)), claims.stream().map(Change.AddClaim::new),
                IntStream.range(0, OF_A_PAPER).mapToObj(i -> new Change.AddAnnotation(
                        judgement(claims.get(i % CLAIMS_OF_A_PAPER))))).flatMap(s -> s);
    }

    private AnnotationRecord judgement(ClaimRecord claim) {
        return fixture.annotation(claim, ada, release.release(), List.of("a", "b", "c").get(random.nextInt(3)));
    }

    private PaperId any() {
        return papers.get(random.nextInt(papers.size()));
    }

    private void judge(Corpus corpus) {
        ClaimRecord claim = corpus.read((CorpusReader r) -> r.work(any())).claims().getFirst();
        perform(corpus, List.of(new Change.AddAnnotation(judgement(claim))));
    }

    private void perform(Corpus corpus, Iterable<Change> changes) {
        corpus.perform(new Action("test.many", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double percentile(int percent, Runnable work) {
        work.run();
        double[] times = IntStream.range(0, SAMPLES).mapToDouble(i -> seconds(work) * 1e3).sorted().toArray();
        return times[Math.min(times.length - 1, times.length * percent / 100)];
    }

    private static void say(String what, double value) {
        if (TOLD) {
            System.out.printf("%,d judgements, %s: %.2f%n", JUDGEMENTS, what, value);
        }
    }
}
