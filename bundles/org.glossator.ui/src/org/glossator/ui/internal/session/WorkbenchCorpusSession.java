package org.glossator.ui.internal.session;

import java.time.Clock;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.glossator.exchange.SampleCorpus;
import org.glossator.model.IdSource;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusLocation;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.Problems;
import org.glossator.ui.WriteQueue;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.corpus.FirstPapers;
import org.glossator.ui.internal.session.OpenCorpus.FirstContent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * The session of the running workbench. Opens the corpus of last time when it is first asked for, and lets it go when the
 * workbench closes, after the last write.
 */
@Component(service = {CorpusSession.class, WorkbenchCorpusSession.class})
public final class WorkbenchCorpusSession implements CorpusSession {

    /** The family of the jobs that open corpora, for joining. */
    public static final Object FAMILY = WorkbenchCorpusSession.class;

    private final EventAdmin events;
    private final Display display;
    private final FirstContent content;
    private final SessionCore core;
    private Optional<FirstPapers> firstPapers = Optional.empty();

    @Activate
    public WorkbenchCorpusSession(BundleContext context, @Reference Corpora corpora, @Reference EventAdmin events,
            @Reference EarlyOpening early,
            @Reference ComponentServiceObjects<TaxonomyLibraries> libraries,
            @Reference ComponentServiceObjects<Taxonomies> taxonomies) {
        this.events = events;
        IWorkbench workbench = PlatformUI.getWorkbench();
        display = workbench.getDisplay();
        Executor writes = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Glossator writes").factory());
        var threads = new SessionThreads(WorkbenchCorpusSession::inJob, writes, this::later, Problems.LOG);
        core = new SessionCore(corpora, new PreferenceMemory(InstanceScope.INSTANCE.getNode(PreferenceMemory.NODE)),
                new SecurePasswords(), threads, new IdSource(Clock.systemUTC(), new Random()), SessionMemory.usualAnnotator(),
                WorkbenchCorpusSession::closeWhenUnread, problems -> Problems.show(Messages.Session_title, problems),
                this::tell);
        workbench.addWorkbenchListener(new Closing());
        // not a service of this component: an event must not start the session of a headless run
        context.registerService(EventHandler.class, this::onEvent,
                new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, CorpusEvent.TOPIC)));
        // the language is loaded only where there is a sample to be made
        content = (corpus, who, monitor) -> new FirstCorpus(libraries.getService(), taxonomies.getService(),
                new SampleCorpus()).fill(corpus, who, monitor);
        early.take().ifPresentOrElse(first -> {
            core.adopt(first.open());
            firstPapers = Optional.of(first.papers());
            later(this::tell); // not now: who is told asks for this component, which is not there yet
        }, () -> later(() -> core.start(FirstCorpus.location(), content)));
        early.news(news -> later(() -> Problems.show(Messages.Session_title, news)));
    }

    @Override
    public Optional<Corpus> corpus() {
        return core.corpus();
    }

    @Override
    public Optional<Corpus> wholeCorpus() {
        return core.wholeCorpus();
    }

    @Override
    public Optional<AnnotatorRecord> annotator() {
        return core.annotator();
    }

    @Override
    public Optional<ActiveTaxonomy> taxonomy() {
        return core.taxonomy();
    }

    @Override
    public WriteQueue writes() {
        return core.writes();
    }

    /** @return how far the session is; changes are told under {@link CorpusSession#TOPIC} */
    public SessionState state() {
        return core.state();
    }

    /**
     * To be asked once, by the list.
     *
     * @return the papers of the corpus that was open from the beginning, as they were then
     */
    public Optional<FirstPapers> takeFirstPapers() {
        Optional<FirstPapers> taken = firstPapers;
        firstPapers = Optional.empty();
        return taken;
    }

    /** @return corpora to offer again, the last one first */
    public List<CorpusLocation> recent() {
        return core.recent();
    }

    /** Opens in the background and then changes over to it; where that fails, what is open stays open. */
    public void open(CorpusLocation location, Opening how) {
        open(location, how, () -> { });
    }

    /** @param then run once the corpus is open */
    public void open(CorpusLocation location, Opening how, Runnable then) {
        core.open(location, how, FirstContent.NOTHING, then);
    }

    /**
     * Opens a corpus on a server.
     *
     * @param location with the password as it was typed; may be empty
     * @param keep whether the password is to be there at the next start, in the secure storage; else it is not any more
     */
    public void openTeam(CorpusLocation location, Opening how, boolean keep) {
        open(location, how, () -> core.keepPassword(location, keep && !location.password().isEmpty()));
    }

    /** @return whether the sample is what is open */
    public boolean isSample() {
        return corpus().map(Corpus::location).filter(FirstCorpus.location()::equals).isPresent();
    }

    /**
     * Opens the sample, which is made where it is not there.
     *
     * @param then run once it is open
     */
    public void openSample(Runnable then) {
        core.open(FirstCorpus.location(), Opening.CREATE, content, then);
    }

    /** Tries again to open what could not be opened. */
    public void retry() {
        core.retry();
    }

    /** Annotates as somebody who is in the corpus already. */
    public void annotateAs(AnnotatorRecord person) {
        core.annotateAs(person);
    }

    /** Annotates under a name, which may be new to the corpus. */
    public void annotateUnder(String name) {
        core.annotateUnder(name);
    }

    /** @param name dotted; its newest release becomes the active one */
    public void useTaxonomy(String name) {
        core.useTaxonomy(name);
    }

    private void onEvent(Event event) {
        CorpusEvent.from(event).ifPresent(change -> later(() -> core.onCorpusEvent(change)));
    }

    private void tell() {
        events.sendEvent(new Event(TOPIC, Map.of()));
    }

    private void later(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(work);
        }
    }

    private static void inJob(String name, Consumer<IProgressMonitor> work) {
        new FamilyJob(name, FAMILY, work).schedule();
    }

    private static void closeWhenUnread(Corpus corpus) {
        CorpusReads.cancel(corpus);
        var job = new FamilyJob(NLS.bind(Messages.Session_closing, corpus.location().name()), FAMILY, monitor -> {
            try {
                CorpusReads.join(corpus);
            } catch (InterruptedException | OperationCanceledException e) {
                Thread.currentThread().interrupt(); // the workbench is going down: close all the same
            }
            corpus.close();
        });
        job.setSystem(true);
        job.schedule();
    }

    private final class Closing implements IWorkbenchListener {
        @Override
        public boolean preShutdown(IWorkbench workbench, boolean forced) {
            while (!core.writes().isIdle()) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
            return true;
        }

        @Override
        public void postShutdown(IWorkbench workbench) {
            core.close();
        }
    }
}
