package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Confidence;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.Target;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.HistoryQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastStep;
import org.glossator.store.Receipt;
import org.glossator.store.Subject;
import org.junit.jupiter.api.Test;

/** What a corpus promises about imports of papers with the work on them, into a corpus that has none yet. */
abstract class ImportContract extends NewTextContract {
    private static final int PAPERS = 220; // beyond what is written like any other action

    /** One paper and all that belongs to it, of every kind that a large import holds. */
    private record Imported(PaperRecord paper, List<ClaimRecord> claims, List<AnnotationRecord> judgements) {

        Stream<Change> changes() {
            return Stream.of(Stream.of(new Change.AddPaper(paper)), claims.stream().map(Change.AddClaim::new),
                    judgements.stream().map(Change.AddAnnotation::new)).flatMap(c -> c);
        }
    }

    private Corpus withPeople() {
        Corpus corpus = empty();
        done(corpus, new Change.AddAnnotator(ada), release);
        events.clear();
        return corpus;
    }

    private Imported imported(int number) {
        PaperRecord text = paper("Paper " + number, "It helps. It costs. It is rare: \uD83D\uDE00 \u4E2D" + number);
        var claims = List.of(fixture.claim(text, ada, "It helps."), fixture.claim(text, ada, "It costs.", "It is rare"));
        var answers = new Answers(new TreeMap<>(Map.of("why", new Answer.Text("Since \u00E9."), "sure",
                new Answer.YesNo(true))), Optional.of(new Confidence(0.5)), false);
        AnnotationRecord one = fixture.annotation(claims.getFirst(), ada, release.release(), "praise");
        var judgements = List.of(one, fixture.annotation(claims.getLast(), ada, release.release(), "praise", "error.fact"),
                fixture.annotation(claims.getLast(), ada, release.release(), "error.fact").withAnswers(answers),
                one.about(new Target.WholePaper(), new AnnotationId(fixture.ids().next())),
                one.about(new Target.OnPart(1), new AnnotationId(fixture.ids().next())));
        return new Imported(text, claims, judgements);
    }

    private List<Imported> many() {
        var all = new ArrayList<Imported>();
        for (int i = 0; i < PAPERS; i++) {
            all.add(imported(i));
        }
        return all;
    }

    private Iterable<Change> walked(List<Imported> papers, Change... more) {
        return () -> Stream.concat(papers.stream().flatMap(Imported::changes), Stream.of(more)).iterator();
    }

    private void isWhole(Corpus corpus, List<Imported> papers) {
        assertThat(corpus.read(CorpusReader::counts))
                .isEqualTo(new CorpusCounts(PAPERS, 2 * PAPERS, 5 * PAPERS, 1, 1));
        for (Imported imported : List.of(papers.getFirst(), papers.get(PAPERS / 2), papers.getLast())) {
            PaperId id = imported.paper().id();
            assertThat(corpus.read((CorpusReader r) -> r.paper(id))).contains(imported.paper());
            assertThat(corpus.read((CorpusReader r) -> r.work(id)).claims()).isEqualTo(imported.claims());
            assertThat(corpus.read((CorpusReader r) -> r.work(id)).annotations())
                    .containsExactlyInAnyOrderElementsOf(imported.judgements());
        }
        assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }

    @Test
    void papersWithAllWorkOnThemComeInAtOnceAndWithTheirPast() {
        Corpus corpus = withPeople();
        List<Imported> papers = many();
        Receipt receipt = perform(corpus, walked(papers)).orThrow();
        assertThat(receipt.changes()).isEqualTo(8 * PAPERS);
        isWhole(corpus, papers);
        Imported last = papers.getLast();
        var subject = new Subject.OfAnnotation(last.paper().id(), last.judgements().getFirst().id());
        assertThat(corpus.read((CorpusReader r) -> r.history().past(subject, HistoryQuery.NEWEST, 9)))
                .extracting(past -> past.action().number()).containsExactly(receipt.history());
        assertThat(corpus.read((CorpusReader r) -> r.history().changes(1, 0, 9))).hasSize(2);
        assertThat(corpus.read((CorpusReader r) -> r.categoryCounts("feedback.span")).values())
                .containsExactlyInAnyOrder(4 * PAPERS, 2 * PAPERS);
        done(corpus, new Change.RemoveAnnotation(last.judgements().getFirst()));
    }

    @Test
    void aLargeImportIsMadeAgainOfItsPast() {
        Corpus corpus = withPeople();
        perform(corpus, walked(many())).orThrow();
        List<PastStep> past = corpus.read(r -> r.history().after(0, 9).stream()
                .map(a -> new PastStep(a, r.history().changes(a.number(), 0, 9 * PAPERS))).toList());
        CorpusCounts counts = corpus.read(CorpusReader::counts);
        CorpusLocation there = freshPlace();
        assertThat(corpora.restore(there, past, counts, new NullProgressMonitor()).orThrow()).isEqualTo(counts);
        try (Corpus again = corpora.open(there, Opening.EXISTING).orThrow()) {
            assertThat(all(again)).isEqualTo(all(corpus));
        }
        assertThat(corpora.verify(there, new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }

    @Test
    void anImportMayChangeWhatItBroughtInItself() {
        Corpus corpus = withPeople();
        List<Imported> papers = many();
        AnnotationRecord first = papers.getFirst().judgements().getFirst();
        PaperRecord late = paper("Late", "Text.");
        assertThat(perform(corpus, walked(papers, new Change.ReviseAnnotation(first, first.withComment("Hm.")),
                new Change.ReviseAnnotation(first.withComment("Hm."), first), new Change.AddPaper(late),
                new Change.RemovePaper(late))).orThrow().changes()).isEqualTo(8 * PAPERS + 4);
        isWhole(corpus, papers);
    }

    @Test
    void anImportThatContradictsItselfIsRefusedAndLeavesNothing() {
        Corpus corpus = withPeople();
        List<Object> before = all(corpus);
        List<Imported> papers = many();
        PaperRecord paper = papers.getFirst().paper();
        var otherKey = new PaperRecord(new PaperId(fixture.ids().next()), paper.key(), "Other", List.of(), new TreeMap<>(), 1,
                paper.text(), paper.parts());
        var nowhere = new ClaimRecord(papers.getFirst().claims().getFirst().id(), new PaperId(fixture.ids().next()),
                papers.getFirst().claims().getFirst().spans(), ada.id(), Fixture.NOON.instant());
        for (Change wrong : List.of(new Change.AddPaper(paper), new Change.AddPaper(otherKey), new Change.AddClaim(nowhere),
                new Change.AddAnnotation(papers.getFirst().judgements().getLast()),
                new Change.AddAnnotation(fixture.annotation(fixture.claim(paper, ada, "It helps."), ada, release.release(),
                        "praise")))) {
            assertThat(perform(corpus, walked(papers, wrong)).problems()).extracting(Problem::code)
                    .containsExactly("store.conflict");
            assertThat(all(corpus)).isEqualTo(before);
        }
        perform(corpus, walked(papers)).orThrow();
        isWhole(corpus, papers);
    }

    @Test
    void aCancelledImportLeavesNothingAndCanBeDoneAgain() {
        Corpus corpus = withPeople();
        List<Object> before = all(corpus);
        List<Imported> papers = many();
        for (int last : List.of(5 * PAPERS, 8 * PAPERS)) { // in its middle, and when all was walked through
            var walked = new AtomicInteger();
            var monitor = new NullProgressMonitor() {
                @Override
                public void worked(int work) {
                    setCanceled(walked.addAndGet(work) >= last);
                }
            };
            Outcome<Receipt> outcome = corpus.perform(new Action("test.import", ada.id(), walked(papers)), monitor);
            assertThat(outcome.problems()).extracting(Problem::code).containsExactly("store.cancelled");
            assertThat(all(corpus)).isEqualTo(before);
        }
        perform(corpus, walked(papers)).orThrow();
        isWhole(corpus, papers);
    }
}
