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
    public static String ClaimLinks_judge = "";
    public static String ClaimLinks_judgeWhich = ""; // {0} = words of the other claim
    public static String ClaimLinks_link = "";
    public static String ClaimLinks_linkHint = "";
    public static String ClaimLinks_remove = "";
    public static String ClaimLinks_removeWhich = ""; // {0} = words of the other claim
    public static String ClaimLinks_title = "";
    public static String DetailsView_cancel = "";
    public static String DetailsView_comment = "";
    public static String DetailsView_confidence = "";
    public static String DetailsView_confidence1 = "";
    public static String DetailsView_confidence2 = "";
    public static String DetailsView_confidence3 = "";
    public static String DetailsView_confidence4 = "";
    public static String DetailsView_confidence5 = "";
    public static String DetailsView_confidenceHint = "";
    public static String DetailsView_kept = "";
    public static String DetailsView_noClaim = "";
    public static String DetailsView_noPaper = "";
    public static String DetailsView_noRelation = "";
    public static String DetailsView_notYours = ""; // {0} = annotator
    public static String DetailsView_otherPaper = ""; // {0} = id of a paper
    public static String DetailsView_pickClaim = "";
    public static String DetailsView_pickEvidence = "";
    public static String DetailsView_required = "";
    public static String DetailsView_take = "";
    public static String DetailsView_undecided = "";
    public static String DetailsView_undecidedHint = "";
    public static String DetailsView_untagged = "";
    public static String DetailsView_writing = "";
    public static String DetailsView_wrong = "";
    public static String FieldEvidence_pick = "";
    public static String FieldEvidence_remove = "";
    public static String FieldEvidence_removeWhich = ""; // {0} = words
    public static String FieldText_fault = "";
    public static String FieldText_noNumber = "";
    public static String FieldText_opening = ""; // {0} = beginning
    public static String FieldText_range = ""; // {0} = least, {1} = most
    public static String FieldText_rewrite = "";
    public static String Pick_nothing = "";
    public static String RewriteChange_name = ""; // {0} = what goes, {1} = what comes

    static {
        NLS.initializeMessages("org.glossator.ui.internal.details.messages", Messages.class);
    }

    private Messages() {
    }
}
