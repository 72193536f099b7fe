package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.TextSpan;

/**
 * Where words stand on a page, and which of those places is being looked at. Upper and lower case are the same, and so is
 * any white space between words. One thread.
 */
final class PageSearch {
    private List<TextSpan> found = List.of();
    private int at = -1;

    /**
     * Looks for other words, or on another page.
     *
     * @param words blank for nothing
     * @param from the first place at or behind this offset is the one to look at, else the first one
     */
    void look(String page, String words, int from) {
        found = find(page, words);
        at = found.isEmpty() ? -1 : 0;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).start() >= from) {
                at = i;
                break;
            }
        }
    }

    private static List<TextSpan> find(String page, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        Pattern pattern = Pattern.compile(Stream.of(words.strip().split("\\s+")).map(Pattern::quote)
                .collect(Collectors.joining("\\s+")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var found = new ArrayList<TextSpan>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(new TextSpan(matcher.start(), matcher.end()));
        }
        return List.copyOf(found);
    }

    /** Goes to another place: the next one, or with -1 the one before; behind the last one comes the first. */
    void step(int steps) {
        if (!found.isEmpty()) {
            at = Math.floorMod(at + steps, found.size());
        }
    }

    /** @return the place to look at */
    Optional<TextSpan> current() {
        return at < 0 ? Optional.empty() : Optional.of(found.get(at));
    }

    /** @return the number of the place to look at, from 1; 0 while there is none */
    int number() {
        return at + 1;
    }

    int count() {
        return found.size();
    }

    /** @return the places that touch this part of the page, in order */
    List<TextSpan> in(int from, int to) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < found.size() && found.get(end).start() < to) {
            end++;
        }
        return found.subList(low, end);
    }
}
