package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.ClaimId;
import org.glossator.model.Confidence;
import org.glossator.model.LinkId;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.Moment;
import org.glossator.store.PaperRecord;
import org.junit.jupiter.api.Test;

/** What a corpus promises about answers to attributes, about links, and about judgements on something else than claims. */
abstract class AnswerContract extends JudgementContract {

    private Answers everyKind() {
        return new Answers(new TreeMap<>(Map.of("severity", new Answer.Number(-0.125), "scale", new Answer.NotApplicable(),
                "perfect", new Answer.YesNo(false), "conflict", new Answer.Choice(List.of("w", "i")), "goal",
                new Answer.Text("Größer \uD83D\uDE00\n" + "x".repeat(9_000)), "better",
                new Answer.Rewrite("It helps.", ""), "proof",
                new Answer.Evidence(List.of(new Reference.InText(paper.id(), new TextSpan(0, 5)),
                        new Reference.ToClaim(paper.id(), helps.id()), new Reference.ToPaper(paper.id()))))),
                Optional.of(new Confidence(0.1)), true);
    }

    private AnnotationRecord judgement() {
        return fixture.annotation(helps, ada, release.release(), "praise");
    }

    @Test
    void answersOfEveryKindAreKept() {
        Corpus corpus = withClaim();
        AnnotationRecord judgement = judgement().withAnswers(everyKind());
        goesAndComesBack(corpus, new Change.AddAnnotation(judgement));
        assertThat(work(corpus).annotations()).containsExactly(judgement);
        isWhole(corpus);
    }

    @Test
    void answersAreRevised() {
        Corpus corpus = withClaim();
        AnnotationRecord plain = judgement();
        AnnotationRecord full = plain.withAnswers(everyKind());
        AnnotationRecord less = plain.withAnswers(everyKind().with("proof", Optional.empty())
                .with("conflict", Optional.of(new Answer.Choice("i"))).withConfidence(Optional.empty()).withUndecided(false));
        done(corpus, new Change.AddAnnotation(plain), new Change.AddAnnotation(judgement()));
        goesAndComesBack(corpus, new Change.ReviseAnnotation(plain, full));
        goesAndComesBack(corpus, new Change.ReviseAnnotation(full, less));
        assertThat(work(corpus).annotations()).hasSize(2).contains(less);
        conflict(corpus, new Change.ReviseAnnotation(full, plain));
        conflict(corpus, new Change.RemoveAnnotation(less.withAnswers(less.answers().withUndecided(true))));
        isWhole(corpus);
    }

    @Test
    void judgementsThatNameWordsOfAnotherPaperAreFoundByIt() {
        Corpus corpus = withClaim();
        PaperRecord other = paper("Other", "It is seen elsewhere.");
        ClaimRecord seen = fixture.claim(other, ada, "It is seen elsewhere.");
        AnnotationRecord within = fixture.annotation(helps, ada, release.release(), "praise").withAnswers(everyKind());
        AnnotationRecord whole = naming(seen, new Reference.ToClaim(paper.id(), helps.id()), new Reference.ToPaper(paper.id()));
        AnnotationRecord words = naming(seen, new Reference.InText(paper.id(), new TextSpan(0, 5)), new Reference.ToPaper(other.id()),
                new Reference.InText(paper.id(), new TextSpan(3, 8)));
        AnnotationRecord more = naming(seen, new Reference.InText(paper.id(), new TextSpan(0, 5)));
        done(corpus, new Change.AddPaper(other), new Change.AddClaim(seen), new Change.AddAnnotation(within),
                new Change.AddAnnotation(whole), new Change.AddAnnotation(words), new Change.AddAnnotation(more));
        assertThat(corpus.read((CorpusReader r) -> r.evidenceFrom(paper.id()))).containsExactly(words, more);
        assertThat(corpus.read((CorpusReader r) -> r.evidenceFrom(other.id()))).isEmpty();
        goesAndComesBack(corpus, new Change.ReviseAnnotation(more, more.withAnswers(Answers.NONE)));
        assertThat(corpus.read((CorpusReader r) -> r.evidenceFrom(paper.id()))).containsExactly(words);
        isWhole(corpus);
    }

    private AnnotationRecord naming(ClaimRecord claim, Reference... references) {
        return fixture.annotation(claim, ada, release.release(), "praise")
                .withAnswers(Answers.NONE.with("proof", Optional.of(new Answer.Evidence(List.of(references)))));
    }

    @Test
    void theChangesOfAnActionMayAskForWhatItHasChanged() {
        Corpus corpus = withClaim();
        AnnotationRecord plain = judgement();
        AnnotationRecord full = plain.withAnswers(everyKind());
        Supplier<AnnotationRecord> now = () -> corpus.read((CorpusReader r) -> r.work(paper.id())).annotations().getFirst();
        done(corpus, new Change.AddAnnotation(plain));
        Iterable<Change> changes = () -> Stream.<Supplier<Change>>of(() -> new Change.ReviseAnnotation(plain, full),
                () -> new Change.ReviseAnnotation(now.get(), plain.withAnswers(now.get().answers().withUndecided(false))))
                .map(Supplier::get).iterator();
        corpus.perform(new Action("test", ada.id(), changes), new NullProgressMonitor()).orThrow();
        assertThat(now.get()).isEqualTo(plain.withAnswers(everyKind().withUndecided(false)));
    }

    @Test
    void thePastKnowsAnswersAndLinks() {
        Corpus corpus = withClaim();
        ClaimRecord costs = fixture.claim(paper, ada, "It costs.");
        AnnotationRecord judgement = judgement().withAnswers(everyKind());
        done(corpus, new Change.AddClaim(costs), new Change.AddAnnotation(judgement));
        long before = corpus.read((CorpusReader r) -> r.history().last());
        done(corpus, new Change.AddLink(link(helps, costs)), new Change.RemoveAnnotation(judgement));
        assertThat(corpus.read((CorpusReader r) -> r.history().asOf(new Moment.After(before)).work(paper.id())
                .annotations())).containsExactly(judgement);
        assertThat(corpus.read((CorpusReader r) -> r.history().asOf(new Moment.After(before + 1)).work(paper.id())))
                .isEqualTo(work(corpus));
    }

    private LinkRecord link(ClaimRecord source, ClaimRecord target) {
        return new LinkRecord(new LinkId(fixture.ids().next()), source.paper(), source.id(), target.paper(), target.id(),
                "supports", release.release().id(), ada.id(), Fixture.NOON.instant());
    }

    @Test
    void claimsAreLinked() {
        Corpus corpus = withClaim();
        ClaimRecord costs = fixture.claim(paper, ada, "It costs.");
        LinkRecord link = link(helps, costs);
        done(corpus, new Change.AddClaim(costs));
        goesAndComesBack(corpus, new Change.AddLink(link));
        assertThat(work(corpus).links()).containsExactly(link);
        conflict(corpus, new Change.AddLink(link));
        conflict(corpus, new Change.RemoveClaim(helps));
        conflict(corpus, new Change.RemoveClaim(costs));
        goesAndComesBack(corpus, new Change.RemoveLink(link), new Change.RemoveClaim(costs));
        isWhole(corpus);
    }

    @Test
    void claimsAreLinkedAcrossPapersAndBothPapersHearOfIt() {
        Corpus corpus = withClaim();
        PaperRecord other = paper("Other", "It is seen elsewhere.");
        ClaimRecord seen = fixture.claim(other, ada, "It is seen elsewhere.");
        done(corpus, new Change.AddPaper(other), new Change.AddClaim(seen));
        events.clear();
        LinkRecord link = link(helps, seen);
        done(corpus, new Change.AddLink(link));
        assertThat(events.corpusEvents()).extracting(CorpusEvent::papers).containsExactly(Set.of(paper.id(), other.id()));
        assertThat(corpus.read((CorpusReader r) -> r.linksTo(other.id()))).containsExactly(link);
        assertThat(corpus.read((CorpusReader r) -> r.linksTo(paper.id()))).isEmpty();
        assertThat(corpus.read((CorpusReader r) -> r.work(other.id())).links()).isEmpty();
        conflict(corpus, new Change.RemoveClaim(seen));
        isWhole(corpus);
    }

    @Test
    void aLinkNeedsAllThatItNames() {
        Corpus corpus = withClaim();
        ClaimRecord costs = fixture.claim(paper, ada, "It costs.");
        conflict(corpus, new Change.AddLink(link(helps, costs)));
        done(corpus, new Change.AddClaim(costs));
        LinkRecord good = link(helps, costs);
        conflict(corpus, new Change.AddLink(new LinkRecord(good.id(), good.paper(), new ClaimId(7), good.targetPaper(),
                good.target(), good.relation(), good.release(), good.author(), good.made())));
        conflict(corpus, new Change.AddLink(new LinkRecord(good.id(), good.paper(), good.source(), good.targetPaper(),
                good.target(), good.relation(), good.release(), fixture.annotator("Unknown").id(), good.made())));
        conflict(corpus, new Change.AddLink(new LinkRecord(good.id(), good.paper(), good.source(), good.targetPaper(),
                good.target(), good.relation(), fixture.release(taxonomy("3.0.0")).release().id(), ada.id(), good.made())));
        conflict(corpus, new Change.RemoveLink(good));
    }

    @Test
    void judgementsMayBeAboutPartsLinksAndJudgements() {
        Corpus corpus = withClaim();
        ClaimRecord costs = fixture.claim(paper, ada, "It costs.");
        LinkRecord link = link(helps, costs);
        AnnotationRecord first = judgement();
        done(corpus, new Change.AddClaim(costs), new Change.AddLink(link), new Change.AddAnnotation(first));
        AnnotationRecord onPart = about(new Target.OnPart(1));
        AnnotationRecord onLink = about(new Target.OnLink(link.id()));
        AnnotationRecord onJudgement = about(new Target.OnAnnotation(first.id()));
        goesAndComesBack(corpus, new Change.AddAnnotation(onPart), new Change.AddAnnotation(onLink),
                new Change.AddAnnotation(onJudgement));
        assertThat(work(corpus).annotations()).containsExactly(first, onPart, onLink, onJudgement);
        conflict(corpus, new Change.RemoveAnnotation(first));
        conflict(corpus, new Change.RemoveLink(link));
        goesAndComesBack(corpus, new Change.ReviseAnnotation(onJudgement, onJudgement.withComment("Hm")));
        isWhole(corpus);
    }

    private AnnotationRecord about(Target target) {
        AnnotationRecord plain = judgement();
        return new AnnotationRecord(plain.id(), plain.paper(), target, plain.annotator(), plain.release(),
                plain.categories(), "", plain.provenance(), plain.made());
    }

    @Test
    void whatIsJudgedMustBeThere() {
        Corpus corpus = withClaim();
        conflict(corpus, new Change.AddAnnotation(about(new Target.OnPart(99))));
        conflict(corpus, new Change.AddAnnotation(about(new Target.OnLink(new LinkId(7)))));
        conflict(corpus, new Change.AddAnnotation(about(new Target.OnAnnotation(new AnnotationId(7)))));
    }

    @Test
    void aPaperWhosePartsAreJudgedKeepsItsText() {
        Corpus corpus = withPaper();
        done(corpus, new Change.AddAnnotation(about(new Target.OnPart(0))));
        PaperRecord longer = new PaperRecord(paper.id(), paper.key(), paper.title(), paper.authors(), paper.identifiers(),
                paper.revision(), paper.text() + " More.", paper.parts());
        conflict(corpus, new Change.RevisePaper(paper, longer));
    }

    final void isWhole(Corpus corpus) {
        assertThat(corpora.verify(corpus.location(), new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }
}
