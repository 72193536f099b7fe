package org.glossator.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the desktop's frame: session, corpus, import, status, design and welcome. */
public final class Messages extends NLS {
    public static String AnnotatingPage_change = "";
    public static String AnnotatingPage_chosenFont = ""; // {0} = name of a font, {1} = points
    public static String AnnotatingPage_description = "";
    public static String AnnotatingPage_font = "";
    public static String AnnotatingPage_name = "";
    public static String AnnotatingPage_usual = "";
    public static String AnnotatingPage_usualFont = ""; // {0} = name of a font, {1} = points
    public static String AnnotatorChoice_noName = "";
    public static String AnnotatorChoice_tooLong = ""; // {0} = the longest length
    public static String AnnotatorDialog_add = "";
    public static String AnnotatorDialog_choose = "";
    public static String AnnotatorDialog_head = "";
    public static String AnnotatorDialog_text = "";
    public static String AnnotatorDialog_title = "";
    public static String AnnotatorMenu_other = "";
    public static String CorpusMenu_new = "";
    public static String CorpusMenu_open = "";
    public static String CorpusMenu_sample = "";
    public static String CorpusMenu_team = "";
    public static String CorpusPage_empty = "";
    public static String CorpusPage_emptySet = "";
    public static String CorpusPage_emptySetText = "";
    public static String CorpusPage_emptyText = "";
    public static String CorpusPage_failed = ""; // {0} = name of the corpus
    public static String CorpusPage_noCorpus = "";
    public static String CorpusPage_noCorpusText = "";
    public static String CorpusPage_noMatch = "";
    public static String CorpusPage_noMatchText = ""; // {0} = the words of the filter
    public static String CorpusPage_noWork = "";
    public static String CorpusPage_noWorkText = "";
    public static String CorpusPage_opening = ""; // {0} = name of the corpus
    public static String CorpusPage_unread = "";
    public static String CorpusPage_unreadText = "";
    public static String CorpusView_addListed = "";
    public static String CorpusView_addToSet = "";
    public static String CorpusView_addToSetToolTip = "";
    public static String CorpusView_byTitle = "";
    public static String CorpusView_filter = "";
    public static String CorpusView_mine = "";
    public static String CorpusView_mineToolTip = "";
    public static String CorpusView_reading = "";
    public static String CorpusView_takeOut = ""; // {0} = name of the set
    public static String CorpusView_undoSet = "";
    public static String DesignLabels_errors = ""; // {0} = how many, at least 2
    public static String DesignLabels_line = ""; // {0} = number, from 1
    public static String DesignLabels_noFile = "";
    public static String DesignLabels_noProblems = "";
    public static String DesignLabels_nothingWrong = ""; // {0} = number of files
    public static String DesignLabels_nothingWrongInOne = "";
    public static String DesignLabels_oneError = "";
    public static String DesignLabels_problems = ""; // {0} = how many
    public static String Door_all = "";
    public static String Door_allPapers = "";
    public static String Door_clearFilter = "";
    public static String Door_import = "";
    public static String Door_new = "";
    public static String Door_open = "";
    public static String Door_retry = "";
    public static String Door_sample = "";
    public static String Door_team = "";
    public static String DueComparisons_answered = ""; // {0} = how many, {1} = of how many
    public static String DueComparisons_head = "";
    public static String Export_done = ""; // {0} = how many, {1} = name of the file
    public static String Export_failed = "";
    public static String Export_job = ""; // {0} = name of the file
    public static String Export_lost = "";
    public static String Export_title = "";
    public static String ExportTaxonomy_done = ""; // {0} = name of the file
    public static String ExportTaxonomy_failed = "";
    public static String ExportTaxonomy_lost = "";
    public static String ExportTaxonomy_title = "";
    public static String ImpactLabels_many = ""; // {0} = number
    public static String ImpactLabels_new = ""; // {0} = taxonomy
    public static String ImpactLabels_none = "";
    public static String ImpactLabels_notRaised = ""; // {0} = taxonomy, {1} = release, {2} = version of the text, {3} = version it needs
    public static String ImpactLabels_one = "";
    public static String ImpactLabels_raised = ""; // {0} = taxonomy, {1} = release, {2} = version of the text
    public static String ImpactLabels_same = ""; // {0} = taxonomy, {1} = release
    public static String ImpactLabels_unreadable = "";
    public static String ImportForm_badName = "";
    public static String ImportForm_noFile = "";
    public static String ImportForm_nothing = "";
    public static String ImportForm_nothingNew = "";
    public static String ImportForm_reading = "";
    public static String ImportForm_summary = ""; // {0} = papers added, {1} = changed, {2} = unchanged, {3} = refused
    public static String ImportLabels_added = "";
    public static String ImportLabels_changed = "";
    public static String ImportLabels_refused = "";
    public static String ImportLabels_unchanged = "";
    public static String ImportPage_anyFile = "";
    public static String ImportPage_auto = "";
    public static String ImportPage_browse = "";
    public static String ImportPage_choose = "";
    public static String ImportPage_encoding = "";
    public static String ImportPage_file = "";
    public static String ImportPage_format = "";
    public static String ImportPage_papers = "";
    public static String ImportPage_ready = "";
    public static String ImportPage_title = "";
    public static String ImportTaxonomy_allFormats = "";
    public static String ImportTaxonomy_done = ""; // {0} = name of the file
    public static String ImportTaxonomy_failed = "";
    public static String ImportTaxonomy_job = ""; // {0} = name of the file
    public static String ImportTaxonomy_lost = "";
    public static String ImportTaxonomy_notWritten = ""; // {0} = why
    public static String ImportTaxonomy_title = "";
    public static String ImportWizard_claims = "";
    public static String ImportWizard_done = ""; // {0} = name of the file, {1} = the summary
    public static String ImportWizard_failed = "";
    public static String ImportWizard_job = ""; // {0} = name of the file
    public static String ImportWizard_noCorpus = "";
    public static String ImportWizard_title = "";
    public static String NewCorpus_badName = "";
    public static String NewCorpus_browse = "";
    public static String NewCorpus_folder = "";
    public static String NewCorpus_head = "";
    public static String NewCorpus_make = "";
    public static String NewCorpus_name = "";
    public static String NewCorpus_noFolder = "";
    public static String NewCorpus_noName = "";
    public static String NewCorpus_taken = "";
    public static String NewCorpus_text = "";
    public static String NewCorpus_title = "";
    public static String OpenCorpus_text = "";
    public static String OpenCorpus_title = "";
    public static String PaperLabels_andDone = "";
    public static String PaperLabels_claims = ""; // {0} = claims, {1} = those tagged by the annotator
    public static String PaperLabels_done = "";
    public static String PaperLabels_noClaims = "";
    public static String PaperLabels_toDo = "";
    public static String PreviewTable_fate = "";
    public static String PreviewTable_paper = "";
    public static String PreviewTable_why = "";
    public static String ProblemsView_file = "";
    public static String ProblemsView_fix = "";
    public static String ProblemsView_goThere = "";
    public static String ProblemsView_problem = "";
    public static String ProblemsView_reading = "";
    public static String ProblemsView_where = "";
    public static String PublishTaxonomy_cancel = "";
    public static String PublishTaxonomy_done = ""; // {0} = name, {1} = version
    public static String PublishTaxonomy_exists = ""; // {0} = name, {1} = version
    public static String PublishTaxonomy_job = "";
    public static String PublishTaxonomy_publish = "";
    public static String PublishTaxonomy_question = ""; // {0} = name, {1} = version, {2} = corpus
    public static String PublishTaxonomy_refused = "";
    public static String PublishTaxonomy_title = "";
    public static String ReleaseChanges_comparing = "";
    public static String ReleaseChanges_noCorpus = "";
    public static String ReleaseChanges_noText = "";
    public static String Session_closing = ""; // {0} = name of the corpus
    public static String Session_nobody = "";
    public static String Session_openFailed = "";
    public static String Session_opening = ""; // {0} = name of the corpus
    public static String Session_password = "";
    public static String Session_passwordNotKept = "";
    public static String Session_reading = "";
    public static String Session_title = "";
    public static String SessionLabels_dropping = ""; // {0} = name
    public static String SessionLabels_nobody = "";
    public static String SessionLabels_noCorpus = "";
    public static String StatusBar_explain = "";
    public static String StatusBar_later = "";
    public static String StatusBar_solved = "";
    public static String StatusBar_title = "";
    public static String StatusTexts_claim = ""; // {0} = number, {1} = how many
    public static String StatusTexts_claims = ""; // {0} = how many
    public static String StatusTexts_kept = "";
    public static String StatusTexts_noClaim = "";
    public static String StatusTexts_notKept = ""; // {0} = why
    public static String StatusTexts_oneClaim = "";
    public static String StatusTexts_onePaper = "";
    public static String StatusTexts_paper = ""; // {0} = number, {1} = how many
    public static String StatusTexts_papers = ""; // {0} = how many
    public static String StatusTexts_writing = "";
    public static String TaxonomiesView_files = "";
    public static String TaxonomiesView_newTaxonomy = "";
    public static String TaxonomiesView_reading = "";
    public static String TaxonomiesView_releases = "";
    public static String TaxonomyItems_none = "";
    public static String Welcome_find = "";
    public static String Welcome_head = "";
    public static String Welcome_import = "";
    public static String Welcome_importText = "";
    public static String Welcome_keys = "";
    public static String Welcome_mark = "";
    public static String Welcome_next = "";
    public static String Welcome_sample = "";
    public static String Welcome_sampleText = "";
    public static String Welcome_taxonomy = "";
    public static String Welcome_taxonomyText = "";
    public static String Welcome_text = "";
    public static String Welcome_undo = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
