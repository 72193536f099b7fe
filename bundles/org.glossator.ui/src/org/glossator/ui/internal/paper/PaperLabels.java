package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.glossator.model.TextSpan;
import org.glossator.store.PaperRecord;
import org.glossator.ui.internal.Shortened;

/** What people read about a paper and its claims. */
public final class PaperLabels {
    private static final int MOST_AUTHORS = 8;
    private static final int LONGEST_TAB = 40; // characters
    private static final String BETWEEN = " · ";
    private static final Pattern BLANKS = Pattern.compile("[\\s&&[^ ]]\\s*| \\s+"); // all but single blanks

    private PaperLabels() {
    }

    /** @return authors and identifiers in one line; empty where the paper has neither */
    static String meta(PaperRecord paper) {
        var items = new ArrayList<String>();
        if (!paper.authors().isEmpty()) {
            items.add(authors(paper.authors()));
        }
        paper.identifiers().forEach((scheme, value) -> items.add(scheme + ":" + value));
        return String.join(BETWEEN, items);
    }

    private static String authors(List<String> names) {
        return names.size() <= MOST_AUTHORS ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_AUTHORS)) + " …";
    }

    /** @return the title, short enough for a tab */
    public static String tab(String title) {
        return Shortened.toLength(title, LONGEST_TAB);
    }

    /** @return the claim's words in one line; the stretches of one with several joined by an ellipsis */
    public static String quote(List<TextSpan> claim, String text) {
        return String.join(" … ", claim.stream().map(s -> quote(s, text)).toList());
    }

    private static String quote(TextSpan span, String text) {
        int end = Math.min(span.end(), text.length());
        return span.start() >= end ? "" : BLANKS.matcher(text.substring(span.start(), end)).replaceAll(" ");
    }
}
