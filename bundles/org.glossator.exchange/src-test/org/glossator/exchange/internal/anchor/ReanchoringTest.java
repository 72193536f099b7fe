package org.glossator.exchange.internal.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.internal.anchor.Reanchoring.Holder;
import org.glossator.exchange.internal.anchor.Reanchoring.Lost;
import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.LinkId;
import org.glossator.model.Provenance;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.LinkRecord;
import org.glossator.store.Moment;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReanchoringTest {
    private static final Holder JUDGED = new Holder.Judged();

    private final Fixture fixture = new Fixture("ReanchoringTest");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord bo = fixture.annotator("Bo");
    private final Change.PublishRelease release = fixture.release(
            TaxonomyBuilder.taxonomy("feedback", "1.0.0").category("good").category("bad").build());
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/corpus"), Opening.CREATE).orThrow();
    private final PaperRecord paper = fixture.paper("Here").summary("We ask readers. They answer. It helps.").build();
    private final PaperRecord other = fixture.paper("There").summary("Others agree with it.").build();
    private final ClaimRecord asks = fixture.claim(paper, ada, "We ask readers.");
    private final ClaimRecord helps = fixture.claim(paper, bo, "It helps.");
    private final ClaimRecord agree = fixture.claim(other, bo, "Others agree with it.");

    private AnnotationRecord annotation(AnnotatorRecord who, Target target, Answers answers, String comment) {
        return new AnnotationRecord(new AnnotationId(fixture.ids().next()), paper.id(), target, who.id(), release.release().id(),
                List.of(), answers, comment, Provenance.PERSON, Fixture.NOON.instant());
    }

    private LinkRecord link(ClaimRecord source, ClaimRecord target) {
        return new LinkRecord(new LinkId(fixture.ids().next()), source.paper(), source.id(), target.paper(), target.id(), "supports",
                release.release().id(), ada.id(), Fixture.NOON.instant());
    }

    private void perform(List<Change> changes) {
        corpus.perform(new Action("test", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    @BeforeEach
    void theCorpus() {
        perform(List.of(new Change.AddAnnotator(ada), new Change.AddAnnotator(bo), release, new Change.AddPaper(paper),
                new Change.AddPaper(other), new Change.AddClaim(asks), new Change.AddClaim(helps), new Change.AddClaim(agree)));
    }

    private PaperRecord revised(String summary) {
        return revised(paper, summary);
    }

    private PaperRecord revised(PaperRecord old, String summary) {
        PaperRecord text = fixture.paper(old.title()).summary(summary).build();
        return new PaperRecord(old.id(), old.key(), old.title(), old.authors(), old.identifiers(), 2, text.text(), text.parts());
    }

    private Reanchoring plan(PaperRecord after) {
        return corpus.read(reader -> Reanchoring.of(reader, paper, after));
    }

    private PaperWork work() {
        return corpus.read(reader -> reader.work(paper.id()));
    }

    private String words(TextSpan span) {
        return corpus.read(reader -> reader.paper(paper.id())).orElseThrow().text().substring(span.start(), span.end());
    }

    @Test
    void allThatHangsOnClaimsComesAlongUnderItsIds() {
        var evidence = new TreeMap<String, Answer>();
        evidence.put("where", new Answer.Evidence(List.of(new Reference.InText(paper.id(), helps.extent()))));
        var changes = new ArrayList<Change>();
        AnnotationRecord good = annotation(ada, new Target.OnClaim(asks.id()), new Answers(evidence, Optional.empty(), false), "Hm");
        AnnotationRecord why = annotation(bo, new Target.OnAnnotation(good.id()), Answers.NONE, "Why?");
        AnnotationRecord whole = annotation(ada, new Target.WholePaper(), new Answers(evidence, Optional.empty(), false), "");
        AnnotationRecord part = annotation(ada, new Target.OnPart(1), Answers.NONE, "The abstract");
        LinkRecord within = link(asks, helps);
        LinkRecord from = link(agree, asks);
        AnnotationRecord onLink = annotation(bo, new Target.OnLink(within.id()), Answers.NONE, "Really?");
        List.of(good, why, whole, part).forEach(a -> changes.add(new Change.AddAnnotation(a)));
        changes.addAll(List.of(new Change.AddLink(within), new Change.AddLink(from), new Change.AddAnnotation(onLink)));
        perform(changes);
        PaperWork before = work();

        Reanchoring plan = plan(revised("In two steps. We ask readers. They answer us. It helps."));
        assertThat(plan.lost()).isEmpty();
        perform(plan.changes());

        PaperWork after = work();
        assertThat(after.claims()).extracting(ClaimRecord::id).containsExactlyElementsOf(before.claims().stream().map(ClaimRecord::id).toList());
        assertThat(after.claims()).extracting(c -> words(c.extent())).containsExactly("We ask readers.", "It helps.");
        assertThat(after.annotations()).extracting(AnnotationRecord::id)
                .containsExactlyInAnyOrder(good.id(), why.id(), whole.id(), part.id(), onLink.id());
        assertThat(after.links()).containsExactly(within);
        assertThat(corpus.<List<LinkRecord>>read(reader -> reader.linksTo(paper.id()))).containsExactly(from);
        after.annotations().stream().filter(a -> !a.answers().isEmpty()).forEach(a -> {
            var answer = (Answer.Evidence) a.answers().value("where").orElseThrow();
            assertThat(words(((Reference.InText) answer.references().getFirst()).span())).isEqualTo("It helps.");
        });
    }

    @Test
    void whatIsLostIsNamedAndNothingIsDone() {
        Reanchoring plan = plan(revised("We ask readers. They answer. Nothing of it was worth the time."));
        assertThat(plan.lost()).containsExactly(new Lost(JUDGED, "It helps."));
        assertThat(corpus.perform(new Action("test", ada.id(), plan.changes()), new NullProgressMonitor()).isDone()).isFalse();
        assertThat(work().claims()).containsExactlyInAnyOrder(asks, helps);
    }

    @Test
    void whatIsFoundWithOtherWordsIsNamed() {
        Reanchoring plan = plan(revised("We ask all readers. They answer. It helps."));
        assertThat(plan.altered()).containsExactly(new Reanchoring.Altered(JUDGED, "We ask readers.", "We ask all readers."));
        perform(plan.changes());
        assertThat(work().claims()).extracting(c -> words(c.extent())).contains("We ask all readers.");
    }

    private AnnotationRecord naming(PaperRecord judged, TextSpan... spans) {
        var references = Stream.of(spans).<Reference>map(span -> new Reference.InText(paper.id(), span)).toList();
        return new AnnotationRecord(new AnnotationId(fixture.ids().next()), judged.id(), new Target.WholePaper(), bo.id(),
                release.release().id(), List.of(), Answers.NONE.with("where", Optional.of(new Answer.Evidence(references))), "",
                Provenance.PERSON, Fixture.NOON.instant());
    }

    private TextSpan span(String words) {
        return new TextSpan(paper.text().indexOf(words), paper.text().indexOf(words) + words.length());
    }

    private List<String> evidence(PaperRecord judged, AnnotationRecord judgement) {
        AnnotationRecord now = corpus.read(reader -> reader.work(judged.id())).annotations().stream()
                .filter(a -> a.id().equals(judgement.id())).findFirst().orElseThrow();
        return ((Answer.Evidence) now.answers().value("where").orElseThrow()).references().stream()
                .map(r -> words(((Reference.InText) r).span())).toList();
    }

    @Test
    void evidenceOfJudgementsOnOtherPapersComesAlongInOneActionOfTheHistory() {
        AnnotationRecord judgement = naming(other, asks.extent(), helps.extent());
        perform(List.of(new Change.AddAnnotation(judgement)));
        long before = corpus.read(reader -> reader.history().last());
        Reanchoring plan = plan(revised("In two steps. We ask all readers. They answer. It helps."));
        assertThat(plan.altered()).containsExactly(new Reanchoring.Altered(JUDGED, "We ask readers.", "We ask all readers."),
                new Reanchoring.Altered(new Holder.Evidence("There"), "We ask readers.", "We ask all readers."));
        perform(plan.changes());
        assertThat(evidence(other, judgement)).containsExactly("We ask all readers.", "It helps.");
        assertThat(corpus.<Long>read(reader -> reader.history().last())).isEqualTo(before + 1);
        assertThat(corpus.<List<AnnotationRecord>>read(reader -> reader.history().asOf(new Moment.After(before)).work(other.id())
                .annotations())).containsExactly(judgement);
    }

    @Test
    void evidenceIsFollowedWhereNothingElseIsDoneOnThePaper() {
        AnnotationRecord judgement = naming(other, helps.extent());
        perform(List.of(new Change.RemoveClaim(asks), new Change.RemoveClaim(helps), new Change.AddAnnotation(judgement)));
        perform(plan(revised("In two steps. We ask readers. They answer us. It helps.")).changes());
        assertThat(evidence(other, judgement)).containsExactly("It helps.");
    }

    @Test
    void evidenceThatIsLostIsNamedByItselfWithThePaperOfItsJudgement() {
        perform(List.of(new Change.AddAnnotation(naming(other, helps.extent())),
                new Change.AddAnnotation(naming(paper, helps.extent(), span("They answer.")))));
        assertThat(plan(revised("We ask readers. Nothing of it was worth the time.")).lost()).containsExactly(
                new Lost(JUDGED, "It helps."), new Lost(new Holder.Evidence("Here"), "It helps."),
                new Lost(new Holder.Evidence("Here"), "They answer."), new Lost(new Holder.Evidence("There"), "It helps."));
    }

    @Test
    void theCorpusRefusesATextWithoutWordsThatOnlyEvidenceNames() {
        AnnotationRecord judgement = naming(other, span("They answer."));
        perform(List.of(new Change.RemoveClaim(asks), new Change.RemoveClaim(helps), new Change.AddAnnotation(judgement)));
        Reanchoring plan = plan(revised("We ask readers. It helps."));
        assertThat(plan.lost()).containsExactly(new Lost(new Holder.Evidence("There"), "They answer."));
        assertThat(corpus.perform(new Action("test", ada.id(), plan.changes()), new NullProgressMonitor()).isDone()).isFalse();
        assertThat(evidence(other, judgement)).containsExactly("They answer.");
    }

    @Test
    void aLinkOfAnotherPaperComesAlongWithWhatIsJudgedAboutIt() {
        LinkRecord from = link(agree, asks);
        AnnotationRecord about = new AnnotationRecord(new AnnotationId(fixture.ids().next()), other.id(), new Target.OnLink(from.id()),
                bo.id(), release.release().id(), List.of(), Answers.NONE.with("where", Optional.of(new Answer.Evidence(List.of(
                        new Reference.InText(paper.id(), helps.extent()))))), "Is it?", Provenance.PERSON, Fixture.NOON.instant());
        AnnotationRecord answer = about.withAnswers(Answers.NONE).about(new Target.OnAnnotation(about.id()),
                new AnnotationId(fixture.ids().next()));
        perform(List.of(new Change.AddLink(from), new Change.AddAnnotation(about), new Change.AddAnnotation(answer)));
        perform(plan(revised("In two steps. We ask readers. They answer us. It helps.")).changes());
        assertThat(corpus.<List<LinkRecord>>read(reader -> reader.linksTo(paper.id()))).containsExactly(from);
        assertThat(evidence(other, about)).containsExactly("It helps.");
        assertThat(corpus.<PaperWork>read(reader -> reader.work(other.id())).annotations()).hasSize(2).contains(answer);
    }
}
