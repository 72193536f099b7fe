package org.glossator.ui.internal.work;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String AssignComparisonDialog_answered = "";
    public static String AssignComparisonDialog_due = "";
    public static String AssignComparisonDialog_title = "";
    public static String AssignComparisonForm_answered = ""; // {0} = answered, {1} = questions
    public static String AssignComparisonForm_given = ""; // {0} = people marked, {1} = those who did not have it
    public static String AssignComparisonForm_nobody = "";
    public static String AssignComparisonForm_nobodyThere = "";
    public static String AssignComparisonForm_same = "";
    public static String AssignComparisonForm_taken = ""; // {0} = people marked, {1} = those who did not have it, {2} = those who have it no more
    public static String AssignComparisonHandler_failed = "";
    public static String AssignDialog_assign = "";
    public static String AssignDialog_assigned = "";
    public static String AssignDialog_blind = "";
    public static String AssignDialog_blindHint = "";
    public static String AssignDialog_done = "";
    public static String AssignDialog_due = "";
    public static String AssignDialog_dueAsItIs = "";
    public static String AssignDialog_dueDay = "";
    public static String AssignDialog_dueNone = "";
    public static String AssignDialog_dueOn = "";
    public static String AssignDialog_each = "";
    public static String AssignDialog_head = ""; // {0} = papers
    public static String AssignDialog_people = "";
    public static String AssignDialog_person = "";
    public static String AssignDialog_round = "";
    public static String AssignDialog_title = "";
    public static String AssignForm_nobody = "";
    public static String AssignForm_spread = ""; // {0} = papers, {1} = people a paper, {2} = papers a person at most
    public static String AssignForm_tooFew = ""; // {0} = people a paper, {1} = people chosen
    public static String AssignForm_withdraw = ""; // {0} = papers, {1} = people chosen
    public static String AssignHandler_failed = "";
    public static String Assigning_made = ""; // {0} = how many
    public static String Assigning_moved = ""; // {0} = how many
    public static String Assigning_nothing = "";
    public static String Assigning_same = ""; // {0} = how many
    public static String Assigning_withdrawn = ""; // {0} = how many
    public static String DueDay_dueOn = ""; // {0} = day
    public static String DueDay_dueToday = "";
    public static String DueDay_overdue = "";
    public static String DueDay_overdueSince = ""; // {0} = day
    public static String DueDay_today = "";
    public static String DueDay_tomorrow = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.work.messages", Messages.class);
    }

    private Messages() {
    }
}
