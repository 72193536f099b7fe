package org.glossator.ui.internal.palette;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String CategoryCard_any = ""; // {0} = category
    public static String CategoryCard_avoidWhen = ""; // {0} = the note
    public static String CategoryCard_because = ""; // {0} = the note, {1} = why
    public static String CategoryCard_deprecated = "";
    public static String CategoryCard_example = ""; // {0} = the note
    public static String CategoryCard_first = ""; // {0} = categories in order
    public static String CategoryCard_grouping = "";
    public static String CategoryCard_name = "";
    public static String CategoryCard_nearMiss = ""; // {0} = the note
    public static String CategoryCard_negative = ""; // {0} = the note
    public static String CategoryCard_one = ""; // {0} = category
    public static String CategoryCard_others = ""; // {0} = other words for it, with commas between
    public static String CategoryCard_useWhen = ""; // {0} = the note
    public static String CategoryIndex_other = ""; // {0} = labels from the root down
    public static String PaletteView_category = "";
    public static String PaletteView_count = "";
    public static String PaletteView_counting = "";
    public static String PaletteView_empty = "";
    public static String PaletteView_filter = "";
    public static String PaletteView_nothing = ""; // {0} = what was typed
    public static String PaletteView_target = ""; // {0} = what is judged
    public static String PaletteView_tree = ""; // {0} = title of the taxonomy
    public static String PaletteView_unfit = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.palette.messages", Messages.class);
    }

    private Messages() {
    }
}
