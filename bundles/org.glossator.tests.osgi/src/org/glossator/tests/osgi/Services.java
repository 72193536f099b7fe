package org.glossator.tests.osgi;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Finds services as a stranger's plug-in would. */
final class Services {
    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private Services() {
    }

    static <S> S service(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        var tracker = new ServiceTracker<S, S>(context, type, null);
        tracker.open();
        try {
            S service = tracker.waitForService(LONGEST_WAIT_MILLIS);
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
