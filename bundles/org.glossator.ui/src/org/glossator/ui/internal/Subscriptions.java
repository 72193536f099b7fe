package org.glossator.ui.internal;

import java.util.Hashtable;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** How parts hear of events: on the thread of the user interface, without holding up who sends them. */
public final class Subscriptions {

    private Subscriptions() {
    }

    /** @param anchor while it lives the events are heard */
    public static void on(String topic, Widget anchor, Consumer<Event> then) {
        Display display = anchor.getDisplay();
        EventHandler handler = event -> {
            if (display.isDisposed()) {
                return;
            }
            display.asyncExec(() -> {
                if (!anchor.isDisposed()) {
                    then.accept(event);
                }
            });
        };
        BundleContext context = FrameworkUtil.getBundle(Subscriptions.class).getBundleContext();
        ServiceRegistration<EventHandler> registration = context.registerService(EventHandler.class, handler,
                new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, topic)));
        anchor.addDisposeListener(e -> registration.unregister());
    }
}
