package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastAction;
import org.glossator.store.Receipt;
import org.glossator.store.Reversible;
import org.junit.jupiter.api.Test;

/** What a corpus promises about places in a text that comes in anew between what somebody saw and what is done. */
abstract class NewTextContract extends HistoryContract {
    private static final String TEXT = "We ask readers where they go. They answer in their own words. It helps the authors.";
    private static final String LONGER = "In two steps. " + TEXT;
    private static final String WITHOUT = "We ask readers where they go. Nothing of that was worth the time of anybody.";

    private PaperRecord other = paper; // on which judgements are that name words of the first one

    private Corpus corpus() {
        paper = paper("Where readers go", TEXT);
        helps = fixture.claim(paper, ada, "It helps the authors.");
        Corpus corpus = withPaper();
        other = paper("Elsewhere", "It is seen elsewhere as well.");
        done(corpus, new Change.AddPaper(other));
        return corpus;
    }

    private PaperRecord now(Corpus corpus) {
        return corpus.read((CorpusReader r) -> r.paper(paper.id())).orElseThrow();
    }

    /** The paper comes in with another text, and what stands in it is taken along where its words are. */
    private void comesAnew(Corpus corpus, String summary) {
        PaperRecord before = now(corpus);
        PaperRecord built = paper(before.title(), summary);
        var after = new PaperRecord(before.id(), before.key(), before.title(), before.authors(), before.identifiers(), 1, built.text(),
                built.parts());
        PaperWork work = work(corpus);
        List<AnnotationRecord> onPlaces = work.annotations().stream().filter(a -> !(a.target() instanceof Target.WholePaper)).toList();
        var changes = new ArrayList<Change>();
        onPlaces.forEach(a -> changes.add(new Change.RemoveAnnotation(a)));
        work.claims().forEach(c -> changes.add(new Change.RemoveClaim(c)));
        changes.add(new Change.RevisePaper(before, after));
        work.claims().forEach(c -> changes.add(new Change.AddClaim(new ClaimRecord(c.id(), c.paper(),
                c.spans().stream().map(s -> moved(s, before, after)).toList(), c.author(), c.made()))));
        onPlaces.forEach(a -> changes.add(new Change.AddAnnotation(moved(a, before, after))));
        Stream.concat(work.annotations().stream().filter(a -> !onPlaces.contains(a)),
                corpus.read((CorpusReader r) -> r.evidenceFrom(paper.id())).stream()).filter(a -> !moved(a, before, after).equals(a))
                .forEach(a -> changes.add(new Change.ReviseAnnotation(a, moved(a, before, after))));
        done(corpus, changes.toArray(Change[]::new));
    }

    private static TextSpan moved(TextSpan span, PaperRecord before, PaperRecord after) {
        int start = after.text().indexOf(span.in(before.text()));
        return new TextSpan(start, start + span.length());
    }

    private static AnnotationRecord moved(AnnotationRecord annotation, PaperRecord before, PaperRecord after) {
        return annotation.answers().value("proof").isEmpty() ? annotation : annotation.withAnswers(proof(
                spans(annotation).map(s -> new Reference.InText(before.id(), moved(s, before, after))).toArray(Reference[]::new)));
    }

    private static Answers proof(Reference... references) {
        return Answers.NONE.with("proof", Optional.of(new Answer.Evidence(List.of(references))));
    }

    private static Stream<TextSpan> spans(AnnotationRecord annotation) {
        return ((Answer.Evidence) annotation.answers().value("proof").orElseThrow()).references().stream()
                .map(r -> ((Reference.InText) r).span());
    }

    private Answers words(String... quotes) {
        return proof(Stream.of(quotes).map(q -> new Reference.InText(paper.id(),
                new TextSpan(paper.text().indexOf(q), paper.text().indexOf(q) + q.length()))).toArray(Reference[]::new));
    }

    /** @return what stands in the places of all claims now */
    private List<String> claims(Corpus corpus) {
        String text = now(corpus).text();
        return work(corpus).claims().stream().flatMap(c -> c.spans().stream()).map(s -> s.in(text)).toList();
    }

    /** @return what stands in the places that judgements name as evidence now */
    private List<String> evidence(Corpus corpus) {
        String text = now(corpus).text();
        return Stream.concat(work(corpus).annotations().stream(), corpus.read((CorpusReader r) -> r.evidenceFrom(paper.id())).stream())
                .filter(a -> !a.answers().isEmpty()).flatMap(NewTextContract::spans).map(s -> s.in(text)).toList();
    }

    private Outcome<Receipt> reverse(Corpus corpus, boolean undo) {
        Reversible found = corpus.read(r -> r.history().reversible(ada.id(), 1));
        PastAction past = (undo ? found.undoable() : found.redoable()).getFirst();
        List<Change> changes = corpus.read(r -> r.history().changes(past.number(), 0, past.changes()));
        return corpus.perform(Action.reversing(past, changes), new NullProgressMonitor());
    }

    private static void placedAnew(Outcome<Receipt> outcome) {
        assertThat(outcome.isDone()).as("%s", outcome.problems()).isTrue();
        assertThat(outcome.problems()).isNotEmpty().extracting(Problem::code).containsOnly("store.placedAnew");
        assertThat(outcome.problems()).allMatch(p -> p.message().endsWith(".") && !p.message().contains("\n"));
    }

    private void notInTheNewText(Corpus corpus, List<Object> before, Outcome<Receipt> outcome, String quote) {
        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.problems()).singleElement().matches(p -> p.code().equals("store.newText"));
        assertThat(outcome.problems().getFirst().message()).contains("“" + quote + "”", "Where readers go").doesNotContain("\n")
                .endsWith(".");
        assertThat(all(corpus)).isEqualTo(before);
        isWhole(corpus);
    }

    @Test
    void aClaimWhoseRemovalIsTakenBackStandsAtItsWordsInTheNewText() {
        Corpus corpus = corpus();
        done(corpus, new Change.AddClaim(helps));
        done(corpus, new Change.RemoveClaim(helps));
        comesAnew(corpus, LONGER);
        placedAnew(reverse(corpus, true));
        assertThat(claims(corpus)).containsExactly("It helps the authors.");
        isWhole(corpus);
    }

    @Test
    void whatWasDoneInAnEarlierTextIsTakenBackAndDoneAgain() {
        Corpus corpus = corpus();
        ClaimRecord wider = new ClaimRecord(helps.id(), paper.id(),
                fixture.claim(paper, ada, "They answer in their own words. It helps the authors.").spans(), ada.id(), helps.made());
        done(corpus, new Change.AddClaim(helps));
        done(corpus, new Change.ReshapeClaim(helps, wider));
        comesAnew(corpus, LONGER);
        placedAnew(reverse(corpus, true));
        assertThat(claims(corpus)).containsExactly("It helps the authors.");
        comesAnew(corpus, "And one more. " + LONGER);
        placedAnew(reverse(corpus, false));
        assertThat(claims(corpus)).containsExactly("They answer in their own words. It helps the authors.");
        assertThat(reverse(corpus, true).problems()).isEmpty(); // was done in the text of now
        placedAnew(reverse(corpus, true));
        assertThat(work(corpus).claims()).isEmpty();
        isWhole(corpus);
    }

    @Test
    void evidenceThatIsTakenBackStandsAtItsWordsInTheNewTextAlsoOfAnotherPaper() {
        Corpus corpus = corpus();
        AnnotationRecord here = fixture.annotation(paper, ada, release.release(), "praise").withAnswers(words("We ask readers"));
        AnnotationRecord there = fixture.annotation(other, ada, release.release(), "praise").withAnswers(words("in their own words"));
        AnnotationRecord more = there.withAnswers(words("in their own words", "where they go"));
        done(corpus, new Change.AddAnnotation(here), new Change.AddAnnotation(there));
        done(corpus, new Change.RemoveAnnotation(here));
        done(corpus, new Change.ReviseAnnotation(there, more));
        comesAnew(corpus, LONGER);
        placedAnew(reverse(corpus, true));
        assertThat(evidence(corpus)).containsExactly("in their own words");
        placedAnew(reverse(corpus, true));
        assertThat(evidence(corpus)).containsExactlyInAnyOrder("We ask readers", "in their own words");
        comesAnew(corpus, "And one more. " + LONGER);
        placedAnew(reverse(corpus, false));
        placedAnew(reverse(corpus, false));
        assertThat(evidence(corpus)).containsExactlyInAnyOrder("in their own words", "where they go");
        isWhole(corpus);
    }

    @Test
    void whatIsNotInTheNewTextIsNotTakenBack() {
        Corpus corpus = corpus();
        AnnotationRecord there = fixture.annotation(other, ada, release.release(), "praise").withAnswers(words("in their own words"));
        done(corpus, new Change.AddClaim(helps), new Change.AddAnnotation(there));
        done(corpus, new Change.RemoveAnnotation(there));
        done(corpus, new Change.RemoveClaim(helps));
        comesAnew(corpus, WITHOUT);
        notInTheNewText(corpus, all(corpus), reverse(corpus, true), "It helps the authors.");
        comesAnew(corpus, LONGER);
        placedAnew(reverse(corpus, true)); // the words are there again
        assertThat(claims(corpus)).containsExactly("It helps the authors.");
    }

    @Test
    void wordsThatHaveChangedAreTold() {
        Corpus corpus = corpus();
        ClaimRecord asks = fixture.claim(paper, ada, "We ask readers where they go.");
        done(corpus, new Change.AddClaim(asks));
        done(corpus, new Change.RemoveClaim(asks));
        comesAnew(corpus, TEXT.replace("ask readers", "ask all readers"));
        Outcome<Receipt> outcome = reverse(corpus, true);
        placedAnew(outcome);
        assertThat(outcome.problems()).extracting(Problem::message).singleElement().asString()
                .contains("“We ask readers where they go.” is now “We ask all readers where they go.”");
        assertThat(claims(corpus)).containsExactly("We ask all readers where they go.");
    }

    private Outcome<Receipt> late(Corpus corpus, int revision, Change... changes) {
        return corpus.perform(Action.of("late", ada.id(), changes).inTexts(Map.of(paper.id(), revision)), new NullProgressMonitor());
    }

    private AnnotationRecord onPart(int part) {
        return new AnnotationRecord(new AnnotationId(fixture.ids().next()), paper.id(), new Target.OnPart(part), ada.id(),
                release.release().id(), List.of(), "Hm.", Provenance.PERSON, Fixture.NOON.instant());
    }

    @Test
    void whatWasDoneLookingAtAnEarlierTextStandsAtItsWordsInTheNewOne() {
        Corpus corpus = corpus();
        comesAnew(corpus, LONGER);
        comesAnew(corpus, "And one more. " + LONGER);
        AnnotationRecord there = fixture.annotation(other, ada, release.release(), "praise").withAnswers(words("in their own words"));
        placedAnew(late(corpus, 1, new Change.AddClaim(helps), new Change.AddAnnotation(there), new Change.AddAnnotation(onPart(2))));
        assertThat(claims(corpus)).containsExactly("It helps the authors.");
        assertThat(evidence(corpus)).containsExactly("in their own words");
        ClaimRecord wider = new ClaimRecord(helps.id(), paper.id(),
                fixture.claim(paper, ada, "They answer in their own words. It helps the authors.").spans(), ada.id(), helps.made());
        placedAnew(late(corpus, 1, new Change.ReshapeClaim(helps, wider)));
        assertThat(claims(corpus)).containsExactly("They answer in their own words. It helps the authors.");
        isWhole(corpus);
    }

    private Outcome<Receipt> atOnce(Corpus corpus, Receipt reversed, Map<PaperId, Integer> seen, Change... changes) {
        return corpus.perform(new Action("late", ada.id(), List.of(changes), "", reversed.history()).inTexts(seen),
                new NullProgressMonitor());
    }

    @Test
    void whatCameLateIsTakenBackByWhoStillSeesTheEarlierTextsOfBothPapers() {
        Corpus corpus = corpus();
        AnnotationRecord there = fixture.annotation(other, ada, release.release(), "praise").withAnswers(words("in their own words"));
        AnnotationRecord more = there.withAnswers(words("in their own words", "where they go"));
        Map<PaperId, Integer> seen = Map.of(paper.id(), 1, other.id(), 1);
        done(corpus, new Change.AddAnnotation(there));
        comesAnew(corpus, LONGER);
        Outcome<Receipt> revised = late(corpus, 1, new Change.ReviseAnnotation(there, more));
        placedAnew(revised);
        placedAnew(atOnce(corpus, revised.orThrow(), seen, new Change.ReviseAnnotation(more, there)));
        assertThat(evidence(corpus)).containsExactly("in their own words");
        Outcome<Receipt> removed = late(corpus, 1, new Change.RemoveAnnotation(there));
        placedAnew(removed);
        Outcome<Receipt> back = atOnce(corpus, removed.orThrow(), seen, new Change.AddAnnotation(there));
        placedAnew(back);
        assertThat(evidence(corpus)).containsExactly("in their own words");
        placedAnew(atOnce(corpus, back.orThrow(), seen, new Change.RemoveAnnotation(there)));
        assertThat(evidence(corpus)).isEmpty();
        isWhole(corpus);
    }

    @Test
    void whatIsNotInTheNewTextIsRefusedWhereItComesLate() {
        Corpus corpus = corpus();
        comesAnew(corpus, WITHOUT);
        AnnotationRecord there = fixture.annotation(other, ada, release.release(), "praise").withAnswers(words("in their own words"));
        List<Object> before = all(corpus);
        ClaimRecord asks = fixture.claim(paper, ada, "We ask readers where they go.");
        notInTheNewText(corpus, before, late(corpus, 1, new Change.AddClaim(asks), new Change.AddClaim(helps)), "It helps the authors.");
        notInTheNewText(corpus, before, late(corpus, 1, new Change.AddAnnotation(there)), "in their own words");
    }

    @Test
    void whoSawTheTextOfNowIsTakenAtTheirWord() {
        Corpus corpus = corpus();
        comesAnew(corpus, LONGER);
        PaperRecord now = now(corpus);
        ClaimRecord claim = fixture.claim(now, ada, "It helps the authors.");
        Outcome<Receipt> outcome = late(corpus, now.revision(), new Change.AddClaim(claim));
        assertThat(outcome.problems()).isEmpty();
        assertThat(work(corpus).claims()).containsExactly(claim);
        done(corpus, new Change.RemoveClaim(claim));
        assertThat(reverse(corpus, true).problems()).isEmpty();
        assertThat(work(corpus).claims()).containsExactly(claim);
    }

    @Test
    void anotherTitleMovesNothing() {
        Corpus corpus = corpus();
        PaperRecord renamed = new PaperRecord(paper.id(), paper.key(), paper.title(), List.of("Somebody Else"), paper.identifiers(), 1,
                paper.text(), paper.parts());
        done(corpus, new Change.RevisePaper(paper, renamed));
        assertThat(late(corpus, 1, new Change.AddClaim(helps)).problems()).isEmpty();
        assertThat(work(corpus).claims()).containsExactly(helps);
    }
}
