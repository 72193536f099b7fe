package org.glossator.ui.internal.annotations;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String AnnotationRow_asked = "";
    public static String AnnotationRow_kept = "";
    public static String AnnotationRow_other = ""; // {0} = what is judged
    public static String AnnotationRow_writing = "";
    public static String AnnotationsView_annotator = "";
    public static String AnnotationsView_answers = "";
    public static String AnnotationsView_category = "";
    public static String AnnotationsView_claim = "";
    public static String AnnotationsView_comment = "";
    public static String AnnotationsView_commentHint = "";
    public static String AnnotationsView_made = "";
    public static String AnnotationsView_noClaims = "";
    public static String AnnotationsView_noPaper = "";
    public static String AnnotationsView_state = "";
    public static String AnnotationsView_table = "";
    public static String AnnotationsView_tag = "";
    public static String AnnotationsView_tagToolTip = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.annotations.messages", Messages.class);
    }

    private Messages() {
    }
}
