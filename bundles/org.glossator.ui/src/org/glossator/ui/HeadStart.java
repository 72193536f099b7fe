package org.glossator.ui;

import org.eclipse.core.resources.ResourcesPlugin;
import org.glossator.ui.internal.session.EarlyOpening;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * Uses the time in which the workbench is being made to open the corpus of last time, and then the platform's workspace of
 * files. Where that fails, the session or the platform meets the same and says why.
 */
public final class HeadStart {

    private HeadStart() {
    }

    /** Returns at once. To be called after the workspace has been locked and before the workbench is made. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("Glossator head start").start(() -> {
            BundleContext context = FrameworkUtil.getBundle(HeadStart.class).getBundleContext();
            ServiceReference<EarlyOpening> reference = context.getServiceReference(EarlyOpening.class);
            if (reference != null) {
                context.getService(reference).await(); // the service is kept until the program ends
            }
            ResourcesPlugin.getWorkspace(); // after the corpus: with two processors a third thread is only in the way
        });
    }
}
