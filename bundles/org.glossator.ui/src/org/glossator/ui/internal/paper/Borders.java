package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;

import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.model.taxonomy.Applicability;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Where the borders of a claim go when it grows or shrinks, or as its taxonomy wants them. */
final class Borders {

    /** Which border moves. */
    enum Side {
        LEFT, RIGHT
    }

    /** By how much. */
    enum Unit {
        CHARACTER, WORD, SENTENCE
    }

    private Borders() {
    }

    /**
     * @param spans of the claim; the first or last one changes
     * @param grow whether the border goes outwards
     * @param sentences of the text, where borders by sentences go
     * @return the spans afterwards; the same where there is no room: a border stays within the part of the paper in which
     *         it stands, and a span never loses its last character, word or sentence
     */
    static List<TextSpan> moved(List<TextSpan> spans, Side side, Unit unit, boolean grow, String text,
            List<TextPart> parts, Sentences sentences) {
        if (unit == Unit.SENTENCE) {
            return bySentence(spans, side, grow, text, parts, sentences);
        }
        var result = new ArrayList<>(spans);
        if (side == Side.RIGHT) {
            TextSpan last = spans.getLast();
            TextSpan room = room(last.end() - 1, text, parts);
            int end = grow ? forward(text, last.end(), room.end(), unit)
                    : skipBlanksBack(text, back(text, last.end(), last.start(), unit), last.start());
            if (end > last.start()) {
                result.set(result.size() - 1, new TextSpan(last.start(), end));
            }
        } else {
            TextSpan first = spans.getFirst();
            TextSpan room = room(first.start(), text, parts);
            int start = grow ? back(text, first.start(), room.start(), unit)
                    : skipBlanks(text, forward(text, first.start(), first.end(), unit), first.end());
            if (start < first.end()) {
                result.set(0, new TextSpan(start, first.end()));
            }
        }
        return result;
    }

    /** @return the stretch up to the borders that the taxonomy allows, outwards; the same where it has such borders */
    static TextSpan snapped(TextSpan span, Applicability.Borders rule, String text, List<TextPart> parts, Sentences sentences) {
        return switch (rule) {
            case ANY -> span;
            case WORD -> {
                BreakIterator words = words(text);
                int start = words.isBoundary(span.start()) ? span.start() : words.preceding(span.start());
                int end = words.isBoundary(span.end()) ? span.end() : words.following(span.end());
                yield new TextSpan(Math.max(start, room(span.start(), text, parts).start()),
                        Math.min(end, room(span.end() - 1, text, parts).end()));
            }
            case SENTENCE -> new TextSpan(sentences.at(span.start()).map(TextSpan::start).filter(at -> at < span.start()).orElse(span.start()),
                    sentences.at(span.end() - 1).map(TextSpan::end).filter(at -> at > span.end()).orElse(span.end()));
        };
    }

    private static List<TextSpan> bySentence(List<TextSpan> spans, Side side, boolean grow, String text,
            List<TextPart> parts, Sentences sentences) {
        var result = new ArrayList<>(spans);
        if (side == Side.RIGHT) {
            TextSpan last = spans.getLast();
            TextSpan room = room(last.end() - 1, text, parts);
            int end = grow ? sentences.endAfter(last.end()).orElse(last.end())
                    : sentences.endBefore(last.end()).orElse(last.end());
            if (end > last.start() && end <= room.end()) {
                result.set(result.size() - 1, new TextSpan(last.start(), end));
            }
        } else {
            TextSpan first = spans.getFirst();
            TextSpan room = room(first.start(), text, parts);
            int start = grow ? sentences.startBefore(first.start()).orElse(first.start())
                    : sentences.startAfter(first.start()).orElse(first.start());
            if (start < first.end() && start >= room.start()) {
                result.set(0, new TextSpan(start, first.end()));
            }
        }
        return result;
    }

    private static TextSpan room(int offset, String text, List<TextPart> parts) {
        return parts.stream().map(TextPart::span).filter(s -> s.contains(offset)).findFirst()
                .flatMap(s -> Sentences.trimmed(text, s.start(), s.end())).orElse(new TextSpan(0, text.length()));
    }

    /** @return the end of the character or word after the offset, at most the limit */
    private static int forward(String text, int offset, int limit, Unit unit) {
        if (unit == Unit.CHARACTER) {
            int next = characters(text).following(offset);
            return next == BreakIterator.DONE ? limit : Math.min(next, limit);
        }
        int start = skipBlanks(text, offset, limit);
        BreakIterator words = words(text);
        int end = start >= limit ? limit : words.following(start);
        return end == BreakIterator.DONE ? limit : Math.min(end, limit);
    }

    /** @return the start of the character or word before the offset, at least the limit */
    private static int back(String text, int offset, int limit, Unit unit) {
        if (unit == Unit.CHARACTER) {
            int previous = characters(text).preceding(offset);
            return previous == BreakIterator.DONE ? limit : Math.max(previous, limit);
        }
        int end = skipBlanksBack(text, offset, limit);
        int start = end <= limit ? limit : words(text).preceding(end);
        return start == BreakIterator.DONE ? limit : Math.max(start, limit);
    }

    private static int skipBlanks(String text, int offset, int limit) {
        int at = offset;
        while (at < limit && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipBlanksBack(String text, int offset, int limit) {
        int at = offset;
        while (at > limit && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static BreakIterator characters(String text) {
        BreakIterator iterator = BreakIterator.getCharacterInstance(ULocale.ENGLISH);
        iterator.setText(text);
        return iterator;
    }

    private static BreakIterator words(String text) {
        BreakIterator iterator = BreakIterator.getWordInstance(ULocale.ENGLISH);
        iterator.setText(text);
        return iterator;
    }
}
