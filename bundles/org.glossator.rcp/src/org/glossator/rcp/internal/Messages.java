package org.glossator.rcp.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the window's frame. */
final class Messages extends NLS {
    public static String FileOpening_failed = "";
    public static String FileOpening_noFile = ""; // {0} = name of the file
    public static String GlossatorApplication_inUse = ""; // {0} = folder of the workspace
    public static String GlossatorApplication_noAccess = ""; // {0} = folder of the workspace
    public static String GlossatorApplication_title = "";
    public static String AppearanceHandler_later = "";
    public static String AppearanceHandler_nextStart = "";
    public static String AppearanceHandler_now = "";
    public static String AppearanceHandler_restart = "";
    public static String AppearanceHandler_title = "";
    public static String GlossatorBars_annotate = "";
    public static String GlossatorBars_edit = "";
    public static String GlossatorBars_file = "";
    public static String GlossatorBars_help = "";
    public static String GlossatorBars_resetLayout = "";
    public static String GlossatorBars_taxonomy = "";
    public static String GlossatorBars_window = "";
    public static String SplashWindow_line = "";
    public static String SplashWindow_name = "";
    public static String GlossatorWindow_title = "";

    static {
        NLS.initializeMessages("org.glossator.rcp.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
