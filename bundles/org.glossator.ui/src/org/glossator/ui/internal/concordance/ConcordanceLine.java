package org.glossator.ui.internal.concordance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.TextSpan;
import org.glossator.ui.internal.statistics.Csv;

/**
 * A place with the words around it.
 *
 * @param title of the paper
 * @param place in its text
 * @param claim in which it stands; nothing where it stands in none
 * @param before the words before it
 * @param match the words of the place
 * @param after the words behind it
 * @param categories labels of what the claim is judged to be, each once
 * @param annotators names of those who have judged it, each once
 */
record ConcordanceLine(PaperId paper, String title, TextSpan place, Optional<ClaimId> claim, String before, String match,
        String after, List<String> categories, List<String> annotators) {

    ConcordanceLine {
        categories = List.copyOf(categories);
        annotators = List.copyOf(annotators);
    }

    /** What the table can be sorted by, a column each. */
    enum Column {
        BEFORE, MATCH, AFTER, CATEGORIES, ANNOTATORS, PAPER;

        String text(ConcordanceLine line) {
            return switch (this) {
                case BEFORE -> line.before;
                case MATCH -> line.match;
                case AFTER -> line.after;
                case CATEGORIES -> String.join(", ", line.categories);
                case ANNOTATORS -> String.join(", ", line.annotators);
                case PAPER -> line.title;
            };
        }

        /** @return what stands before the place is compared from there backwards, so that the same last words stand together */
        Comparator<ConcordanceLine> order() {
            return Comparator.comparing(line -> {
                String text = text(line).toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+", "");
                return this == BEFORE ? backwards(text) : text;
            });
        }

        private static String backwards(String text) {
            String[] words = text.split("[^\\p{L}\\p{N}]+");
            var reversed = new StringBuilder();
            for (int i = words.length - 1; i >= 0; i--) {
                reversed.append(words[i]).append(' ');
            }
            return reversed.toString();
        }
    }

    /** @return a row for tables of other programs, as text */
    String tabbed() {
        return String.join("\t", before, match, after, Column.CATEGORIES.text(this), Column.ANNOTATORS.text(this), title);
    }

    /** @return all lines as a table in a file */
    static String csv(List<ConcordanceLine> lines) {
        var csv = new StringBuilder();
        Csv.line(csv, "before", "match", "after", "categories", "annotators", "title", "paper", "claim", "start", "end");
        lines.forEach(l -> Csv.line(csv, l.before, l.match, l.after, Column.CATEGORIES.text(l), Column.ANNOTATORS.text(l), l.title,
                l.paper.toString(), l.claim.map(ClaimId::toString).orElse(""), String.valueOf(l.place.start()),
                String.valueOf(l.place.end())));
        return csv.toString();
    }
}
