package org.glossator.taxonomy.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** What people read. */
@NonNullByDefault({}) // the platform fills the fields in
public final class Messages extends NLS {
    public static String CreateTaxonomy_task; // {0} = file name
    public static String ExportPicture_failed; // {0} = path of the file
    public static String ExportPicture_job;
    public static String ExportPicture_png;
    public static String ExportPicture_svg;
    public static String ExportPicture_title;
    public static String GoToName_attribute; // {0} = label, {1} = taxonomy, {2} = line
    public static String GoToName_category; // {0} = label, {1} = taxonomy, {2} = line
    public static String GoToName_facet; // {0} = label, {1} = taxonomy, {2} = line
    public static String GoToName_hint;
    public static String GoToName_mapping; // {0} = label, {1} = taxonomy, {2} = line
    public static String GoToName_nothing;
    public static String GoToName_relation; // {0} = label, {1} = taxonomy, {2} = line
    public static String GoToName_rule; // {0} = label, {1} = taxonomy, {2} = line
    public static String GoToName_scale; // {0} = label, {1} = taxonomy, {2} = line
    public static String GoToName_title;
    public static String Hierarchy_beingRead;
    public static String Hierarchy_noCategory;
    public static String Hierarchy_noTaxonomy;
    public static String Hierarchy_notRead;
    public static String Hierarchy_nothingDeclared;
    public static String InsertTemplate_anywhere;
    public static String InsertTemplate_hint;
    public static String InsertTemplate_nothing;
    public static String InsertTemplate_title;
    public static String InsertTemplate_top;
    public static String LanguageView_missing;
    public static String LanguageView_pages; // links to files of the help
    public static String NewTaxonomyForm_badFolder; // {0} = folder, {1} = why
    public static String NewTaxonomyForm_badName; // {0} = name
    public static String NewTaxonomyForm_emptyFolder;
    public static String NewTaxonomyForm_emptyName;
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
    public static String PictureLabels_annotation;
    public static String PictureLabels_annotations; // {0} = number
    public static String PictureLabels_withThoseBelow; // {0} = own, {1} = with those below
    public static String PictureView_byAnnotations;
    public static String PictureView_byCategories;
    public static String PictureView_name;
    public static String ProblemMarkers_job;
    public static String ReferencesView_declared; // {0} = text of the line
    public static String ReferencesView_line;
    public static String ReferencesView_noName; // {0} = word
    public static String ReferencesView_nothingAsked;
    public static String ReferencesView_taxonomy;
    public static String ReferencesView_text;
    public static String RenameHandler_question; // {0} = number of places, {1} = number of files
    public static String RenameHandler_title; // {0} = name
    public static String TaxonomyContentAssist_nothing;
    public static String UseLabels_inFiles; // {0} = name, {1} = number, {2} = files
    public static String UseLabels_inOneFile; // {0} = name, {1} = number
    public static String UseLabels_never; // {0} = name
    public static String UseLabels_once; // {0} = name

    static {
        NLS.initializeMessages("org.glossator.taxonomy.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
