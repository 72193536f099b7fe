package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

import org.glossator.model.PartKind;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** The sentences of a paper, in reading order, without the blanks between them. The title is one sentence. */
public final class Sentences {
    /** Words that do not end a sentence, although a full stop and then a capital letter may follow. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?:^|[\\s(\\[“\"'/–-])(?:e\\.\\s?g|i\\.\\s?e|w\\.r\\.t|a\\.k\\.a"
            + "|al|cf|vs|resp|approx|ca|viz|[Ff]igs?|[Ee]qs?|[Ss]ecs?|Sect|[Tt]abs?|Refs?|Thm|Lem|Prop|Cor|Def|Alg|App"
            + "|Ch|[Vv]ol|pp|Dr|Prof|Mrs?|Ms|St)\\.\\s*$");
    private static final int LONGEST_ABBREVIATION = 12; // characters, with blanks around it
    /** The letters before its last full stop, in small: few sentences end with one of these, and need a closer look. */
    private static final Set<String> LAST_LETTERS = Set.of("g", "e", "t", "a", "al", "cf", "vs", "resp", "approx", "ca", "viz",
            "fig", "figs", "eq", "eqs", "sec", "secs", "sect", "tab", "tabs", "ref", "refs", "thm", "lem", "prop", "cor", "def",
            "alg", "app", "ch", "vol", "pp", "dr", "prof", "mr", "mrs", "ms", "st");

    private final List<TextSpan> spans;

    private Sentences(List<TextSpan> spans) {
        this.spans = List.copyOf(spans);
    }

    /** @param parts of the text; a part never shares a sentence with another one */
    public static Sentences of(String text, List<TextPart> parts) {
        var spans = new ArrayList<TextSpan>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
        int done = 0;
        for (TextPart part : parts) {
            paragraphs(text, done, part.span().start(), breaks, spans);
            if (part.kind() == PartKind.TITLE) {
                trimmed(text, part.span().start(), part.span().end()).ifPresent(spans::add);
            } else {
                paragraphs(text, part.span().start(), part.span().end(), breaks, spans);
            }
            done = part.span().end();
        }
        paragraphs(text, done, text.length(), breaks, spans);
        return new Sentences(spans);
    }

    private static void paragraphs(String text, int from, int to, BreakIterator breaks, List<TextSpan> spans) {
        int start = from;
        while (start < to) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 || feed > to ? to : feed;
            sentences(text, start, end, breaks, spans);
            start = end + 1;
        }
    }

    private static void sentences(String text, int from, int to, BreakIterator breaks, List<TextSpan> spans) {
        String paragraph = text.substring(from, to);
        breaks.setText(paragraph);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == paragraph.length() || !endsWithAbbreviation(paragraph, start, end)) {
                trimmed(text, from + start, from + end).ifPresent(spans::add);
                start = end;
            }
        }
    }

    private static boolean endsWithAbbreviation(String paragraph, int start, int end) {
        return mayEndWithAbbreviation(paragraph, start, end)
                && ABBREVIATION.matcher(paragraph.substring(Math.max(start, end - LONGEST_ABBREVIATION), end)).find();
    }

    private static boolean mayEndWithAbbreviation(String paragraph, int start, int end) {
        int stop = end - 1;
        while (stop >= start && isBlank(paragraph.charAt(stop))) {
            stop--;
        }
        int first = stop;
        while (first > start && Character.isLetter(paragraph.charAt(first - 1))) {
            first--;
        }
        return stop >= start && paragraph.charAt(stop) == '.'
                && LAST_LETTERS.contains(paragraph.substring(first, stop).toLowerCase(Locale.ROOT));
    }

    /** @return the stretch without white space around it, or nothing where it is nothing else */
    static Optional<TextSpan> trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? Optional.of(new TextSpan(start, end)) : Optional.empty();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    public List<TextSpan> all() {
        return spans;
    }

    /** @return the sentence that holds the offset; in the gap between two the one before; nothing without any */
    Optional<TextSpan> at(int offset) {
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(index(offset)));
    }

    /** @return the sentence so many further on (or back), at most the last or first one */
    Optional<TextSpan> from(int offset, int steps) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(spans.get(Math.clamp((long) index(offset) + steps, 0, spans.size() - 1)));
    }

    /** @return the first end of a sentence behind the offset */
    OptionalInt endAfter(int offset) {
        return spans.stream().skip(Math.max(0, index(offset) - 1L)).mapToInt(TextSpan::end).filter(e -> e > offset).findFirst();
    }

    /** @return the last end of a sentence before the offset */
    OptionalInt endBefore(int offset) {
        return before(offset, TextSpan::end);
    }

    /** @return the first start of a sentence behind the offset */
    OptionalInt startAfter(int offset) {
        return spans.stream().skip(Math.max(0, index(offset))).mapToInt(TextSpan::start).filter(s -> s > offset).findFirst();
    }

    /** @return the last start of a sentence before the offset */
    OptionalInt startBefore(int offset) {
        return before(offset, TextSpan::start);
    }

    private OptionalInt before(int offset, ToIntFunction<TextSpan> border) {
        for (int i = spans.isEmpty() ? -1 : index(offset); i >= 0; i--) {
            if (border.applyAsInt(spans.get(i)) < offset) {
                return OptionalInt.of(border.applyAsInt(spans.get(i)));
            }
        }
        return OptionalInt.empty();
    }

    /** @return the next sentence behind the offset that the condition holds for, or with -1 the last one before it */
    Optional<TextSpan> next(int offset, int direction, Predicate<TextSpan> condition) {
        for (int i = spans.isEmpty() ? -1 : index(offset) + direction; i >= 0 && i < spans.size(); i += direction) {
            if (condition.test(spans.get(i))) {
                return Optional.of(spans.get(i));
            }
        }
        return Optional.empty();
    }

    private int index(int offset) {
        int found = Collections.binarySearch(spans, new TextSpan(offset, offset + 1));
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
