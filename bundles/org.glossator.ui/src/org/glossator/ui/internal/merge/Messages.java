package org.glossator.ui.internal.merge;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String ConflictTable_decision = "";
    public static String ConflictTable_kind = "";
    public static String ConflictTable_name = "";
    public static String ConflictTable_what = "";
    public static String MergeEditor_again = "";
    public static String MergeEditor_backup = "";
    public static String MergeEditor_backupFile = "";
    public static String MergeEditor_backups = "";
    public static String MergeEditor_cancel = "";
    public static String MergeEditor_cancelling = "";
    public static String MergeEditor_chooseBackup = "";
    public static String MergeEditor_chooseFolder = "";
    public static String MergeEditor_compareJob = ""; // {0} = name of the other copy
    public static String MergeEditor_doneSay = ""; // {0} = steps
    public static String MergeEditor_failed = "";
    public static String MergeEditor_folder = "";
    public static String MergeEditor_folderText = "";
    public static String MergeEditor_here = "";
    public static String MergeEditor_into = ""; // {0} = name of this corpus
    public static String MergeEditor_last = "";
    public static String MergeEditor_looking = "";
    public static String MergeEditor_merge = "";
    public static String MergeEditor_mergeJob = ""; // {0} = name of the other copy
    public static String MergeEditor_noCorpus = "";
    public static String MergeEditor_notYet = "";
    public static String MergeEditor_open = "";
    public static String MergeEditor_other = "";
    public static String MergeEditor_there = "";
    public static String MergeForm_backup = ""; // {0} = file
    public static String MergeForm_backupKept = ""; // {0} = file
    public static String MergeForm_badName = "";
    public static String MergeForm_comparing = "";
    public static String MergeForm_done = "";
    public static String MergeForm_doneWithConflicts = ""; // {0} = how many
    public static String MergeForm_merging = "";
    public static String MergeForm_noBackup = "";
    public static String MergeForm_noCopy = "";
    public static String MergeForm_nothing = "";
    public static String MergeForm_ready = "";
    public static String MergeForm_readyWithConflicts = ""; // {0} = how many
    public static String MergeLabels_blind = ""; // {0} = title of the paper
    public static String MergeLabels_bothPapers = "";
    public static String MergeLabels_came = ""; // {0} = steps, {1} = papers, {2} = claims, {3} = annotations
    public static String MergeLabels_comes = ""; // {0} = steps, {1} = papers, {2} = claims, {3} = annotations
    public static String MergeLabels_comesBack = "";
    public static String MergeLabels_doesNotFit = "";
    public static String MergeLabels_leftOut = "";
    public static String MergeLabels_notThere = "";
    public static String MergeLabels_onlyHere = ""; // {0} = steps, {1} = papers, {2} = claims, {3} = annotations
    public static String MergeLabels_onlyThere = "";
    public static String MergeLabels_paperTwice = "";
    public static String MergeLabels_removedHere = "";
    public static String MergeLabels_removedThere = "";
    public static String MergeLabels_revisedTwice = "";
    public static String MergeLabels_stays = "";
    public static String MergeLabels_taxonomyTwice = "";
    public static String MergeLabels_thisStays = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.merge.messages", Messages.class);
    }

    private Messages() {
    }
}
