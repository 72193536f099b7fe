package org.glossator.ui.internal.backup;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String BackUp_done = ""; // {0} = papers, {1} = file
    public static String BackUp_failed = "";
    public static String BackUp_job = ""; // {0} = file
    public static String BackUp_title = "";
    public static String BackupFiles_label = "";
    public static String Restore_failed = "";
    public static String Restore_head = ""; // {0} = file
    public static String Restore_job = ""; // {0} = file
    public static String Restore_restore = "";
    public static String Restore_text = "";
    public static String Restore_title = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.backup.messages", Messages.class);
    }

    private Messages() {
    }
}
