package org.glossator.ui.internal.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotatorId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.store.blind.SeenCorpus;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.WriteQueue;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.session.OpenCorpus.FirstContent;
import org.glossator.ui.internal.session.SessionState.Failed;
import org.glossator.ui.internal.session.SessionState.NoCorpus;
import org.glossator.ui.internal.session.SessionState.Open;

/** What a session does, without the workbench. To be used on the thread of the user interface only. */
final class SessionCore implements CorpusSession {
    private final Corpora corpora;
    private final SessionMemory.Keeper keeper;
    private final Passwords passwords;
    private final SessionThreads threads;
    private final IdSource ids;
    private final String usualName;
    private final Consumer<Corpus> closer;
    private final Consumer<List<Problem>> complain;
    private final Runnable changed;
    private final WriteQueue writes;
    private SessionMemory memory;
    private SessionState state = new NoCorpus();
    private Optional<SeenCorpus> seen = Optional.empty();
    private Runnable retry = () -> { };
    private int attempts;

    /**
     * @param usualName whom to annotate as where nobody was chosen
     * @param closer closes a corpus once nobody reads from it
     * @param complain tells the person what went wrong beside what is open
     * @param changed told after each change of the session
     */
    SessionCore(Corpora corpora, SessionMemory.Keeper keeper, Passwords passwords, SessionThreads threads, IdSource ids,
            String usualName, Consumer<Corpus> closer, Consumer<List<Problem>> complain, Runnable changed) {
        this.corpora = corpora;
        this.keeper = keeper;
        this.passwords = passwords;
        this.threads = threads;
        this.ids = ids;
        this.usualName = usualName;
        this.closer = closer;
        this.complain = complain;
        this.changed = changed;
        writes = new WriteQueue(threads.writes(), threads.userInterface(), threads.log());
        memory = keeper.load();
    }

    @Override
    public Optional<Corpus> corpus() {
        return seen.map(corpus -> corpus);
    }

    @Override
    public Optional<Corpus> wholeCorpus() {
        return open().map(Open::corpus);
    }

    @Override
    public Optional<AnnotatorRecord> annotator() {
        return open().map(Open::annotator);
    }

    @Override
    public Optional<ActiveTaxonomy> taxonomy() {
        return open().flatMap(Open::taxonomy);
    }

    @Override
    public WriteQueue writes() {
        return writes;
    }

    SessionState state() {
        return state;
    }

    List<CorpusLocation> recent() {
        return memory.recent();
    }

    IdSource ids() {
        return ids;
    }

    private Optional<Open> open() {
        return state instanceof Open open ? Optional.of(open) : Optional.empty();
    }

    /** Opens what was open last; on an empty workspace the sample. */
    void start(CorpusLocation sample, FirstContent content) {
        if (memory.recent().isEmpty() || memory.recent().getFirst().equals(sample)) {
            open(sample, Opening.CREATE, content, () -> { }); // a sample that was deleted comes back
        } else {
            open(memory.recent().getFirst(), Opening.EXISTING, FirstContent.NOTHING,
                    () -> { });
        }
    }

    /** Begins with what is open already. The caller tells of the change: there may be nobody yet who could ask. */
    void adopt(Open open) {
        attempts++;
        memory = memory.opened(open.corpus().location());
        keeper.keep(memory);
        be(open);
    }

    /**
     * Opens in the background and then changes over to it; what is open stays open if that fails.
     *
     * @param then run after the change
     */
    void open(CorpusLocation location, Opening how, FirstContent content, Runnable then) {
        int attempt = ++attempts;
        retry = () -> open(location, how, content, then);
        SessionMemory known = memory;
        if (!(state instanceof Open)) {
            become(new SessionState.Opening(location));
        }
        threads.background().run(NLS.bind(Messages.Session_opening, location.name()), monitor -> {
            Outcome<Open> outcome = guarded(() -> new OpenCorpus(corpora, ids, passwords.complete(location), how,
                    known.annotatorOr(usualName), known.taxonomy(), content).run(monitor));
            threads.userInterface().execute(() -> opened(attempt, location, outcome, then));
        });
    }

    /** Keeps the password for the next start, or forgets the kept one; where that is refused the person is told. */
    void keepPassword(CorpusLocation location, boolean keep) {
        threads.background().run(Messages.Session_password, monitor -> {
            Outcome<CorpusLocation> outcome = passwords.keep(location, keep);
            threads.userInterface().execute(() -> complainOf(outcome.problems()));
        });
    }

    private Outcome<Open> guarded(Supplier<Outcome<Open>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) { // the outermost frame of this job
            threads.log().accept(e);
            return Outcome.refused("store.failed", Messages.Session_openFailed);
        }
    }

    private void opened(int attempt, CorpusLocation location, Outcome<Open> outcome, Runnable then) {
        switch (outcome) {
            case Outcome.Done<Open>(var open, var warnings) -> {
                if (attempt != attempts) { // something else was asked for meanwhile
                    closer.accept(open.corpus());
                    return;
                }
                SessionState before = state;
                memory = memory.opened(location);
                keeper.keep(memory);
                become(open);
                letGo(before);
                complainOf(warnings);
                then.run();
            }
            case Outcome.Refused<Open>(var problems) -> {
                if (attempt != attempts) {
                    return;
                }
                if (state instanceof Open) {
                    complainOf(problems);
                } else {
                    become(new Failed(location, problems.getFirst()));
                }
            }
        }
    }

    private void complainOf(List<Problem> problems) {
        if (!problems.isEmpty()) {
            complain.accept(problems);
        }
    }

    /** Tries again to open what could not be opened. */
    void retry() {
        retry.run();
    }

    /** Annotates as somebody who is in the corpus already. */
    void annotateAs(AnnotatorRecord person) {
        open().ifPresent(open -> {
            memory = memory.withAnnotator(person.name());
            keeper.keep(memory);
            become(open.with(person));
        });
    }

    /** Annotates under a name, which may be new to the corpus; where that is refused the write queue says so. */
    void annotateUnder(String name) {
        open().ifPresent(open -> {
            String tidy = name.strip();
            Optional<AnnotatorRecord> known = open.annotators().stream().filter(a -> a.name().equals(tidy)).findFirst();
            known.ifPresentOrElse(this::annotateAs, () -> {
                var person = new AnnotatorRecord(new AnnotatorId(ids.next()), tidy);
                writes.submit(open.corpus(), OpenCorpus.joining(person), outcome -> {
                    if (outcome.isDone()) {
                        annotateAs(person);
                    }
                });
            });
        });
    }

    /** @param name dotted; its newest release becomes the active one */
    void useTaxonomy(String name) {
        memory = memory.withTaxonomy(name);
        keeper.keep(memory);
        readAgain();
    }

    /** A corpus has changed; matters where releases or people of the open one did. */
    void onCorpusEvent(CorpusEvent event) {
        boolean ours = corpus().filter(c -> c.location().equals(event.location())).isPresent();
        if (ours && (event.releases() || event.people())) {
            readAgain();
        }
    }

    private void readAgain() {
        open().ifPresent(open -> {
            int attempt = ++attempts;
            String preferred = memory.taxonomy();
            threads.background().run(Messages.Session_reading, monitor -> {
                Outcome<Open> outcome = guarded(() -> Outcome.done(open.corpus()
                        .read(reader -> OpenCorpus.state(open.corpus(), open.annotator(), preferred, reader))));
                threads.userInterface().execute(() -> {
                    if (attempt == attempts && outcome instanceof Outcome.Done<Open>(var fresh, var warnings)
                            && state instanceof Open now && now.corpus() == open.corpus()) {
                        become(fresh.with(now.annotator()));
                    }
                });
            });
        });
    }

    /** Lets the corpus go; the caller has waited until the writes are idle. */
    void close() {
        attempts++;
        if (state instanceof Open open) {
            open.corpus().close();
            be(new NoCorpus());
        }
    }

    private void letGo(SessionState before) {
        if (before instanceof Open open) {
            Runnable[] close = new Runnable[1];
            close[0] = () -> {
                if (writes.isIdle()) {
                    writes.removeListener(close[0]);
                    closer.accept(open.corpus());
                }
            };
            writes.addListener(close[0]);
            close[0].run();
        }
    }

    private void become(SessionState next) {
        be(next);
        changed.run();
    }

    /** What is seen of a corpus stays the same handle for as long as it is open, whoever looks. */
    private void be(SessionState next) {
        state = next;
        seen = open().map(open -> {
            SeenCorpus view = seen.filter(s -> s.whole() == open.corpus())
                    .orElseGet(() -> new SeenCorpus(open.corpus(), open.annotator().id()));
            view.seenBy(open.annotator().id());
            return view;
        });
    }
}
