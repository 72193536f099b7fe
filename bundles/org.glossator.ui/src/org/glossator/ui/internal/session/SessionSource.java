package org.glossator.ui.internal.session;

import java.util.Hashtable;
import java.util.Map;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.internal.Workbenches;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Tells expressions whether a corpus is open, and tool items to show another name. */
public final class SessionSource extends AbstractSourceProvider {

    /** {@code true} while a corpus is open. */
    public static final String OPEN = "org.glossator.ui.corpusOpen";

    private final ServiceRegistration<EventHandler> registration;
    private boolean open;

    public SessionSource() {
        EventHandler handler = event -> changed(Workbenches.session().corpus().isPresent());
        BundleContext context = FrameworkUtil.getBundle(SessionSource.class).getBundleContext();
        registration = context.registerService(EventHandler.class, handler,
                new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, CorpusSession.TOPIC)));
    }

    private void changed(boolean now) {
        open = now;
        fireSourceChanged(ISources.WORKBENCH, OPEN, now);
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        commands.refreshElements(CorpusMenuHandler.COMMAND, null);
        commands.refreshElements(AnnotatorMenuHandler.COMMAND, null);
    }

    @Override
    public Map<String, Boolean> getCurrentState() {
        return Map.of(OPEN, open);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {OPEN};
    }

    @Override
    public void dispose() {
        registration.unregister();
    }
}
