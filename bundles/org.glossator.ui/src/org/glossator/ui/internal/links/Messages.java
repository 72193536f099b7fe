package org.glossator.ui.internal.links;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String LinksView_unread = "";
    public static String LinksView_claim = ""; // {0} = category, {1} = words, {2} = title of the paper
    public static String LinksView_graph = "";
    public static String LinksView_linkFrom = ""; // {0} = relation, {1} = words of the other claim
    public static String LinksView_linkTo = ""; // {0} = relation, {1} = words of the other claim
    public static String LinksView_noCategory = "";
    public static String LinksView_noLinks = "";
    public static String LinksView_noPaper = "";
    public static String LinksView_noRelations = "";
    public static String LinksView_reading = "";
    public static String LinksView_summary = ""; // {0} = claims, {1} = links, {2} = papers
    public static String LinksView_summaryFirst = ""; // {0} = claims, {1} = links, {2} = papers

    static {
        NLS.initializeMessages("org.glossator.ui.internal.links.messages", Messages.class);
    }

    private Messages() {
    }
}
