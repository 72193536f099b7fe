package org.glossator.taxonomy.ui.internal.wizard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first text of a new taxonomy. */
final class TaxonomyStart {
    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*taxonomy\\s+[^\\s\"]+(\\s+version\\s+[^\\s\"]+)?");
    private static final Pattern TITLE = Pattern.compile("(?m)^(\\s*title\\s+)\"(?:[^\"\\\\\\r\\n]|\\\\.)*\"");

    private TaxonomyStart() {
    }

    /** @return a small taxonomy without problems that shows each construct once */
    static String example(String name, String title) {
        return """
                taxonomy %s version 1.0.0
                  title %s
                  description "What can be annotated with it, in a sentence."

                /* A facet groups categories. Annotators choose those below it, by name or by key. */
                category stance "Stance" colour #0a9fbd abstract
                  "What the claim says about earlier findings."
                {
                  category supports "Supports" key S
                    "It agrees with an earlier finding and adds evidence."
                    use when "earlier work is named and the result points the same way"
                    avoid when "earlier work is only used as a tool"
                    example "Like Lee (2020), we find that shorter answers are preferred."
                    near miss "We support the open science movement." because "no finding is meant"

                  category disputes "Disputes" key D
                    "It contradicts an earlier finding, or shows where it does not hold."
                    use when "a result is called different, surprising or limited"
                }

                category evidence "Evidence" colour #bb8a1f abstract
                  "What the claim rests on."
                {
                  category measured "Measured" key M
                    "Numbers from an experiment of the paper itself."

                  category argued "Argued" key A
                    "Reasons, without data of their own."
                }
                """.formatted(name, quoted(title));
    }

    /** @return the library's text under another name and title, in its first version; comments stay */
    static String copy(String library, String name, String title) {
        String renamed = HEAD.matcher(library).replaceFirst(Matcher.quoteReplacement("taxonomy " + name + " version 1.0.0"));
        return TITLE.matcher(renamed).replaceFirst("$1" + Matcher.quoteReplacement(quoted(title)));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
    }
}
