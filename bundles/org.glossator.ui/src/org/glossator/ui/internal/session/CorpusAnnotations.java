package org.glossator.ui.internal.session;

import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.StoreException;
import org.glossator.taxonomy.ide.StoredAnnotations;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.internal.Workbenches;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Tells the editor of taxonomies how many annotations the open corpus has. Safe for threads. */
@Component(service = StoredAnnotations.class)
public final class CorpusAnnotations implements StoredAnnotations {
    private final EventAdmin events;
    private volatile Optional<Corpus> corpus = Optional.empty();

    /** Without a window there is no open corpus to ask. */
    @Activate
    public CorpusAnnotations(BundleContext context, @Reference EventAdmin events) {
        this.events = events;
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            EventHandler other = event -> later(display);
            EventHandler inside = event -> tell();
            context.registerService(EventHandler.class, other,
                    new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, CorpusSession.TOPIC)));
            context.registerService(EventHandler.class, inside,
                    new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, CorpusEvent.TOPIC)));
            later(display);
        }
    }

    /** The session is asked on the thread of the user interface, and never waited for. */
    private void later(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                corpus = Workbenches.session().corpus();
                tell();
            });
        }
    }

    private void tell() {
        events.postEvent(new Event(StoredAnnotations.TOPIC, Map.of()));
    }

    @Override
    public Map<String, Integer> byCategory(String taxonomy) {
        return corpus.map(open -> count(open, taxonomy)).orElse(Map.of());
    }

    private static Map<String, Integer> count(Corpus open, String taxonomy) {
        try {
            Map<String, Integer> counts = new HashMap<>();
            open.read(reader -> reader.categoryCounts(taxonomy)).forEach((id, count) -> counts.put(id.value(), count));
            return counts;
        } catch (IllegalStateException | StoreException e) {
            return Map.of(); // it was closed meanwhile, or says elsewhere what is wrong with it
        }
    }
}
