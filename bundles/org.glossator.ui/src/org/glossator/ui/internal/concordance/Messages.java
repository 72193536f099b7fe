package org.glossator.ui.internal.concordance;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String ConcordanceView_addToSet = "";
    public static String ConcordanceView_addToSetToolTip = "";
    public static String ConcordanceView_after = "";
    public static String ConcordanceView_annotators = "";
    public static String ConcordanceView_anyAnnotator = "";
    public static String ConcordanceView_anyAnswer = "";
    public static String ConcordanceView_anyCategory = "";
    public static String ConcordanceView_before = "";
    public static String ConcordanceView_byAnnotator = "";
    public static String ConcordanceView_byAnswer = "";
    public static String ConcordanceView_byCategory = "";
    public static String ConcordanceView_categories = "";
    public static String ConcordanceView_export = "";
    public static String ConcordanceView_exportFailed = ""; // {0} = file, {1} = reason
    public static String ConcordanceView_exportToolTip = "";
    public static String ConcordanceView_exported = ""; // {0} = lines, {1} = file
    public static String ConcordanceView_found = ""; // {0} = lines, {1} = papers
    public static String ConcordanceView_foundFirst = ""; // {0} = lines, {1} = papers
    public static String ConcordanceView_looking = ""; // {0} = lines so far
    public static String ConcordanceView_made = ""; // {0} = day
    public static String ConcordanceView_match = "";
    public static String ConcordanceView_noCorpus = "";
    public static String ConcordanceView_none = "";
    public static String ConcordanceView_nothingAsked = "";
    public static String ConcordanceView_nothingToTag = "";
    public static String ConcordanceView_paper = "";
    public static String ConcordanceView_searching = "";
    public static String ConcordanceView_table = "";
    public static String ConcordanceView_tag = "";
    public static String ConcordanceView_tagToolTip = "";
    public static String ConcordanceView_tagged = ""; // {0} = how many claims, {1} = of how many papers
    public static String ConcordanceView_tagging = ""; // {0} = category
    public static String ConcordanceView_takenBack = ""; // {0} = how many papers
    public static String ConcordanceView_takingBack = "";
    public static String ConcordanceView_words = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.concordance.messages", Messages.class);
    }

    private Messages() {
    }
}
