package org.glossator.ui;

import java.net.URL;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.e4.ui.model.application.MApplicationFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.glossator.ui.internal.session.EarlyOpening;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * Uses the time in which the display and the workbench are being made: gets the classes of the workbench's model ready,
 * which come first, opens the corpus of last time, and then gets ready what the first window needs: the library for
 * drawings, the platform's workspace of files. Where that fails, the session or the platform meets the same and says why.
 */
public final class HeadStart {
    private static final int ACTUAL_SIZE = 100; // per cent

    private HeadStart() {
    }

    /** Returns at once. To be called after the workspace has been locked and before the display is made. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("Glossator head start").start(() -> {
            MApplicationFactory.INSTANCE.createApplication(); // for its classes: thousands of features are set up
            BundleContext context = FrameworkUtil.getBundle(HeadStart.class).getBundleContext();
            ServiceReference<EarlyOpening> reference = context.getServiceReference(EarlyOpening.class);
            if (reference != null) {
                context.getService(reference).await(); // the service is kept until the program ends
            }
            // after the corpus: with two processors a third thread is only in the way
            drawOnce(context.getBundle().getEntry("icons/history.svg"));
            ResourcesPlugin.getWorkspace();
        });
    }

    /** The first drawing takes long, whichever it is: the library is large. */
    private static void drawOnce(URL drawing) {
        ImageDescriptor.createFromURL(drawing).getImageData(ACTUAL_SIZE);
    }
}
