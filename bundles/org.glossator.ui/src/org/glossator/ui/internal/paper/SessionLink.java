package org.glossator.ui.internal.paper;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;
import org.glossator.store.CorpusEvent;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.osgi.service.event.EventHandler;

/** The session as a part of the window sees it, with news about it and about corpora, until the part's control goes. */
public final class SessionLink {
    private final CorpusSession session;
    private CategoryIndex index = CategoryIndex.EMPTY;
    private Optional<ActiveTaxonomy> indexed = Optional.empty();

    /**
     * @param control whose thread the news arrive on, and which ends them
     * @param sessionChanged another corpus, annotator or taxonomy
     * @param corpusChanged the content of some corpus
     */
    public SessionLink(IServiceLocator site, Control control, Runnable sessionChanged,
            Consumer<CorpusEvent> corpusChanged) {
        session = site.getService(IEclipseContext.class).get(CorpusSession.class);
        IEventBroker broker = site.getService(IEventBroker.class);
        Display display = control.getDisplay();
        EventHandler aboutSession = event -> later(display, control, sessionChanged);
        EventHandler aboutCorpus = event -> CorpusEvent.from(event)
                .ifPresent(news -> later(display, control, () -> corpusChanged.accept(news)));
        broker.subscribe(CorpusSession.TOPIC, null, aboutSession, true);
        broker.subscribe(CorpusEvent.TOPIC, null, aboutCorpus, true);
        control.addDisposeListener(event -> {
            broker.unsubscribe(aboutSession);
            broker.unsubscribe(aboutCorpus);
        });
    }

    private static void later(Display display, Control control, Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!control.isDisposed()) {
                    work.run();
                }
            });
        }
    }

    public CorpusSession session() {
        return session;
    }

    /** @return the categories of the release in use; none while there is none */
    public CategoryIndex index() {
        Optional<ActiveTaxonomy> active = session.taxonomy();
        if (!active.equals(indexed)) {
            indexed = active;
            index = active.map(a -> CategoryIndex.of(a.taxonomy())).orElse(CategoryIndex.EMPTY);
        }
        return index;
    }
}
