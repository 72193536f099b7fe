package org.glossator.exchange.internal;

import java.util.List;

import org.glossator.exchange.internal.anchor.Reanchoring.Altered;
import org.glossator.exchange.internal.anchor.Reanchoring.Holder;
import org.glossator.exchange.internal.anchor.Reanchoring.Lost;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Severity;

/** What an import says of places that are not, or not quite, in a paper's new text. */
final class PlaceProblems {
    private PlaceProblems() {
    }

    static Problem unplaced(Lost lost, String title, Place place) {
        return switch (lost.holder()) {
            case Holder.Judged judged -> warning("import.unplaced", "Not found in the new text of “" + title + "”: “"
                    + lost.quote() + "”.", place);
            case Holder.Evidence(String paper) -> warning("import.evidenceUnplaced", "Evidence of a judgement on “" + paper
                    + "” is not found in the new text of “" + title + "”: “" + lost.quote() + "”.", place);
        };
    }

    static Problem changed(Altered words, String title, Place place) {
        String now = "“" + words.before() + "” is now “" + words.after() + "”.";
        return switch (words.holder()) {
            case Holder.Judged judged -> warning("import.claimChanged", "In the new text of “" + title
                    + "” a claim has other words: " + now, place);
            case Holder.Evidence(String paper) -> warning("import.evidenceChanged", "In the new text of “" + title
                    + "” evidence of a judgement on “" + paper + "” has other words: " + now, place);
        };
    }

    /** @return for the paper's row; empty where all words are the same */
    static String summary(List<Altered> altered) {
        long claims = altered.stream().filter(words -> words.holder() instanceof Holder.Judged).count();
        long evidence = altered.size() - claims;
        String first = claims == 0 ? "" : claims == 1 ? "The words of one claim have changed."
                : "The words of " + claims + " claims have changed.";
        String second = evidence == 0 ? "" : evidence == 1 ? "The words of one piece of evidence have changed."
                : "The words of " + evidence + " pieces of evidence have changed.";
        return (first + " " + second).strip();
    }

    private static Problem warning(String code, String message, Place place) {
        return new Problem(Severity.WARNING, code, message, place);
    }
}
