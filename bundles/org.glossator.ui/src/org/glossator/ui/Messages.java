package org.glossator.ui;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String CorpusReads_failed = "";
    public static String Problems_copy = "";
    public static String Problems_more = ""; // {0} = how many are not shown
    public static String Problems_surprise = "";
    public static String Problems_title = "";
    public static String WriteQueue_failed = "";

    static {
        NLS.initializeMessages("org.glossator.ui.messages", Messages.class);
    }

    private Messages() {
    }
}
