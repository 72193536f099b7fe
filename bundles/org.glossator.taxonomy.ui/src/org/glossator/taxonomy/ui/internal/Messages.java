package org.glossator.taxonomy.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** What people read. */
@NonNullByDefault({}) // the platform fills the fields in
public final class Messages extends NLS {
    public static String CreateTaxonomy_task; // {0} = file name
    public static String LanguageView_missing;
    public static String LanguageView_pages; // links to files of the help
    public static String NewTaxonomyForm_emptyFolder;
    public static String NewTaxonomyForm_emptyName;
    public static String NewTaxonomyForm_badFolder; // {0} = folder, {1} = why
    public static String NewTaxonomyForm_badName; // {0} = name
    public static String NewTaxonomyForm_exists; // {0} = path of the file
    public static String NewTaxonomyPage_browse;
    public static String NewTaxonomyPage_description;
    public static String NewTaxonomyPage_example;
    public static String NewTaxonomyPage_exampleDescription;
    public static String NewTaxonomyPage_folder;
    public static String NewTaxonomyPage_name;
    public static String NewTaxonomyPage_nameHint;
    public static String NewTaxonomyPage_startFrom;
    public static String NewTaxonomyPage_title;
    public static String NewTaxonomyPage_titleField;
    public static String NewTaxonomyWizard_failed; // {0} = path of the file
    public static String NewTaxonomyWizard_title;
    public static String ProblemMarkers_job;
    public static String RenameHandler_question; // {0} = number of places, {1} = number of files
    public static String RenameHandler_title; // {0} = name
    public static String TaxonomyContentAssist_nothing;
    public static String TaxonomyOutlinePage_empty;

    static {
        NLS.initializeMessages("org.glossator.taxonomy.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
