package org.glossator.ui.internal.team;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String TeamCorpus_badServer = "";
    public static String TeamCorpus_database = "";
    public static String TeamCorpus_head = "";
    public static String TeamCorpus_keep = "";
    public static String TeamCorpus_make = "";
    public static String TeamCorpus_noDatabase = "";
    public static String TeamCorpus_noServer = "";
    public static String TeamCorpus_noUser = "";
    public static String TeamCorpus_open = "";
    public static String TeamCorpus_password = "";
    public static String TeamCorpus_server = "";
    public static String TeamCorpus_serverHint = "";
    public static String TeamCorpus_text = "";
    public static String TeamCorpus_title = "";
    public static String TeamCorpus_user = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.team.messages", Messages.class);
    }

    private Messages() {
    }
}
