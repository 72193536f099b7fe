package org.glossator.store.rules;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.glossator.model.Category;
import org.glossator.model.ClaimId;
import org.glossator.model.Severity;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.store.ClaimRecord;
import org.glossator.store.PaperRecord;

/** Where the stretches that carry a category may begin and end, and whether they may share text. */
final class SpanRules {
    private final PaperRecord paper;
    private final Map<ClaimId, ClaimRecord> claims;
    private final Consumer<Violation> found;

    SpanRules(PaperRecord paper, Map<ClaimId, ClaimRecord> claims, Consumer<Violation> found) {
        this.paper = paper;
        this.claims = claims;
        this.found = found;
    }

    /** A judgement with its claim and the category whose rules it must keep. */
    private record Marked(Judgement judgement, ClaimRecord claim, Category category, Applicability rules) {
    }

    /** @param judgements of all annotators */
    void check(List<Judgement> judgements) {
        var marked = new ArrayList<Marked>();
        for (Judgement judgement : judgements) {
            if (judgement.target() instanceof Target.OnClaim(var id)) {
                Optional.ofNullable(claims.get(id)).ifPresent(claim -> judgement.categories().stream()
                        .flatMap(category -> judgement.taxonomy().category(category).stream())
                        .map(category -> new Marked(judgement, claim, category, category.details().applicability()))
                        .forEach(marked::add));
            }
        }
        marked.forEach(this::borders);
        List<Marked> apart = marked.stream().filter(m -> m.rules().overlap() != Applicability.Overlap.ANY)
                .sorted((a, b) -> a.claim().extent().compareTo(b.claim().extent())).toList();
        for (int i = 0; i < apart.size(); i++) {
            for (int j = i + 1; j < apart.size()
                    && apart.get(j).claim().extent().start() < apart.get(i).claim().extent().end(); j++) {
                overlap(apart.get(i), apart.get(j));
            }
        }
    }

    private void borders(Marked marked) {
        boolean good = switch (marked.rules().borders()) {
            case ANY -> true;
            case WORD -> marked.claim().spans().stream().allMatch(s -> isBorder(s.start()) && isBorder(s.end()));
            case SENTENCE -> marked.claim().spans().stream().allMatch(this::isSentences);
        };
        if (!good) {
            String what = marked.rules().borders() == Applicability.Borders.WORD ? "a word" : "a sentence";
            report(marked, "rules.borders", Severity.WARNING, "“" + marked.category().label()
                    + "” must begin and end with " + what + ".");
        }
    }

    private boolean isBorder(int offset) {
        String text = paper.text();
        return offset == 0 || offset >= text.length()
                || !(Character.isLetterOrDigit(text.charAt(offset - 1)) && Character.isLetterOrDigit(text.charAt(offset)));
    }

    /** As far as punctuation tells: an abbreviation with a capital letter after it ends a sentence here. */
    private boolean isSentences(TextSpan span) {
        String text = paper.text();
        int lineStart = text.lastIndexOf('\n', span.start() - 1) + 1;
        int feed = text.indexOf('\n', span.end());
        String line = text.substring(lineStart, feed < 0 ? text.length() : feed);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(line);
        int start = span.start() - lineStart;
        int end = span.end() - lineStart;
        while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return breaks.isBoundary(start) && (end >= line.length() || breaks.isBoundary(end));
    }

    private void overlap(Marked one, Marked other) {
        if (one.claim().equals(other.claim()) || !one.judgement().annotator().equals(other.judgement().annotator())
                || !sameRoot(one, other)) {
            return;
        }
        for (TextSpan a : one.claim().spans()) {
            for (TextSpan b : other.claim().spans()) {
                boolean nested = a.contains(b) || b.contains(a);
                boolean allowed = one.rules().overlap() == Applicability.Overlap.NESTED
                        && other.rules().overlap() == Applicability.Overlap.NESTED && nested;
                if (a.overlaps(b) && !allowed) {
                    report(other, "rules.overlap", Severity.ERROR, "“" + other.category().label() + "” shares words with “"
                            + one.category().label() + "”, which it must not"
                            + (one.rules().overlap() == Applicability.Overlap.NESTED ? " unless one lies in the other." : "."));
                    return;
                }
            }
        }
    }

    /** The rule is said once for a tree of categories, and holds inside of it. */
    private static boolean sameRoot(Marked one, Marked other) {
        return root(one).equals(root(other));
    }

    private static String root(Marked marked) {
        String path = marked.category().path();
        int dot = path.indexOf('.');
        return marked.judgement().taxonomy().taxonomy().name() + ":" + (dot < 0 ? path : path.substring(0, dot));
    }

    private void report(Marked marked, String code, Severity severity, String message) {
        found.accept(marked.judgement().violation(code, severity, message, Optional.of(marked.category().id()), "",
                marked.judgement().drops(List.of(marked.category().id()))));
    }
}
