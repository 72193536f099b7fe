package org.glossator.ui.internal.comparison;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String CompareUndo_redo = "";
    public static String CompareUndo_redoNothing = "";
    public static String CompareUndo_undo = "";
    public static String CompareUndo_undoNothing = "";
    public static String ComparisonsEditor_counting = "";
    public static String ComparisonsEditor_noCorpus = "";
    public static String ComparisonsEditor_noTask = "";
    public static String ComparisonsEditor_notKept = "";
    public static String ComparisonsEditor_notRemoved = "";
    public static String ComparisonsEditor_reading = "";
    public static String JudgePage_down = "";
    public static String JudgePage_equal = "";
    public static String JudgePage_finished = ""; // {0} = questions
    public static String JudgePage_first = "";
    public static String JudgePage_keep = "";
    public static String JudgePage_keysLists = "";
    public static String JudgePage_keysPairs = "";
    public static String JudgePage_keysTriplets = "";
    public static String JudgePage_place = ""; // {0} = number, {1} = all, {2} = answered
    public static String JudgePage_second = "";
    public static String JudgePage_tie = "";
    public static String JudgePage_undecided = "";
    public static String JudgePage_up = "";
    public static String JudgePage_withoutFirst = "";
    public static String JudgePage_withoutSecond = "";
    public static String JudgePage_withoutThird = "";
    public static String NewComparisonDialog_all = "";
    public static String NewComparisonDialog_claims = "";
    public static String NewComparisonDialog_criterion = "";
    public static String NewComparisonDialog_criterionToolTip = "";
    public static String NewComparisonDialog_draw = "";
    public static String NewComparisonDialog_each = "";
    public static String NewComparisonDialog_head = "";
    public static String NewComparisonDialog_kind = "";
    public static String NewComparisonDialog_listed = ""; // {0} = claims
    public static String NewComparisonDialog_lists = "";
    public static String NewComparisonDialog_make = "";
    public static String NewComparisonDialog_name = "";
    public static String NewComparisonDialog_nameHint = "";
    public static String NewComparisonDialog_onlyQuestion = "";
    public static String NewComparisonDialog_pairs = "";
    public static String NewComparisonDialog_question = "";
    public static String NewComparisonDialog_questionHint = "";
    public static String NewComparisonDialog_seed = "";
    public static String NewComparisonDialog_seedToolTip = "";
    public static String NewComparisonDialog_selected = ""; // {0} = claims
    public static String NewComparisonDialog_size = "";
    public static String NewComparisonDialog_title = "";
    public static String NewComparisonDialog_triplets = "";
    public static String NewComparisonDialog_usualQuestion = ""; // {0} = category
    public static String NewComparisonForm_fewListed = ""; // {0} = there, {1} = needed
    public static String NewComparisonForm_fewSelected = ""; // {0} = there, {1} = needed
    public static String NewComparisonForm_lists = ""; // {0} = questions, {1} = claims
    public static String NewComparisonForm_noQuestion = "";
    public static String NewComparisonForm_pairs = ""; // {0} = questions, {1} = claims
    public static String NewComparisonForm_tooMany = ""; // {0} = questions, {1} = most
    public static String NewComparisonForm_triplets = ""; // {0} = questions, {1} = claims
    public static String NewComparisonHandler_failed = "";
    public static String NewComparisonHandler_made = ""; // {0} = title, {1} = questions
    public static String NoTaskPage_make = "";
    public static String QuestionCanvas_answered = ""; // {0} = ranks
    public static String QuestionCanvas_claim = ""; // {0} = place, {1} = words, {2} = title of the paper
    public static String QuestionCanvas_finished = ""; // {0} = questions
    public static String QuestionCanvas_moving = ""; // {0} = place, {1} = words, {2} = title of the paper
    public static String QuestionCanvas_question = ""; // {0} = number, {1} = all, {2} = what is asked
    public static String QuestionCanvas_tied = ""; // {0} = place, {1} = words, {2} = title of the paper
    public static String QuestionCanvas_undecided = "";
    public static String ResultsExport_agreement = "";
    public static String ResultsExport_answers = "";
    public static String ResultsExport_done = ""; // {0} = file
    public static String ResultsExport_failed = ""; // {0} = file, {1} = why
    public static String ResultsExport_job = ""; // {0} = file
    public static String ResultsExport_people = "";
    public static String ResultsExport_scores = "";
    public static String ResultsExport_title = "";
    public static String ResultsPage_agreement = ""; // {0} = number, {1} = pairs of people
    public static String ResultsPage_agreementTriplets = ""; // {0} = number, {1} = pairs of people
    public static String ResultsPage_answered = "";
    public static String ResultsPage_chosen = "";
    public static String ResultsPage_claim = "";
    public static String ResultsPage_claims = "";
    public static String ResultsPage_hint = "";
    public static String ResultsPage_losses = "";
    public static String ResultsPage_noAgreement = "";
    public static String ResultsPage_none = "";
    public static String ResultsPage_of = ""; // {0} = number, {1} = all
    public static String ResultsPage_one = "";
    public static String ResultsPage_other = "";
    public static String ResultsPage_paper = "";
    public static String ResultsPage_people = "";
    public static String ResultsPage_person = "";
    public static String ResultsPage_score = "";
    public static String ResultsPage_share = "";
    public static String ResultsPage_shown = "";
    public static String ResultsPage_smoothed = "";
    public static String ResultsPage_ties = "";
    public static String ResultsPage_triads = "";
    public static String ResultsPage_undecided = "";
    public static String ResultsPage_wins = "";
    public static String TaskBar_assign = "";
    public static String TaskBar_assignToolTip = "";
    public static String TaskBar_export = "";
    public static String TaskBar_exportToolTip = "";
    public static String TaskBar_judge = "";
    public static String TaskBar_judgeToolTip = "";
    public static String TaskBar_make = "";
    public static String TaskBar_makeToolTip = "";
    public static String TaskBar_pages = "";
    public static String TaskBar_remove = "";
    public static String TaskBar_removeToolTip = "";
    public static String TaskBar_results = "";
    public static String TaskBar_resultsToolTip = "";
    public static String TaskBar_task = ""; // {0} = title, {1} = answered, {2} = questions
    public static String TaskBar_tasks = "";
    public static String TaskBar_tools = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.comparison.messages", Messages.class);
    }

    private Messages() {
    }
}
