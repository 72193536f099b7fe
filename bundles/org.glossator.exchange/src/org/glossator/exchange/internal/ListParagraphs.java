package org.glossator.exchange.internal;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.exchange.PaperTexts;
import org.glossator.exchange.spi.TextLines;
import org.glossator.model.Place;

/**
 * The paragraphs of a mailed list: its lines without those of the site, and with wrapped lines joined again. A line
 * goes on the one directly above when neither is longer than {@value #WIDEST_WRAP} characters and it begins in lower
 * case below an unfinished sentence, or when the lines above are joined ones already, fill more than one line and end
 * in mid-sentence.
 */
final class ListParagraphs {

    /** No mail program wraps at more characters. */
    private static final int WIDEST_WRAP = 160;

    private final TextLines lines;
    private boolean atTop = true;
    private @Nullable Line ahead;

    private record Line(String text, Place place, boolean afterGap) {
    }

    /** @param place of its first line */
    record Paragraph(String text, Place place) {
    }

    ListParagraphs(TextLines lines) {
        this.lines = lines;
    }

    Optional<Paragraph> next() throws IOException {
        Line first = peek();
        if (first == null) {
            return Optional.empty();
        }
        ahead = null;
        var text = new StringBuilder(first.text());
        boolean joined = false;
        Line above = first;
        Line line = peek();
        while (line != null && goesOn(text, joined, above, line)) {
            if (text.charAt(text.length() - 1) != '-') {
                text.append(' ');
            }
            text.append(line.text());
            joined = true;
            above = line;
            ahead = null;
            line = peek();
        }
        return Optional.of(new Paragraph(text.toString(), first.place()));
    }

    private static boolean goesOn(CharSequence text, boolean joined, Line above, Line line) {
        if (line.afterGap() || above.text().length() > WIDEST_WRAP || line.text().length() > WIDEST_WRAP) {
            return false;
        }
        boolean finished = Sentences.isFinished(above.text());
        return Character.isLowerCase(line.text().codePointAt(0)) && (joined || !finished)
                || joined && !finished && text.length() > WIDEST_WRAP;
    }

    private @Nullable Line peek() throws IOException {
        boolean gap = false;
        while (ahead == null) {
            Optional<String> raw = lines.next();
            if (raw.isEmpty()) {
                return null;
            }
            String plain = PaperTexts.line(raw.get());
            String kept = plain.isEmpty() ? "" : SiteLines.without(plain, atTop);
            if (kept.isEmpty()) {
                gap = true;
                atTop |= !plain.isEmpty();
            } else {
                atTop = false;
                ahead = new Line(kept, lines.place(), gap);
            }
        }
        return ahead;
    }
}
