package org.glossator.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Reference;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others at the same server while a paper comes in with another text. */
class WithClaimsTest {
    private final Fixture fixture = new Fixture("WithClaimsTest");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin()).open(new CorpusLocation("/corpus"), Opening.CREATE).orThrow();
    private final PaperRecord paper = fixture.paper("Here").summary("We ask readers where they go. They answer in their own words.").build();
    private final PaperRecord other = fixture.paper("There").summary("It is seen there as well.").build();
    private final Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0").category("good").build());

    @BeforeEach
    void theCorpus() {
        perform(new Change.AddAnnotator(ada), release, new Change.AddPaper(paper), new Change.AddPaper(other));
    }

    private void perform(Change... changes) {
        corpus.perform(Action.of("test", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private AnnotationRecord naming(String words) {
        return fixture.annotation(other, ada, release.release(), "good").withAnswers(Answers.NONE.with("where", Optional.of(
                new Answer.Evidence(List.of(new Reference.InText(paper.id(), fixture.claim(paper, ada, words).extent()))))));
    }

    /** @return all that the import does, where the judgement is made after it has looked at the corpus */
    private List<Change> changes(String summary, AnnotationRecord meanwhile) {
        PaperRecord text = fixture.paper("Here").summary(summary).build();
        var after = new PaperRecord(paper.id(), paper.key(), paper.title(), paper.authors(), paper.identifiers(), 2, text.text(), text.parts());
        Iterator<Change> all = new WithClaims(List.<Change>of(new Change.RevisePaper(paper, after)).iterator(), corpus);
        var changes = new ArrayList<Change>();
        changes.add(all.next());
        perform(new Change.AddAnnotation(meanwhile));
        all.forEachRemaining(changes::add);
        return changes;
    }

    @Test
    void evidenceThatIsNamedMeanwhileFollows() {
        AnnotationRecord late = naming("They answer in their own words.");
        perform(changes("In two steps. We ask readers where they go. They answer in their own words.", late).toArray(Change[]::new));
        PaperRecord now = corpus.read(reader -> reader.paper(paper.id())).orElseThrow();
        AnnotationRecord moved = corpus.read(reader -> reader.evidenceFrom(paper.id())).getFirst();
        assertThat(moved.id()).isEqualTo(late.id());
        assertThat(((Reference.InText) ((Answer.Evidence) moved.answers().value("where").orElseThrow()).references().getFirst()).span()
                .in(now.text())).isEqualTo("They answer in their own words.");
    }

    @Test
    void evidenceThatIsNamedMeanwhileAndIsNotInTheNewTextKeepsItOut() {
        AnnotationRecord late = naming("They answer in their own words.");
        List<Change> changes = changes("We ask readers where they go. Nothing of that was worth it.", late);
        assertThat(corpus.perform(new Action("test", ada.id(), changes), new NullProgressMonitor()).isDone()).isFalse();
        assertThat(corpus.read(reader -> reader.paper(paper.id())).orElseThrow()).isEqualTo(paper);
    }
}
