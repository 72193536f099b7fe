package org.glossator.ui.internal.help;

import java.util.Map;

/** Which section of the page is about which part of the window. */
final class HelpPlaces {
    /** The page with a section for each view. */
    static final String PAGE = "views.html";

    private static final Map<String, String> SECTIONS = Map.ofEntries(Map.entry("org.glossator.ui.corpus", "corpus"),
            Map.entry("org.glossator.ui.paper", "paper"), Map.entry("org.glossator.ui.palette", "palette"),
            Map.entry("org.glossator.ui.details", "details"), Map.entry("org.glossator.ui.annotations", "annotations"),
            Map.entry("org.glossator.ui.ruleProblems", "problems"), Map.entry("org.glossator.ui.history", "history"),
            Map.entry("org.glossator.ui.statistics", "statistics"), Map.entry("org.glossator.ui.concordance", "concordance"),
            Map.entry("org.glossator.ui.links", "links"),
            Map.entry("org.glossator.ui.taxonomies", "designing"),
            Map.entry("org.glossator.ui.problems", "designing"), Map.entry("org.glossator.ui.releaseChanges", "designing"),
            Map.entry("org.glossator.taxonomy.ui.outline", "designing"), Map.entry("org.glossator.taxonomy.ui.picture", "designing"),
            Map.entry("org.glossator.taxonomy.ui.references", "designing"));

    private HelpPlaces() {
    }

    /** @return all parts that have a section */
    static Map<String, String> sections() {
        return SECTIONS;
    }

    /** @return where it is written about the part; the top of the page where nothing is */
    static String of(String partId) {
        String section = SECTIONS.get(partId);
        return section == null ? PAGE : PAGE + "#" + section;
    }
}
