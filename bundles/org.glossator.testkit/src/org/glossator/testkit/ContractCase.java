package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.osgi.service.event.EventAdmin;

/** A corpus with a little in it, and short words for what the tests of the contract do with it. */
abstract class ContractCase {
    final RecordingEventAdmin events = new RecordingEventAdmin();
    final SetClock clock = new SetClock(Fixture.NOON.instant());
    Fixture fixture = new Fixture("");
    Corpora corpora = new MemoryCorpora(events);
    CorpusLocation place = new CorpusLocation("");
    private final Deque<Corpus> opened = new ArrayDeque<>();

    AnnotatorRecord ada = fixture.annotator("Ada");
    PaperRecord paper = paper("Feedback helps", "It helps. It costs. It is rare.");
    ClaimRecord helps = fixture.claim(paper, ada, "It helps.");
    Change.PublishRelease release = fixture.release(taxonomy("1.0.0"));

    /**
     * @param clock for the history
     * @return what opens corpora of the kind under test, and tells {@code events}
     */
    protected abstract Corpora corpora(EventAdmin events, Clock clock);

    /** @return a place where no corpus is yet, a new one at every call */
    protected abstract CorpusLocation freshPlace();

    /**
     * For the many tests that only begin with a new corpus; how one is made has tests of its own.
     *
     * @return a place with an empty corpus that nobody else uses, where one can be had faster than by making it
     */
    protected Optional<CorpusLocation> emptyCorpus() {
        return Optional.empty();
    }

    @BeforeEach
    void makeAll(TestInfo test) {
        corpora = corpora(events, clock);
        place = freshPlace();
        fixture = new Fixture(test.getDisplayName());
        ada = fixture.annotator("Ada");
        paper = paper("Feedback helps", "It helps. It costs. It is rare.");
        helps = fixture.claim(paper, ada, "It helps.");
        release = fixture.release(taxonomy("1.0.0"));
    }

    @AfterEach
    void closeAll() {
        opened.descendingIterator().forEachRemaining(Corpus::close);
    }

    final PaperRecord paper(String title, String summary) {
        return fixture.paper(title).author("Grace Hopper").author("Ada Lovelace").identifier("acl", title)
                .summary(summary).section("Results", "It works. \"Quite\" – so \uD83D\uDE00.").build();
    }

    static Taxonomy taxonomy(String version) {
        return TaxonomyBuilder.taxonomy("feedback.span", version)
                .category("error", c -> c.grouping().category("fact").category("style"))
                .category("praise").build();
    }

    /** @return a handle on the corpus of this test, closed after it */
    final Corpus open(Opening how) {
        Corpus corpus = corpora.open(place, how).orThrow();
        opened.add(corpus);
        return corpus;
    }

    final Corpus empty() {
        place = emptyCorpus().orElse(place);
        return open(Opening.CREATE);
    }

    /** @return a corpus with Ada, the release, the paper and its claim; its events are forgotten */
    final Corpus withClaim() {
        Corpus corpus = withPaper();
        done(corpus, new Change.AddClaim(helps));
        events.clear();
        return corpus;
    }

    /** @return a corpus with Ada, the release and the paper; its events are forgotten */
    final Corpus withPaper() {
        Corpus corpus = empty();
        done(corpus, new Change.AddAnnotator(ada), release, new Change.AddPaper(paper));
        events.clear();
        return corpus;
    }

    final Outcome<Receipt> perform(Corpus corpus, Change... changes) {
        return perform(corpus, List.of(changes));
    }

    final Outcome<Receipt> perform(Corpus corpus, Iterable<Change> changes) {
        return corpus.perform(new Action("test.action", ada.id(), changes), new NullProgressMonitor());
    }

    final Receipt done(Corpus corpus, Change... changes) {
        return perform(corpus, changes).orThrow();
    }

    /** Checks that the action is refused as a conflict, in one sentence, and changes and tells nothing. */
    final void conflict(Corpus corpus, Change... changes) {
        events.clear();
        List<Object> before = all(corpus);
        Outcome<Receipt> outcome = perform(corpus, changes);
        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("store.conflict");
        assertThat(outcome.problems().getFirst().message()).doesNotContain("\n").endsWith(".");
        assertThat(all(corpus)).isEqualTo(before);
        assertThat(events.events()).isEmpty();
    }

    /** Checks that the change can be undone and done again, with the corpus as it was each time. */
    final void goesAndComesBack(Corpus corpus, Change... changes) {
        List<Object> before = all(corpus);
        done(corpus, changes);
        List<Object> after = all(corpus);
        assertThat(after).isNotEqualTo(before);
        Change[] back = Stream.of(changes).map(Change::inverse).toList().reversed().toArray(Change[]::new);
        done(corpus, back);
        assertThat(all(corpus)).isEqualTo(before);
        done(corpus, changes);
        assertThat(all(corpus)).isEqualTo(after);
    }

    /** @return everything that the questions of a reader can bring up, but for the counted revisions */
    final List<Object> all(Corpus corpus) {
        return corpus.read(this::all);
    }

    private List<Object> all(CorpusReader reader) {
        var all = new ArrayList<Object>();
        all.add(reader.counts());
        all.addAll(reader.annotators());
        all.addAll(reader.releases());
        reader.annotators().forEach(person -> all.addAll(reader.workingSets(person.id())));
        reader.papers(new PaperQuery(ada.id(), "", 0, 1_000)).forEach(row -> {
            all.add(row);
            PaperRecord p = reader.paper(row.id()).orElseThrow();
            all.addAll(List.of(p.key(), p.title(), p.authors(), p.identifiers(), p.text(), p.parts()));
            all.add(reader.work(row.id()));
            all.add(reader.evidenceFrom(row.id()));
            all.add(reader.assignments(row.id()));
            all.add(reader.setsOf(row.id()));
            all.add(reader.rejections(row.id()));
        });
        all.add(reader.categoryCounts("feedback.span"));
        reader.comparisons().forEach(row -> all.addAll(List.of(row, reader.comparison(row.id()).orElseThrow(),
                reader.rankings(row.id()), reader.comparisonAssignments(row.id()))));
        return all;
    }

    final PaperWork work(Corpus corpus) {
        return corpus.read(r -> r.work(paper.id()));
    }
}
