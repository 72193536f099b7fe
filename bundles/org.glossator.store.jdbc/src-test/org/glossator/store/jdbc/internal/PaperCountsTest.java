package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.PaperWork;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists say of the work on a paper comes from memory, and is what the tables hold. */
class PaperCountsTest {
    private static final int ENOUGH = 1_000;
    private static final String WORD = "feedback ";

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private final Fixture fixture = new Fixture("paper counts");
    private final Random random = new Random("paper counts".hashCode());
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord grace = fixture.annotator("Grace");
    private final Change.PublishRelease release = fixture
            .release(TaxonomyBuilder.taxonomy("t", "1.0.0").category("a").category("b").build());
    private final List<PaperRecord> papers = IntStream.range(0, 4)
            .mapToObj(i -> fixture.paper("Paper " + i).summary(WORD.repeat(9)).build()).toList();
    private final ClaimRecord claim = fixture.claim(papers.getFirst(), ada, "feedback");
    private @Nullable JdbcCorpus opened;

    @BeforeEach
    void make() {
        opened = (JdbcCorpus) new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON)
                .open(CorpusLocation.folder(folder.resolve("corpus")), Opening.CREATE).orThrow();
        perform(new Change.AddAnnotator(ada), new Change.AddAnnotator(grace), release);
        perform(papers.stream().map(Change.AddPaper::new).toArray(Change[]::new));
        perform(new Change.AddClaim(claim));
    }

    @AfterEach
    void close() {
        corpus().close();
    }

    private JdbcCorpus corpus() {
        return Objects.requireNonNull(opened);
    }

    private void perform(Change... changes) {
        corpus().perform(Action.of("test", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private List<PaperRow> listed(AnnotatorRecord who) {
        return corpus().read((CorpusReader reader) -> reader.papers(new PaperQuery(who.id(), "", 0, 9)));
    }

    private static PaperCounts.Numbers numbers(PaperRow row) {
        return new PaperCounts.Numbers(row.claims(), row.tagged(), row.annotations());
    }

    private AnnotatorRecord somebody() {
        return random.nextBoolean() ? ada : grace;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String[] categories() {
        return any(List.of(new String[0], new String[] { "a" }, new String[] { "b", "a" }));
    }

    /** Claims and judgements come, go and change. */
    private void something() {
        PaperRecord paper = any(papers);
        PaperWork work = corpus().read(reader -> reader.work(paper.id()));
        boolean isJudged = !work.annotations().isEmpty();
        switch (work.claims().isEmpty() ? 0 : random.nextInt(8)) {
            case 0 -> perform(new Change.AddClaim(fixture.claim(paper, ada, "feedback")));
            case 1 -> work.claims().stream().filter(one -> work.annotations().stream().noneMatch(
                    judgement -> judgement.target().equals(new Target.OnClaim(one.id())))).findFirst()
                    .ifPresent(one -> perform(new Change.RemoveClaim(one)));
            case 2 -> perform(new Change.AddAnnotation(fixture.annotation(paper, somebody(), release.release(), categories())));
            case 3, 4 -> perform(Stream.generate(() -> new Change.AddAnnotation(
                    fixture.annotation(any(work.claims()), somebody(), release.release(), categories())))
                    .limit(1 + random.nextInt(3)).toArray(Change[]::new));
            case 5, 6 -> {
                if (isJudged) {
                    AnnotationRecord before = any(work.annotations());
                    List<CategoryId> other = Stream.of(categories()).map(CategoryId::new).toList();
                    perform(new Change.ReviseAnnotation(before, before.withCategories(other)));
                }
            }
            default -> {
                if (isJudged) {
                    perform(new Change.RemoveAnnotation(any(work.annotations())));
                }
            }
        }
    }

    @Test
    void theyAreThoseOfTheTablesWhateverIsDone() {
        int tagged = 0;
        for (int step = 0; step < 300; step++) {
            something();
            AnnotatorRecord who = somebody();
            List<PaperRow> rows = listed(who);
            assertThat(rows).as("step %d", step).isEqualTo(corpus().database().<List<PaperRow>>ask(
                    session -> new PaperQueries(session).papers(new PaperQuery(who.id(), "", 0, 9))));
            rows.forEach(row -> assertThat(numbers(row)).isEqualTo(ofWork(who, row.id())));
            tagged += rows.stream().mapToInt(PaperRow::tagged).sum();
        }
        assertThat(tagged).isGreaterThan(1_000);
        assertThat(corpus().database().<Boolean>ask(corpus().database()::countsAreRight)).isTrue();
    }

    private PaperCounts.Numbers ofWork(AnnotatorRecord who, PaperId paper) {
        PaperWork work = corpus().read(reader -> reader.work(paper));
        long tagged = work.claims().stream().filter(one -> work.annotations().stream().anyMatch(
                judgement -> judgement.annotator().equals(who.id()) && !judgement.categories().isEmpty()
                        && judgement.target().equals(new Target.OnClaim(one.id())))).count();
        return new PaperCounts.Numbers(work.claims().size(), (int) tagged, work.annotations().size());
    }

    @Test
    void theyAreFromMemoryAndWhatIsWrongThereIsFound() {
        perform(new Change.AddAnnotation(fixture.annotation(claim, ada, release.release(), "a")));
        assertThat(listed(ada)).extracting(PaperCountsTest::numbers).startsWith(new PaperCounts.Numbers(1, 1, 1));
        for (String damage : List.of("delete from annotation", "update annotation set term_id = null",
                "insert into claim select id + 1, paper_id, author_id, made_ms from claim")) {
            List<Boolean> right = corpus().database().ask(session -> {
                boolean before = corpus().database().countsAreRight(session);
                session.update(damage); // and taken back when the question is over
                return List.of(before, corpus().database().countsAreRight(session), corpus().database().countsAreRight(session));
            });
            assertThat(right).as(damage).containsExactly(true, false, true); // as all is counted again
            assertThat(listed(ada)).extracting(PaperCountsTest::numbers).startsWith(new PaperCounts.Numbers(1, 1, 1));
        }
    }

    @Test
    void onlyWhatWasListedLastIsKept() {
        List<Long> ids = papers.stream().map(paper -> paper.id().value()).toList();
        corpus().database().ask(session -> {
            var all = new PaperCounts(ENOUGH);
            var few = new PaperCounts(2);
            var none = new PaperCounts(0);
            for (PaperCounts counts : List.of(all, few, none)) {
                assertThat(counts.of(ada.id(), ids, session)).hasSize(papers.size())
                        .containsEntry(ids.getFirst(), new PaperCounts.Numbers(1, 0, 0));
            }
            for (int paper : List.of(1, 0, 2)) {
                few.of(ada.id(), List.of(ids.get(paper)), session);
            }
            session.update("delete from claim");
            assertThat(all.of(ada.id(), ids, session)).containsEntry(ids.getFirst(), new PaperCounts.Numbers(1, 0, 0));
            assertThat(few.of(ada.id(), ids.subList(0, 1), session)).as("listed before the last one")
                    .containsEntry(ids.getFirst(), new PaperCounts.Numbers(1, 0, 0));
            few.of(ada.id(), ids.subList(1, 4), session);
            assertThat(few.of(ada.id(), ids.subList(0, 1), session)).as("listed before three others")
                    .containsEntry(ids.getFirst(), new PaperCounts.Numbers(0, 0, 0));
            assertThat(none.of(ada.id(), ids, session)).containsEntry(ids.getFirst(), new PaperCounts.Numbers(0, 0, 0));
            return true;
        });
    }

    @Test
    void claimsWithACategoryTakeRoomToo() {
        perform(new Change.AddAnnotation(fixture.annotation(claim, ada, release.release(), "a")));
        List<Long> ids = List.of(papers.getFirst().id().value());
        corpus().database().ask(session -> {
            var two = new PaperCounts(2);
            var one = new PaperCounts(1);
            Stream.of(two, one).forEach(counts -> counts.of(ada.id(), ids, session));
            session.update("update annotation set term_id = null");
            assertThat(two.of(ada.id(), ids, session).values()).containsExactly(new PaperCounts.Numbers(1, 1, 1));
            assertThat(one.of(ada.id(), ids, session).values()).containsExactly(new PaperCounts.Numbers(1, 0, 1));
            return true;
        });
    }

    @Test
    void moreThanAreCountedTogetherAreAllCounted() {
        perform(IntStream.range(0, 250).mapToObj(i -> new Change.AddPaper(fixture.paper("More " + i).build()))
                .toArray(Change[]::new));
        perform(new Change.AddAnnotation(fixture.annotation(papers.get(3), ada, release.release(), "a")));
        List<PaperRow> rows = corpus().read(reader -> reader.papers(new PaperQuery(ada.id(), "", 0, ENOUGH)));
        assertThat(rows).hasSize(254);
        assertThat(rows.stream().map(PaperRow::annotations).filter(n -> n > 0)).containsExactly(1);
        assertThat(numbers(rows.get(3))).isEqualTo(new PaperCounts.Numbers(0, 0, 1));
    }

    @Test
    void afterAVeryLongActionAllIsCountedAgain() {
        assertThat(listed(ada)).extracting(PaperRow::annotations).startsWith(0);
        corpus().perform(new Action("import", ada.id(), () -> Stream.<Change>generate(
                () -> new Change.AddAnnotation(fixture.annotation(claim, ada, release.release(), "a"))).limit(20_001).iterator()),
                new NullProgressMonitor()).orThrow();
        assertThat(listed(ada)).extracting(PaperCountsTest::numbers).startsWith(new PaperCounts.Numbers(1, 1, 20_001));
    }

    @Test
    void whatAnActionDidThatFailedIsNotCounted() {
        assertThat(listed(ada)).extracting(PaperRow::claims).startsWith(1);
        ClaimRecord other = fixture.claim(papers.getFirst(), ada, "feedback");
        assertThat(corpus().perform(Action.of("test", ada.id(), new Change.AddClaim(other), new Change.AddClaim(other)),
                new NullProgressMonitor()).isDone()).isFalse();
        assertThat(listed(ada)).extracting(PaperRow::claims).startsWith(1);
    }
}
