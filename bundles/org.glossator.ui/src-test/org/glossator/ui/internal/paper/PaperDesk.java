package org.glossator.ui.internal.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Answer;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.Reference;
import org.glossator.model.Taxonomy;
import org.glossator.model.TextSpan;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.HistoryQuery;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastAction;
import org.glossator.store.Receipt;
import org.glossator.store.RejectionRecord;
import org.glossator.store.blind.SeenCorpus;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.WriteQueue;

/** A corpus in memory with one paper on the desk of Mia, who shares it with Bo. */
public final class PaperDesk {
    public final AnnotatorRecord mia;
    public final AnnotatorRecord bo;
    public final PaperRecord paper;
    public final Corpus corpus;
    final Corpus seen; // by Mia
    Optional<ActiveTaxonomy> taxonomy = Optional.empty();

    private final Fixture fixture;
    private final RecordingEventAdmin events = new RecordingEventAdmin();
    private final List<String> codes = new ArrayList<>();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private Executor background = Runnable::run;
    private int reads;
    private boolean failing;
    private int delivered;

    public PaperDesk(String test) {
        fixture = new Fixture(test);
        mia = fixture.annotator("Mia");
        bo = fixture.annotator("Bo");
        paper = fixture.paper("Feedback in two steps").summary("We ask readers. They answer. It helps.").build();
        corpus = new Listed(new MemoryCorpora(events).open(new CorpusLocation("/corpus"), Opening.CREATE).orThrow());
        seen = new SeenCorpus(corpus, mia.id());
        behindItsBack(List.of(new Change.AddAnnotator(mia), new Change.AddAnnotator(bo), new Change.AddPaper(paper)));
        publish("1.0.0");
    }

    void publish(String version) {
        publish(TaxonomyBuilder.taxonomy("feedback", version).category("source",
                c -> c.grouping().category("expert", d -> d.key('E')).category("user", d -> d.key('U'))).build());
    }

    /** From now on Mia judges with this taxonomy. */
    public void publish(Taxonomy content) {
        var release = fixture.release(content);
        behindItsBack(List.of(release));
        taxonomy = Optional.of(new ActiveTaxonomy(release.release(), release.taxonomy()));
    }

    public PaperModel open() {
        var writes = new WriteQueue(task -> background.execute(task), Runnable::run, e -> {
            throw e;
        });
        return new PaperModel(seen, writes, new PaperObjects(read().orElseThrow(), mia.id()), () -> new Judge(mia, taxonomy), fixture.ids(),
                Fixture.NOON, new PaperModel.Source() {
                    @Override
                    public void read(Consumer<Optional<PaperContent>> then, Runnable failed) {
                        reads++;
                        if (failing) {
                            failed.run();
                        } else {
                            then.accept(PaperDesk.this.read());
                        }
                    }

                    @Override
                    public void readPast(AnnotatorId who, Consumer<PastSteps> then, Runnable failed) {
                        if (failing) {
                            failed.run();
                            return;
                        }
                        then.accept(seen.read(reader -> PastSteps.read(reader, paper.id(), who)));
                    }
                });
    }

    private Optional<PaperContent> read() {
        return seen.read(reader -> PaperContent.read(reader, paper.id(), mia.id()));
    }

    public PaperWork work() {
        return corpus.read(reader -> reader.work(paper.id()));
    }

    List<RejectionRecord> rejections() {
        return corpus.read(reader -> reader.rejections(paper.id()));
    }

    /** @return where the words are in the paper */
    public TextSpan span(String words) {
        int start = paper.text().indexOf(words, paper.parts().stream().filter(p -> p.kind() != PartKind.TITLE)
                .findFirst().orElseThrow().span().start());
        return new TextSpan(start, start + words.length());
    }

    public ClaimId judgedByOther(String words, String category) {
        ClaimRecord claim = fixture.claim(paper, bo, words);
        behindItsBack(List.of(new Change.AddClaim(claim)));
        judgedByOther(claim, category);
        return claim.id();
    }

    /** @return a claim of another paper, which is all that the paper says, and which is linked to the one here */
    ClaimId linkedFromAnotherPaper(String words, ClaimId here, AnnotatorRecord author) {
        PaperRecord other = fixture.paper("Another paper").summary(words).build();
        ClaimRecord claim = fixture.claim(other, author, words);
        behindItsBack(List.of(new Change.AddPaper(other), new Change.AddClaim(claim), new Change.AddLink(new LinkRecord(
                new LinkId(fixture.ids().next()), other.id(), claim.id(), paper.id(), here, "supports",
                taxonomy.orElseThrow().release().id(), author.id(), Fixture.NOON.instant()))));
        return claim.id();
    }

    void judgedByOther(ClaimId id, String category) {
        judgedByOther(work().claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(), category);
    }

    private void judgedByOther(ClaimRecord claim, String category) {
        var release = taxonomy.orElseThrow().release();
        behindItsBack(List.of(new Change.AddAnnotation(fixture.annotation(claim, bo, release, category))));
    }

    /** Changes the corpus as another window would. */
    void behindItsBack(List<Change> changes) {
        corpus.perform(new Action("test", bo.id(), changes), new NullProgressMonitor()).orThrow();
        codes.clear();
    }

    /** The paper comes in with another text, as by an import; while there is no claim in it. */
    void comesAnew(String summary) {
        comesAnew(paper.id(), summary);
    }

    /** The same of any paper; evidence that is taken from it comes along to its words. */
    void comesAnew(PaperId id, String summary) {
        PaperRecord before = corpus.read(reader -> reader.paper(id)).orElseThrow();
        PaperRecord text = fixture.paper(before.title()).summary(summary).build();
        var changes = new ArrayList<Change>();
        changes.add(new Change.RevisePaper(before, new PaperRecord(before.id(), before.key(), before.title(), before.authors(),
                before.identifiers(), 1, text.text(), text.parts())));
        corpus.read(reader -> reader.evidenceFrom(id)).forEach(named -> changes.add(new Change.ReviseAnnotation(named,
                named.withAnswers(named.answers().with("proof", named.answers().value("proof")
                        .map(proof -> moved((Answer.Evidence) proof, before.text(), text.text())))))));
        behindItsBack(changes);
    }

    private static Answer moved(Answer.Evidence evidence, String before, String after) {
        return new Answer.Evidence(evidence.references().stream().map(Reference.InText.class::cast).<Reference>map(place -> {
            int start = after.indexOf(place.span().in(before));
            return new Reference.InText(place.paper(), new TextSpan(start, start + place.span().length()));
        }).toList());
    }

    /** @return another paper, which is in the corpus from now on */
    PaperRecord another(String title, String summary) {
        PaperRecord other = fixture.paper(title).summary(summary).build();
        behindItsBack(List.of(new Change.AddPaper(other)));
        return other;
    }

    /** From now on writing waits for {@link #release}. */
    public void hold() {
        background = held::add;
    }

    public void release() {
        while (!held.isEmpty()) {
            held.poll().run();
        }
    }

    /** Gives the model the events that it has not had yet. */
    public void deliverEvents(PaperModel model) {
        var all = events.corpusEvents();
        all.subList(Math.max(delivered, 2), all.size()).forEach(model::changed); // the first two filled the corpus
        delivered = all.size();
    }

    /** Whether the paper cannot be read from now on. */
    void failing(boolean now) {
        failing = now;
    }

    /** @return how often the paper was read again */
    int reads() {
        return reads;
    }

    /** @return codes of the actions since the last one that came from elsewhere */
    List<String> codes() {
        return codes;
    }

    /** @return what the actions that {@link #codes} lists mean for undo */
    List<PastAction.Kind> kinds() {
        var query = new HistoryQuery(new HistoryQuery.On(paper.id()), HistoryQuery.NEWEST, codes.size());
        return corpus.read(reader -> reader.history().actions(query)).reversed().stream().map(PastAction::kind).toList();
    }

    /** Notes the codes of actions. */
    private final class Listed implements Corpus {
        private final Corpus inner;

        Listed(Corpus inner) {
            this.inner = inner;
        }

        @Override
        public CorpusLocation location() {
            return inner.location();
        }

        @Override
        public <T> T read(Function<CorpusReader, T> questions) {
            return inner.read(questions);
        }

        @Override
        public Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
            codes.add(action.code());
            return inner.perform(action, monitor);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
