package org.glossator.ui.internal.help;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which section of the page is about which part of the window. */
final class HelpPlaces {
    /** The page with a section for each view. */
    static final String PAGE = "views.html";

    private static final Map<String, String> SECTIONS = Map.ofEntries(Map.entry("org.glossator.ui.corpus", "corpus"),
            Map.entry("org.glossator.ui.paper", "paper"), Map.entry("org.glossator.ui.palette", "palette"),
            Map.entry("org.glossator.ui.details", "details"), Map.entry("org.glossator.ui.annotations", "annotations"),
            Map.entry("org.glossator.ui.ruleProblems", "problems"), Map.entry("org.glossator.ui.history", "history"),
            Map.entry("org.glossator.ui.merge", "merging-copies"), Map.entry("org.glossator.ui.statistics", "statistics"),
            Map.entry("org.glossator.ui.concordance", "concordance"),
            Map.entry("org.glossator.ui.links", "links"), Map.entry("org.glossator.ui.comparisons", "comparisons"),
            Map.entry("org.glossator.ui.taxonomies", "designing"),
            Map.entry("org.glossator.ui.problems", "designing"), Map.entry("org.glossator.ui.releaseChanges", "designing"),
            Map.entry("org.glossator.taxonomy.ui.outline", "designing"), Map.entry("org.glossator.taxonomy.ui.picture", "designing"),
            Map.entry("org.glossator.taxonomy.ui.references", "designing"));

    /** The page with steps that can be done from there. */
    static final String GUIDES = "guides.html";

    private static final Pattern COMMAND = Pattern.compile("command:(org\\.glossator\\.[\\w.]+)");

    private HelpPlaces() {
    }

    /** @return all parts that have a section */
    static Map<String, String> sections() {
        return SECTIONS;
    }

    /**
     * @param page on which the link stands: only those of the product run commands
     * @param link where it leads
     * @return the command that it runs; nothing where it leads to a page
     */
    static Optional<String> command(String page, String link) {
        Matcher command = COMMAND.matcher(link);
        return page.startsWith("file:") && command.matches() ? Optional.of(command.group(1)) : Optional.empty();
    }

    /** @return where it is written about the part; the top of the page where nothing is */
    static String of(String partId) {
        String section = SECTIONS.get(partId);
        return section == null ? PAGE : PAGE + "#" + section;
    }
}
