package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Order;
import org.glossator.store.PaperQuery.Progress;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists by titles, by what is finished and by what is to be judged come from memory, and say what the database would say. */
class KnownTitlesTest {
    /** Words of several scripts, some of them parts of others; one changes its length in small letters. */
    private static final List<String> WORDS = List.of("Feedback", "back", "Über", "İstanbul", "Straße", "反馈", "反", "הערה", "😀",
            "100%", "_", "x");

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 30);

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private final Fixture fixture = new Fixture("known titles");
    private final Random random = new Random("known titles".hashCode());
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord grace = fixture.annotator("Grace");
    private final List<PaperRecord> papers = new ArrayList<>();
    private final Set<PaperId> done = new HashSet<>(); // by Ada
    private @Nullable JdbcCorpus opened;
    private int titles;

    @BeforeEach
    void make() {
        opened = (JdbcCorpus) new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON)
                .open(CorpusLocation.folder(folder.resolve("corpus")), Opening.CREATE).orThrow();
        perform(new Change.AddAnnotator(ada), new Change.AddAnnotator(grace));
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

    private String title() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words) + " " + ++titles; // no two are the same
    }

    private PaperRecord paper() {
        return fixture.paper(title()).build();
    }

    private void assign(PaperRecord paper) {
        List<AssignmentRecord> there = corpus().read(reader -> reader.assignments(paper.id()));
        AnnotatorRecord who = random.nextInt(4) == 0 ? grace : ada;
        Optional<LocalDate> due = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(FIRST_DAY.plusDays(random.nextInt(4)));
        Optional<AssignmentRecord> own = there.stream().filter(one -> one.annotator().equals(who.id())).findFirst();
        var fresh = new Change.Assign(new AssignmentRecord(paper.id(), who.id(), 1, false, due));
        if (own.isEmpty()) {
            perform(fresh);
        } else if (random.nextInt(4) == 0) {
            perform(new Change.Unassign(own.get()));
        } else {
            perform(new Change.Unassign(own.get()), fresh); // by another day
        }
    }

    /** Papers come, go, get other titles, are given to people, and are finished or not. */
    private void something() {
        PaperRecord one = papers.isEmpty() ? paper() : papers.get(random.nextInt(papers.size()));
        boolean isDone = done.contains(one.id());
        switch (papers.isEmpty() ? 0 : random.nextInt(7)) {
            case 0, 1 -> {
                List<PaperRecord> fresh = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> paper()).toList();
                perform(fresh.reversed().stream().map(Change.AddPaper::new).toArray(Change[]::new)); // not in the order of ids
                papers.addAll(fresh);
            }
            case 2 -> {
                if (!isDone && corpus().read(reader -> reader.assignments(one.id())).isEmpty()) {
                    perform(new Change.RemovePaper(current(one)));
                    papers.remove(one);
                }
            }
            case 3 -> {
                PaperRecord before = current(one);
                perform(new Change.RevisePaper(before, new PaperRecord(before.id(), before.key(), title(), before.authors(),
                        before.identifiers(), before.revision() + 1, before.text(), before.parts())));
            }
            case 4, 5 -> assign(one);
            default -> {
                perform(new Change.MarkDone(one.id(), ada.id(), !isDone));
                if (isDone) {
                    done.remove(one.id());
                } else {
                    done.add(one.id());
                }
            }
        }
    }

    private PaperRecord current(PaperRecord paper) {
        return corpus().read(reader -> reader.paper(paper.id())).orElseThrow();
    }

    private PaperQuery query() {
        String filter = WORDS.get(random.nextInt(WORDS.size()));
        int length = random.nextBoolean() ? filter.length() : Math.min(filter.length(), 3);
        PaperId after = papers.isEmpty() || random.nextInt(3) > 0 ? PaperQuery.BEGINNING
                : papers.get(random.nextInt(papers.size())).id();
        String words = random.nextInt(3) == 0 ? "" : filter.substring(0, length) + (random.nextBoolean() ? "  " + random.nextInt(10) : "");
        Order order = Order.values()[random.nextInt(Order.values().length)];
        return new PaperQuery(random.nextInt(4) == 0 ? grace.id() : ada.id(), words,
                Progress.values()[random.nextInt(Progress.values().length)], order == Order.DUE ? PaperQuery.BEGINNING : after,
                random.nextInt(3), 1 + random.nextInt(250)).assigned(order == Order.DUE || random.nextInt(3) == 0).sorted(order);
    }

    @Test
    void theySayWhatTheDatabaseSaysWhateverHappens() {
        int found = 0;
        for (int step = 0; step < 200; step++) {
            something();
            for (int asked = 0; asked < 4; asked++) {
                PaperQuery query = query();
                List<PaperRow> rows = corpus().read(reader -> reader.papers(query));
                assertThat(rows).as("%s", query).isEqualTo(
                        corpus().database().<List<PaperRow>>ask(session -> new PaperQueries(session).papers(query)));
                assertThat(corpus().<Integer>read(reader -> reader.paperCount(query))).as("%s", query).isEqualTo(
                        corpus().database().<Integer>ask(session -> new PaperQueries(session).paperCount(query)));
                found += rows.size();
            }
        }
        assertThat(found).isGreaterThan(1_000);
        assertThat(corpus().database().<Boolean>ask(corpus().database()::countsAreRight)).isTrue();
    }

    @Test
    void moreThanAPageIsFoundInTheOrderOfTheirComing() {
        perform(IntStream.range(0, 250).mapToObj(i -> new Change.AddPaper(fixture.paper("Paper " + i).build()))
                .toArray(Change[]::new));
        List<PaperRow> rows = corpus().read(reader -> reader.papers(new PaperQuery(ada.id(), "PAPER", 20, 220)));
        assertThat(rows).extracting(PaperRow::title)
                .containsExactlyElementsOf(IntStream.range(20, 240).mapToObj(i -> "Paper " + i).toList());
    }

    @Test
    void theDatabaseIsAskedWhereTitlesAreTooManyToBeKept() {
        perform(new Change.AddPaper(fixture.paper("Feedback helps").build()));
        var query = new PaperQuery(ada.id(), "helps", 0, 9);
        assertThat(corpus().database().<Boolean>ask(session -> new KnownTitles(14).find(query, session).isPresent())).isTrue();
        assertThat(corpus().database().<Boolean>ask(session -> new KnownTitles(13).find(query, session).isPresent())).isFalse();
    }

    @Test
    void whatAnActionDidThatFailedIsNotListed() {
        perform(new Change.AddPaper(fixture.paper("Feedback helps").build()));
        var query = new PaperQuery(ada.id(), "feedback", 0, 9);
        assertThat(corpus().read((CorpusReader reader) -> reader.papers(query))).hasSize(1);
        PaperRecord costs = fixture.paper("Feedback costs").build();
        assertThat(corpus().perform(Action.of("test", ada.id(), new Change.AddPaper(costs), new Change.AddPaper(costs)),
                new NullProgressMonitor()).isDone()).isFalse();
        assertThat(corpus().read((CorpusReader reader) -> reader.papers(query))).hasSize(1);
    }
}
