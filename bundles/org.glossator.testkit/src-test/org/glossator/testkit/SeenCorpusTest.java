package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Branch;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.HistoryQuery;
import org.glossator.store.LinkRecord;
import org.glossator.store.Moment;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;
import org.glossator.store.RejectionRecord;
import org.glossator.store.Subject;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.blind.SeenCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who judges blind gets the answers of a corpus in which the others have not been at work there. */
class SeenCorpusTest {
    private static final CategoryId SOURCE = new CategoryId("source");
    private static final CategoryId EXPERT = new CategoryId("source.expert");
    private static final CategoryId FORM = new CategoryId("form");

    private final Fixture fixture = new Fixture("SeenCorpusTest");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord bo = fixture.annotator("Bo");
    private final AnnotatorRecord cy = fixture.annotator("Cy"); // prepares claims, judges nothing
    private final PaperRecord blind = fixture.paper("Judged blind").summary("It helps. It costs. It is rare.").build();
    private final PaperRecord open = fixture.paper("Judged openly").summary("They ask. They answer.").build();
    private final Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0")
            .category("source", c -> c.grouping().category("expert", d -> d).category("user", d -> d))
            .category("form", c -> c).build());
    private final ClaimRecord prepared = fixture.claim(blind, cy, "It is rare.");
    private final ClaimRecord ofBo = fixture.claim(blind, bo, "It costs.");
    private final ClaimRecord mine = fixture.claim(blind, ada, "It helps.");
    private final ClaimRecord asked = fixture.claim(open, bo, "They ask.");
    private final AnnotationRecord hidden = judgement(ofBo, bo, "source.expert", "form")
            .withAnswers(Answers.NONE.with("proof", Optional.of(new Answer.Evidence(List.of(
                    new Reference.InText(open.id(), asked.extent()))))));
    private final WorkingSetRecord setOfBo = fixture.set(bo, "forms");
    private final Corpus whole = corpus("/whole");
    private final Corpus without = corpus("/without");
    private final SeenCorpus seen = new SeenCorpus(whole, ada.id());

    private static Corpus corpus(String place) {
        return new MemoryCorpora(new RecordingEventAdmin()).open(new CorpusLocation(place), Opening.CREATE).orThrow();
    }

    private AnnotationRecord judgement(ClaimRecord claim, AnnotatorRecord who, String... categories) {
        return fixture.annotation(claim, who, release.release(), categories);
    }

    private Change link(PaperRecord from, ClaimRecord source, PaperRecord to, ClaimRecord target, AnnotatorRecord who) {
        return new Change.AddLink(new LinkRecord(new LinkId(fixture.ids().next()), from.id(), source.id(), to.id(), target.id(),
                "supports", release.release().id(), who.id(), Fixture.NOON.instant()));
    }

    @BeforeEach
    void twoPeopleAtWork() {
        both(cy, new Change.AddAnnotator(ada), new Change.AddAnnotator(bo), new Change.AddAnnotator(cy), release,
                new Change.AddPaper(blind), new Change.AddPaper(open), new Change.AddClaim(prepared));
        both(cy, new Change.Assign(new AssignmentRecord(blind.id(), ada.id(), 1, true)),
                new Change.Assign(new AssignmentRecord(blind.id(), bo.id(), 1, true)));
        both(ada, new Change.AddClaim(mine), new Change.AddAnnotation(judgement(mine, ada, "source.user")));
        both(bo, new Change.AddClaim(asked), new Change.AddAnnotation(judgement(asked, bo, "source.expert", "form")));
        act(whole, bo, new Change.AddClaim(ofBo), new Change.AddAnnotation(hidden),
                new Change.AddAnnotation(judgement(prepared, bo, "source.user")), link(blind, ofBo, blind, prepared, bo),
                link(open, asked, blind, ofBo, bo), link(blind, prepared, open, asked, bo), new Change.AddSet(setOfBo),
                new Change.PlaceInSet(setOfBo.id(), bo.id(), blind.id(), true),
                new Change.RejectProposal(new RejectionRecord(blind.id(), bo.id(), "1.2", Fixture.NOON.instant())));
    }

    private void both(AnnotatorRecord who, Change... changes) {
        act(whole, who, changes);
        act(without, who, changes);
    }

    private static void act(Corpus corpus, AnnotatorRecord who, Change... changes) {
        corpus.perform(Action.of("test", who.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private <T> void same(Function<CorpusReader, T> question) {
        assertThat(seen.<T>read(question)).isEqualTo(without.<T>read(question));
    }

    @Test
    void everyAnswerIsThatOfACorpusWithoutTheOthersWorkThere() {
        same(CorpusReader::counts);
        same(r -> r.work(blind.id()));
        same(r -> r.work(open.id()));
        same(r -> r.linksTo(blind.id()));
        same(r -> r.linksTo(open.id()));
        same(r -> r.evidenceFrom(open.id()));
        same(r -> r.papers(new PaperQuery(ada.id(), "", 0, 10)));
        same(r -> r.categoryCounts("t"));
        same(r -> r.branchCounts(release.release().id()));
        same(r -> r.pairCounts(release.release().id(), List.of(SOURCE, EXPERT, FORM)));
        for (CategoryId top : List.of(SOURCE, EXPERT, FORM)) {
            var query = PaperQuery.all(PaperQuery.BEGINNING, 1).within(new Branch(release.release().id(), top));
            same(r -> r.papers(query));
            same(r -> r.paperCount(query));
        }
        same(CorpusReader::judgementTimes);
        same(r -> r.workingSets(bo.id()));
        same(r -> r.setsOf(blind.id()));
        same(r -> r.rejections(blind.id()));
        same(r -> r.history().asOf(new Moment.After(r.history().last())).work(blind.id()));
        same(r -> r.history().asOf(new Moment.After(r.history().last())).counts());
        same(r -> r.history().asOf(new Moment.After(r.history().last())).categoryCounts("t"));
        assertThat(seen.<Boolean>read(CorpusReader::isWhole)).isFalse();
    }

    @Test
    void thePastHasNoActionOfWhichNothingIsSeen() {
        var all = new HistoryQuery(new HistoryQuery.Everything(), HistoryQuery.NEWEST, 2);
        same(r -> numbers(r, all));
        same(r -> numbers(r, new HistoryQuery(new HistoryQuery.On(blind.id()), HistoryQuery.NEWEST, 10)));
        same(r -> r.history().after(0, 3).stream().map(PastAction::number).toList());
        assertThat(seen.<List<?>>read(r -> r.history().past(new Subject.OfAnnotation(blind.id(), hidden.id()),
                HistoryQuery.NEWEST, 10))).isEmpty();
        assertThat(seen.<List<?>>read(r -> r.history().past(new Subject.OfClaim(blind.id(), ofBo.id()),
                HistoryQuery.NEWEST, 10))).isEmpty();
    }

    private static List<Long> numbers(CorpusReader reader, HistoryQuery query) {
        return reader.history().actions(query).stream().map(PastAction::number).toList();
    }

    @Test
    void ofAnActionOnSeveralPapersTheRestIsSeen() {
        AnnotationRecord here = judgement(asked, bo, "source.user");
        act(whole, bo, new Change.ReviseAnnotation(hidden, hidden.withComment("Costs what?")), new Change.AddAnnotation(here));
        PastAction newest = seen.read(r -> r.history().actions(
                new HistoryQuery(new HistoryQuery.Everything(), HistoryQuery.NEWEST, 1)).getFirst());
        assertThat(newest.changes()).isEqualTo(1);
        assertThat(seen.<List<Change>>read(r -> r.history().changes(newest.number(), 0, 10)))
                .containsExactly(new Change.AddAnnotation(here));
        assertThat(seen.<List<Change>>read(r -> r.history().changes(newest.number(), 1, 10))).isEmpty();
    }

    @Test
    void aClaimOfAnotherIsSeenOnceTheViewerJudgesWhatIsAboutIt() {
        AnnotationRecord onHidden = fixture.annotation(blind, ada, release.release(), "form");
        act(whole, ada, new Change.AddAnnotation(onHidden.about(new Target.OnAnnotation(hidden.id()), onHidden.id())));
        List<ClaimId> claims = seen.read(r -> r.work(blind.id())).claims().stream().map(ClaimRecord::id).toList();
        assertThat(claims).contains(ofBo.id());
    }

    @Test
    void whoHasFinishedOrDoesNotJudgeBlindSeesEverything() {
        act(whole, ada, new Change.MarkDone(blind.id(), ada.id(), true));
        assertThat(seen.<Object>read(r -> List.of(r.counts(), r.work(blind.id()), r.isWhole())))
                .isEqualTo(whole.<Object>read(r -> List.of(r.counts(), r.work(blind.id()), true)));
        assertThat(seen.<List<AnnotationRecord>>read(r -> r.evidenceFrom(open.id()))).containsExactly(hidden);
        seen.seenBy(bo.id());
        var papers = new ArrayList<PaperId>(seen.<List<PaperId>>read(r -> r.blindPapers(bo.id())));
        assertThat(papers).containsExactly(blind.id());
        assertThat(seen.<List<?>>read(r -> r.work(blind.id()).annotations())).hasSize(2); // Bo's own
        assertThat(seen.<List<WorkingSetRecord>>read(r -> r.setsOf(blind.id()))).containsExactly(setOfBo);
        assertThat(seen.<List<?>>read(r -> r.rejections(blind.id()))).hasSize(1);
        assertThat(seen.<List<AnnotationRecord>>read(r -> r.evidenceFrom(open.id()))).containsExactly(hidden);
        seen.seenBy(cy.id());
        assertThat(seen.<List<?>>read(r -> r.work(blind.id()).annotations())).hasSize(3);
        assertThat(seen.<List<AnnotationRecord>>read(r -> r.evidenceFrom(open.id()))).containsExactly(hidden);
        assertThat(SeenCorpus.all(seen)).isSameAs(whole);
        assertThat(SeenCorpus.all(whole)).isSameAs(whole);
    }
}
