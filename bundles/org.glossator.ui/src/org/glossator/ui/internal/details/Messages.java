package org.glossator.ui.internal.details;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String AnswerTexts_confidence = ""; // {0} = per cent
    public static String AnswerTexts_confidenceTakenBack = "";
    public static String AnswerTexts_decided = "";
    public static String AnswerTexts_named = ""; // {0} = attribute, {1} = answer
    public static String AnswerTexts_no = "";
    public static String AnswerTexts_notApplicable = "";
    public static String AnswerTexts_onePlace = "";
    public static String AnswerTexts_places = ""; // {0} = how many
    public static String AnswerTexts_takenBack = ""; // {0} = attribute
    public static String AnswerTexts_undecided = "";
    public static String AnswerTexts_words = ""; // {0} = words
    public static String AnswerTexts_yes = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.details.messages", Messages.class);
    }

    private Messages() {
    }
}
