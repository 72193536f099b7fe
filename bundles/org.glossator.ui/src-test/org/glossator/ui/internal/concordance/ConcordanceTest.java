package org.glossator.ui.internal.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.model.TextSpan;
import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Branch;
import org.glossator.store.Branches;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusSearch;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.concordance.Concordance.Summary;
import org.glossator.ui.internal.concordance.ConcordanceLine.Column;
import org.glossator.ui.internal.concordance.ConcordanceQuery.Days;
import org.glossator.ui.internal.concordance.ConcordanceQuery.Wanted;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two papers, two annotators, a taxonomy with a branch. */
class ConcordanceTest {
    private static final String FIRST = "Late feedback helps. Nobody asked whether feedback given late helps users less.";
    private static final String SECOND = "We give timely feedback. It feeds back into models.";

    private final Fixture fixture = new Fixture("ConcordanceTest");
    private final Taxonomy taxonomy = TaxonomyBuilder.taxonomy("feedback", "1.0.0")
            .category("timing", c -> c.category("late").category("early")).category("form").build();
    private final Change.PublishRelease release = fixture.release(taxonomy);
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/study"), Opening.CREATE).orThrow();
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord ben = fixture.annotator("Ben");
    private final PaperRecord first = fixture.paper("On time").summary(FIRST).build();
    private final PaperRecord second = fixture.paper("Models").summary(SECOND).build();
    private final ClaimRecord late = fixture.claim(first, ada, "Late feedback helps.");
    private final ClaimRecord timely = fixture.claim(second, ada, "We give timely feedback.");
    private final List<ConcordanceLine> found = new ArrayList<>();

    /** All papers, as an index that finds too much would. */
    private final CorpusSearch search = (place, words, limit, monitor) -> Outcome.done(corpus.read(reader -> reader
            .papers(PaperQuery.all(PaperQuery.BEGINNING, limit)).stream()
            .map(row -> new CorpusSearch.Hit(row.id(), Optional.empty(), row.title(), "")).toList()));

    ConcordanceTest() {
        done(new Change.AddAnnotator(ada), new Change.AddAnnotator(ben), release, new Change.AddPaper(first),
                new Change.AddPaper(second), new Change.AddClaim(late), new Change.AddClaim(timely),
                new Change.AddAnnotation(fixture.annotation(late, ada, release.release(), "timing.late", "form")),
                new Change.AddAnnotation(fixture.annotation(late, ben, release.release(), "timing.early")),
                new Change.AddAnnotation(fixture.annotation(timely, ben, release.release(), "timing.early")));
    }

    private void done(Change... changes) {
        corpus.perform(Action.of("test", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private Summary look(ConcordanceQuery query) {
        found.clear();
        return new Concordance(corpus, search, id -> id.value().replaceAll(".*[.]", ""), found::addAll)
                .run(query, new NullProgressMonitor()).orThrow();
    }

    private ConcordanceQuery query(String words, String category, AnnotatorRecord... who) {
        Optional<Branch> branch = category.isEmpty() ? Optional.empty()
                : Optional.of(new Branch(release.release().id(), new CategoryId(category)));
        Set<CategoryId> below = branch.isEmpty() ? Set.of() : new Branches(taxonomy).below(branch.get().top());
        return new ConcordanceQuery(words, branch, below,
                who.length == 0 ? Optional.empty() : Optional.of(who[0].id()), Optional.empty(), Optional.empty());
    }

    private List<String> lines() {
        return found.stream().map(l -> l.before() + "[" + l.match() + "]" + l.after()).toList();
    }

    @Test
    void everyPlaceOfAWordIsALineWithWhatItsClaimIsJudgedToBe() {
        assertThat(look(query("feedback", ""))).isEqualTo(new Summary(3, 2, false));
        assertThat(lines()).containsExactly("Late [feedback] helps. Nobody asked whether feedback given late helps users less.",
                "Late feedback helps. Nobody asked whether [feedback] given late helps users less.",
                "We give timely [feedback]. It feeds back into models.");
        assertThat(found.getFirst().categories()).containsExactly("late", "form", "early");
        assertThat(found.getFirst().annotators()).containsExactly("Ada", "Ben");
        assertThat(found.getFirst().claim()).contains(late.id());
        assertThat(found.get(1).claim()).isEmpty();
    }

    @Test
    void allWordsStandInOneSentenceAndTheLastOneMayGoOn() {
        assertThat(look(query("feedback LATE", "")).lines()).isEqualTo(2);
        assertThat(look(query("helps feed", "")).lines()).isEqualTo(2); // feedback
        assertThat(look(query("feed helps", "")).lines()).isZero(); // only the last one goes on
        assertThat(look(query("\"late feedback\"", "")).lines()).isEqualTo(1);
        assertThat(look(query("\"feedback late\"", "")).lines()).isZero();
        assertThat(look(query("nobody timely", "")).lines()).isZero(); // of different papers
    }

    @Test
    void wordsAreNarrowedToABranchAndToAnAnnotator() {
        assertThat(look(query("feedback", "timing"))).isEqualTo(new Summary(2, 2, false));
        assertThat(look(query("feedback", "timing.late")).lines()).isEqualTo(1);
        assertThat(look(query("feedback", "timing.late", ben)).lines()).isZero();
        look(query("feedback", "timing", ben));
        assertThat(found.getFirst().categories()).containsExactly("early"); // as only his judgement is looked for
    }

    @Test
    void withoutWordsEverySuchClaimIsALine() {
        assertThat(look(query("", "timing"))).isEqualTo(new Summary(2, 2, false));
        assertThat(lines()).containsExactly("[Late feedback helps.] Nobody asked whether feedback given late helps users less.",
                "[We give timely feedback.] It feeds back into models.");
        assertThat(look(query("", "", ada)).lines()).isEqualTo(1);
        assertThat(look(ConcordanceQuery.NOTHING)).isEqualTo(new Summary(0, 0, false));
        assertThat(query(" ? ", "").isEmpty()).isTrue();
    }

    @Test
    void claimsAreNarrowedToAnAnswerAndToTheDaysOfTheirJudgements() {
        AnnotationRecord strong = fixture.annotation(timely, ada, release.release(), "form")
                .withAnswers(Answers.NONE.with("strength", Optional.of(new Answer.Number(3))));
        done(new Change.AddAnnotation(strong));
        assertThat(look(judged(Optional.of(new Wanted("strength", Optional.empty())), Optional.empty())).lines()).isEqualTo(1);
        assertThat(found.getFirst().annotators()).containsExactly("Ada");
        assertThat(look(judged(Optional.of(new Wanted("strength", Optional.of(new AttributeValue.Number(3)))), Optional.empty()))
                .lines()).isEqualTo(1);
        assertThat(look(judged(Optional.of(new Wanted("strength", Optional.of(new AttributeValue.Number(2)))), Optional.empty()))
                .lines()).isZero();
        LocalDate day = LocalDate.ofInstant(Fixture.NOON.instant(), ZoneId.systemDefault());
        assertThat(look(judged(Optional.empty(), Optional.of(new Days(day, day.plusDays(1))))).lines()).isEqualTo(2);
        assertThat(look(judged(Optional.empty(), Optional.of(new Days(day.plusDays(1), day.plusDays(2))))).lines()).isZero();
    }

    private static ConcordanceQuery judged(Optional<Wanted> answer, Optional<Days> made) {
        return new ConcordanceQuery("", Optional.empty(), Set.of(), Optional.empty(), answer, made);
    }

    @Test
    void ofVeryManyLinesTheFirstAreTold() {
        String much = "Feedback ".repeat(Concordance.MOST + 1).strip() + ".";
        done(new Change.AddPaper(fixture.paper("Much").summary(much).build()));
        assertThat(look(query("feedback", ""))).isEqualTo(new Summary(Concordance.MOST, 3, true));
        assertThat(found).hasSize(Concordance.MOST);
    }

    @Test
    void whatIsCancelledStops() {
        var monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        Assertions.assertThrows(OperationCanceledException.class,
                () -> new Concordance(corpus, search, CategoryId::value, found::addAll).run(query("", "timing"), monitor));
    }

    @Test
    void whatStandsBeforeAPlaceIsSortedFromThePlaceBackwards() {
        look(query("helps", ""));
        found.sort(Column.BEFORE.order());
        assertThat(lines().getFirst()).startsWith("Late feedback [helps]");
        found.sort(Column.BEFORE.order().reversed());
        assertThat(lines().getFirst()).contains("given late [helps]");
    }

    @Test
    void linesGoToTablesOfOtherPrograms() {
        look(query("timely", ""));
        assertThat(found.getFirst().tabbed()).isEqualTo("We give \ttimely\t feedback. It feeds back into models.\tearly\tBen\tModels");
        assertThat(ConcordanceLine.csv(found)).startsWith("before,match,after,categories,annotators,title,paper,claim,start,end\r\n"
                + "We give ,timely, feedback. It feeds back into models.,early,Ben,Models," + second.id() + "," + timely.id());
    }

    @Test
    void wordsOfOtherScriptsHaveBordersToo() {
        String text = "Обратная связь важна. Связью не назвать.";
        var sentence = new TextSpan(0, text.length());
        assertThat(new SoughtWords("связь важна").in(text, sentence)).hasSize(1);
        assertThat(new SoughtWords("\"связь\"").in(text, sentence)).hasSize(1);
        assertThat(new SoughtWords("связь").in(text, sentence)).hasSize(2);
        assertThat(new SoughtWords("вязь").in(text, sentence)).isEmpty();
    }
}
