package org.glossator.taxonomy.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a proposal writes, as the document gets it.
 *
 * @param text without marks, with the line's indent after each line's end
 * @param places to fill in, in the order in which Tab goes through them
 * @param caret where the caret is in the end; in characters from the start of the text
 */
record Snippet(String text, List<Place> places, int caret) {
    private static final Pattern MARK = Pattern.compile("\\$\\{(\\d):([^}]*)\\}|\\$(\\d)");

    /**
     * A stretch of the text, in characters from its start; may be empty.
     *
     * @param number the same for places that are filled in together
     */
    record Place(int number, int start, int length) {
    }

    /** @param marked as {@link org.glossator.taxonomy.ide.Proposal#text()} */
    static Snippet read(String marked, String indent) {
        var text = new StringBuilder();
        var places = new ArrayList<Place>();
        int caret = -1;
        int from = 0;
        String indented = marked.replace("\n", "\n" + indent);
        Matcher marks = MARK.matcher(indented);
        while (marks.find()) {
            text.append(indented, from, marks.start());
            String shown = marks.group(2) == null ? "" : marks.group(2);
            if ("0".equals(marks.group(3))) {
                caret = text.length();
            } else {
                int number = Integer.parseInt(marks.group(1) == null ? marks.group(3) : marks.group(1));
                places.add(new Place(number, text.length(), shown.length()));
            }
            text.append(shown);
            from = marks.end();
        }
        text.append(indented, from, indented.length());
        return new Snippet(text.toString(), List.copyOf(places), caret < 0 ? text.length() : caret);
    }
}
