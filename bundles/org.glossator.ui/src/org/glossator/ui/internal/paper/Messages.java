package org.glossator.ui.internal.paper;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String ClaimColours_byOthers = "";
    public static String ClaimColours_byYou = "";
    public static String ClaimColours_different = "";
    public static String ClaimColours_none = "";
    public static String ClaimColours_one = "";
    public static String ClaimColours_same = "";
    public static String ClaimColours_undecided = "";
    public static String ClaimColours_you = ""; // {0} = name
    public static String FindBar_close = "";
    public static String FindBar_count = ""; // {0} = number of the place, {1} = how many
    public static String FindBar_hint = "";
    public static String FindBar_next = "";
    public static String FindBar_nothing = "";
    public static String FindBar_previous = "";
    public static String FindCategory_hint = "";
    public static String FindCategory_name = "";
    public static String FindCategory_nothing = ""; // {0} = what was typed
    public static String GoingOn_off = "";
    public static String GoingOn_on = "";
    public static String HighlightBar_all = "";
    public static String HighlightBar_anyCategory = "";
    public static String HighlightBar_anyState = "";
    public static String HighlightBar_asked = "";
    public static String HighlightBar_branch = "";
    public static String HighlightBar_byAgreement = "";
    public static String HighlightBar_byAnnotator = "";
    public static String HighlightBar_byCategory = "";
    public static String HighlightBar_byState = "";
    public static String HighlightBar_commented = "";
    public static String HighlightBar_count = ""; // {0} = claims that are highlighted, {1} = all
    public static String HighlightBar_different = "";
    public static String HighlightBar_everybody = "";
    public static String HighlightBar_hue = "";
    public static String HighlightBar_notByHand = "";
    public static String HighlightBar_state = "";
    public static String HighlightBar_undecided = "";
    public static String HighlightBar_who = "";
    public static String HighlightBar_withoutCategory = "";
    public static String LinkedClaim_elsewhere = ""; // {0} = words of the claim, {1} = title of its paper
    public static String LinkedClaim_unknown = "";
    public static String Minimap_name = "";
    public static String Minimap_toolTip = "";
    public static String PaperEditor_gone = "";
    public static String PaperEditor_loading = "";
    public static String PaperEditor_noCorpus = ""; // {0} = name of the corpus
    public static String PaperEditor_pageName = ""; // {0} = title of the paper
    public static String PaperEditor_redo = ""; // {0} = what is done again
    public static String PaperEditor_redoNothing = "";
    public static String PaperEditor_undo = ""; // {0} = what is taken back
    public static String PaperEditor_undoNothing = "";
    public static String PaperEditor_undoUnread = "";
    public static String PaperEditor_unread = "";
    public static String PaperInput_toolTip = ""; // {0} = title, {1} = corpus
    public static String PaperPage_abstract = "";
    public static String PaperPage_chipLink = ""; // {0} = relation with an arrow, {1} = words of the other claim
    public static String PaperPage_chipLinks = ""; // {0} = how many
    public static String PaperPage_chipOfOther = ""; // {0} = category, {1} = annotator
    public static String PaperPage_chipOn = ""; // {0} = the category
    public static String PaperPage_chipWithKey = ""; // {0} = category, {1} = key
    public static String PaperPage_followLink = ""; // {0} = relation with an arrow, {1} = words of the other claim
    public static String ProblemBar_dismiss = "";
    public static String ProposalBar_accept = "";
    public static String ProposalBar_end = "";
    public static String ProposalBar_left = ""; // {0} = how many
    public static String ProposalBar_reject = "";
    public static String ProposedClaims_noneLeft = "";
    public static String ProposedClaims_notHere = "";
    public static String ProposedClaims_nothingRejected = "";
    public static String Refusal_abstractCategory = ""; // {0} = category
    public static String Refusal_allJudgedAbove = "";
    public static String Refusal_allJudgedBelow = "";
    public static String Refusal_allMarkedAbove = "";
    public static String Refusal_allMarkedBelow = "";
    public static String Refusal_commentTooLong = ""; // {0} = characters at most
    public static String Refusal_doesNotFit = ""; // {0} = the category, {1} = what is selected
    public static String Refusal_gone = "";
    public static String Refusal_judged = "";
    public static String Refusal_judgedByOthers = "";
    public static String Refusal_linkAcross = ""; // {0} = relation
    public static String Refusal_linkElsewhere = "";
    public static String Refusal_linkItself = "";
    public static String Refusal_linkSource = ""; // {0} = relation, {1} = categories
    public static String Refusal_linkTarget = ""; // {0} = relation, {1} = categories
    public static String Refusal_linked = "";
    public static String Refusal_noClaim = "";
    public static String Refusal_noClaimBefore = "";
    public static String Refusal_noLink = "";
    public static String Refusal_noRelation = "";
    public static String Refusal_noRelationFits = "";
    public static String Refusal_noTaxonomy = "";
    public static String Refusal_noText = "";
    public static String Refusal_noneDifferentAbove = "";
    public static String Refusal_noneDifferentBelow = "";
    public static String Refusal_notInside = "";
    public static String Refusal_notYours = "";
    public static String Refusal_nothingNarrower = "";
    public static String Refusal_nothingWider = "";
    public static String Refusal_oneIsNotMany = "";
    public static String Refusal_onlyPiece = "";
    public static String Refusal_unknownCategory = ""; // {0} = category
    public static String Step_answer = ""; // {0} = question
    public static String Step_answered = "";
    public static String Step_comment = "";
    public static String Step_deleteAnnotation = "";
    public static String Step_deleteClaim = "";
    public static String Step_deleteSeveral = ""; // {0} = how many
    public static String Step_done = "";
    public static String Step_fix = "";
    public static String Step_link = ""; // {0} = relation
    public static String Step_mark = "";
    public static String Step_merge = "";
    public static String Step_notDone = "";
    public static String Step_other = "";
    public static String Step_piece = "";
    public static String Step_proposeAgain = "";
    public static String Step_reject = "";
    public static String Step_reshape = "";
    public static String Step_several = ""; // {0} = what is done, {1} = how often
    public static String Step_split = "";
    public static String Step_tag = ""; // {0} = category
    public static String Step_unlink = ""; // {0} = relation
    public static String Step_untag = ""; // {0} = category
    public static String TargetLabels_abstract = "";
    public static String TargetLabels_claim = ""; // {0} = the claim's words
    public static String TargetLabels_gone = "";
    public static String TargetLabels_judgement = ""; // {0} = who judged
    public static String TargetLabels_judgementOf = ""; // {0} = who judged, {1} = the categories
    public static String TargetLabels_link = ""; // {0} = the relation, {1} = the other claim's words
    public static String TargetLabels_paper = "";
    public static String TargetLabels_part = "";
    public static String TargetLabels_section = ""; // {0} = its heading
    public static String TargetLabels_sentence = "";
    public static String TargetLabels_title = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.paper.messages", Messages.class);
    }

    private Messages() {
    }
}
