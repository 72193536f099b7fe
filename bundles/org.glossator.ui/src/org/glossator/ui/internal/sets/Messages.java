package org.glossator.ui.internal.sets;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String SetActions_added = ""; // {0} = name of the set, {1} = how many papers
    public static String SetActions_deleted = ""; // {0} = name of the set
    public static String SetActions_failed = "";
    public static String SetActions_job = "";
    public static String SetActions_newName = "";
    public static String SetActions_nothingSelected = "";
    public static String SetActions_nothingToTakeBack = "";
    public static String SetActions_reading = "";
    public static String SetActions_rename = "";
    public static String SetActions_renamed = ""; // {0} = name of the set
    public static String SetActions_takenBack = ""; // {0} = name of the set
    public static String SetActions_takenOut = ""; // {0} = name of the set, {1} = how many papers
    public static String SetDialog_add = "";
    public static String SetDialog_head = ""; // {0} = how many papers
    public static String SetDialog_headOne = "";
    public static String SetDialog_make = "";
    public static String SetDialog_name = "";
    public static String SetDialog_title = "";
    public static String SetForm_adds = ""; // {0} = name, {1} = how many papers
    public static String SetForm_choose = "";
    public static String SetForm_first = "";
    public static String SetForm_makes = ""; // {0} = name
    public static String SetForm_noName = "";
    public static String SetForm_taken = ""; // {0} = name
    public static String SetForm_tooLong = ""; // {0} = how many
    public static String SetList_all = "";
    public static String SetList_delete = "";
    public static String SetList_name = "";
    public static String SetList_rename = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.sets.messages", Messages.class);
    }

    private Messages() {
    }
}
