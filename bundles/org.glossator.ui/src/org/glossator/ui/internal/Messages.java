package org.glossator.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the desktop's frame: session, corpus, import, status and welcome. */
public final class Messages extends NLS {
    public static String Session_closing = ""; // {0} = name of the corpus
    public static String Session_nobody = "";
    public static String Session_openFailed = "";
    public static String Session_opening = ""; // {0} = name of the corpus
    public static String Session_reading = "";
    public static String Session_title = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
