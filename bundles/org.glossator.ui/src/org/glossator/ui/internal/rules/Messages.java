package org.glossator.ui.internal.rules;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String ProblemTable_annotator = "";
    public static String ProblemTable_category = "";
    public static String ProblemTable_claim = "";
    public static String ProblemTable_message = "";
    public static String ProblemTable_paper = "";
    public static String ProblemTable_wholePaper = "";
    public static String ProblemTexts_choose = ""; // {0} = category
    public static String ProblemTexts_drop = ""; // {0} = category
    public static String ProblemTexts_error = "";
    public static String ProblemTexts_forget = ""; // {0} = attribute
    public static String ProblemTexts_hint = "";
    public static String ProblemTexts_question = "";
    public static String ProblemTexts_warning = "";
    public static String RuleProblemsView_checking = "";
    public static String RuleProblemsView_checkingAll = "";
    public static String RuleProblemsView_everywhere = "";
    public static String RuleProblemsView_everywhereToolTip = "";
    public static String RuleProblemsView_goTo = "";
    public static String RuleProblemsView_noPaper = "";
    public static String RuleProblemsView_none = "";
    public static String RuleProblemsView_noneHere = "";
    public static String RuleProblemsView_title = "";
    public static String RuleProblemsView_titleWithCount = ""; // {0} = how many
    public static String RuleProblemsView_unread = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.rules.messages", Messages.class);
    }

    private Messages() {
    }
}
