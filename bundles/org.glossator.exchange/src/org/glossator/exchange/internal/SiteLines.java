package org.glossator.exchange.internal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What paper sites add to the lists that they mail round: invitations, buttons, counts, dates. A line of nothing else
 * is left out wherever it stands. At the top of the list, or after such a line, the words may also be glued to the
 * text that follows, as copying from a page does it ({@code SubscribeA title}).
 */
final class SiteLines {
    private static final String INVITATION = "get trending papers in your email inbox( (once )?(a|every) (day|week|month)"
            + "| (daily|weekly|monthly))?[!.]?";
    private static final String NUMBER = "\\d+([.,]\\d+)?k?";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    private static final List<Pattern> WHOLE = List.of(insensitive(INVITATION),
            insensitive("subscribe|sign up|sign in|log in|upvote|downvote|follow|share|community|new|trending papers"),
            insensitive("(view|read|open|download|get)? ?(arxiv page|arxiv|pdf|html|paper|project page|code|github)"),
            insensitive("add to collection|cite|bibtex|abstract:?|next|previous|(read|show|load|see) (more|less)"),
            insensitive("((models|datasets|spaces) citing this paper )?[+#]?" + NUMBER + "( (upvotes?|comments?))?"),
            insensitive("[·•|–—*…-]+|\\.{3}"),
            insensitive("(published |submitted )?(on )?(\\d{1,2} )?" + MONTH + "\\.? (\\d{1,2},? )?(\\d{4})?"));

    private static final List<Pattern> GLUED = List.of(insensitive("^" + INVITATION + "\\s*"),
            Pattern.compile("^Subscribe\\s*(?=[\\p{Lu}\\p{N}])"));

    private SiteLines() {
    }

    /**
     * @param line without blanks around it
     * @param atTop nothing but such lines stands directly above
     * @return what is left of the line for the list; empty where it is only the site's
     */
    static String without(String line, boolean atTop) {
        String left = line;
        if (atTop) {
            for (Pattern glued : GLUED) {
                left = glued.matcher(left).replaceFirst("");
            }
        }
        String rest = left;
        return WHOLE.stream().anyMatch(p -> p.matcher(rest).matches()) ? "" : rest;
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
