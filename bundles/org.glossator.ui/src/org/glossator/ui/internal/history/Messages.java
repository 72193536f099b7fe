package org.glossator.ui.internal.history;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String HistoryView_noClaim = "";
    public static String HistoryView_noPaper = "";
    public static String HistoryView_nothing = "";
    public static String HistoryView_older = "";
    public static String HistoryView_onlyClaim = "";
    public static String HistoryView_onlyClaimToolTip = "";
    public static String HistoryView_reading = "";
    public static String HistoryView_table = "";
    public static String HistoryView_unread = "";
    public static String HistoryView_what = "";
    public static String HistoryView_when = "";
    public static String HistoryView_who = "";
    public static String PastLabels_assigned = "";
    public static String PastLabels_categories = ""; // {0} = before, {1} = after
    public static String PastLabels_claimBorder = "";
    public static String PastLabels_claimMarked = "";
    public static String PastLabels_claimRemoved = "";
    public static String PastLabels_comment = ""; // {0} = words
    public static String PastLabels_commentRemoved = ""; // {0} = words
    public static String PastLabels_compared = "";
    public static String PastLabels_comparisonAssigned = "";
    public static String PastLabels_comparisonMade = ""; // {0} = title
    public static String PastLabels_comparisonRemoved = ""; // {0} = title
    public static String PastLabels_comparisonTakenBack = "";
    public static String PastLabels_comparisonUnassigned = "";
    public static String PastLabels_done = "";
    public static String PastLabels_inSet = "";
    public static String PastLabels_joined = ""; // {0} = name
    public static String PastLabels_judged = ""; // {0} = categories
    public static String PastLabels_left = ""; // {0} = name
    public static String PastLabels_linked = ""; // {0} = relation
    public static String PastLabels_more = ""; // {0} = number
    public static String PastLabels_notDone = "";
    public static String PastLabels_nothing = "";
    public static String PastLabels_outOfSet = "";
    public static String PastLabels_paperAdded = "";
    public static String PastLabels_paperRemoved = "";
    public static String PastLabels_paperRevised = "";
    public static String PastLabels_proposedAgain = "";
    public static String PastLabels_published = ""; // {0} = taxonomy, {1} = version
    public static String PastLabels_redo = ""; // {0} = what
    public static String PastLabels_rejected = "";
    public static String PastLabels_setMade = ""; // {0} = name
    public static String PastLabels_setRemoved = ""; // {0} = name
    public static String PastLabels_setRenamed = ""; // {0} = name before, {1} = name now
    public static String PastLabels_system = "";
    public static String PastLabels_unassigned = "";
    public static String PastLabels_undo = ""; // {0} = what
    public static String PastLabels_unjudged = ""; // {0} = categories
    public static String PastLabels_unlinked = ""; // {0} = relation
    public static String PastLabels_why = ""; // {0} = what, {1} = reason

    static {
        NLS.initializeMessages("org.glossator.ui.internal.history.messages", Messages.class);
    }

    private Messages() {
    }
}
