package org.glossator.taxonomy.ide.fixes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/** Of single words: misspelt, not closed, not complete. */
final class WordFixes {
    private static final Pattern MEANT = Pattern.compile("did you mean “([^”]+)”");
    private static final Pattern STRAIGHT = Pattern.compile("straight quotation marks: write (\".*\")\\.$");
    private static final Pattern LISTED = Pattern.compile(": write ([\\w-]+(?:, [\\w-]+)* or [\\w-]+)\\.$");
    private static final Pattern OTHER = Pattern.compile(", such as (#[0-9a-f]{6})\\.$");
    private static final Pattern THERE = Pattern.compile("take one that is there \\(([^)]+)\\)");
    private static final Pattern RANGE = Pattern
            .compile("(-?\\d+(?:\\.\\d+)?)\\s*(?:\\.\\.|-|–|to\\b)\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern SHORT_COLOUR = Pattern.compile("#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])");
    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?.*");

    private WordFixes() {
    }

    static List<Fix> misspelt(FixPlace place) {
        Matcher text = STRAIGHT.matcher(place.message());
        if (text.find()) {
            return List.of(Fix.replace("Write straight quotation marks", place.start(), place.end(), text.group(1)));
        }
        Matcher meant = MEANT.matcher(place.message());
        int end = place.start();
        while (end < place.end() && !Character.isWhitespace(place.text().charAt(end))) {
            end++;
        }
        return meant.find() && end > place.start()
                ? List.of(Fix.replace("Change to " + meant.group(1), place.start(), end, meant.group(1)))
                : List.of();
    }

    static List<Fix> listed(FixPlace place) {
        Matcher listed = LISTED.matcher(place.message());
        var fixes = new ArrayList<Fix>();
        if (listed.find()) {
            for (String word : listed.group(1).split(", | or ")) {
                fixes.add(Fix.replace("Change to " + word, place.start(), place.end(), word));
            }
        }
        return fixes;
    }

    static List<Fix> closeText(FixPlace place) {
        String marked = place.marked();
        int end = place.start() + marked.stripTrailing().length();
        return List.of(Fix.insert("Close the text", end, marked.stripTrailing().endsWith("\\") ? "\\\"" : "\""));
    }

    static List<Fix> closeComment(FixPlace place) {
        int line = place.text().indexOf('\n', place.start());
        int end = line < 0 ? place.text().length() : line;
        return List.of(Fix.insert("End the comment with its line", end, " */"));
    }

    static List<Fix> closeBlock(FixPlace place) {
        return List.of(Fix.insert("Close it here", place.end(), " }"));
    }

    static List<Fix> escape(FixPlace place) {
        var right = new StringBuilder();
        String marked = place.marked();
        for (int i = 0; i < marked.length(); i++) {
            right.append(marked.charAt(i));
            if (marked.charAt(i) == '\\') {
                boolean known = i + 1 < marked.length() && "\"\\nt".indexOf(marked.charAt(i + 1)) >= 0;
                right.append(known ? marked.charAt(++i) : '\\');
            }
        }
        return List.of(Fix.replace("Write the backslash twice", place.start(), place.end(), right.toString()));
    }

    static List<Fix> colour(FixPlace place) {
        Matcher digits = SHORT_COLOUR.matcher(place.marked());
        return digits.matches() ? List.of(Fix.replace("Write six digits", place.start(), place.end(), "#"
                + digits.group(1).repeat(2) + digits.group(2).repeat(2) + digits.group(3).repeat(2))) : List.of();
    }

    static List<Fix> otherColour(FixPlace place) {
        Matcher other = OTHER.matcher(place.message());
        return other.find() ? List.of(Fix.replace("Change to " + other.group(1), place.start(), place.end(), other.group(1))) : List.of();
    }

    static List<Fix> version(FixPlace place) {
        Matcher numbers = VERSION.matcher(place.marked());
        if (!numbers.matches()) {
            return List.of();
        }
        String version = numbers.group(1) + "." + orZero(numbers.group(2)) + "." + orZero(numbers.group(3));
        return List.of(Fix.replace("Change to " + version, place.start(), place.end(), version));
    }

    /** @return the newest version that is there */
    static List<Fix> importVersion(FixPlace place) {
        Matcher there = THERE.matcher(place.message());
        if (!there.find()) {
            return List.of();
        }
        String[] versions = there.group(1).split(", ");
        String newest = versions[versions.length - 1];
        return List.of(Fix.replace("Change to " + newest, place.start(), place.end(), newest));
    }

    /** From the lower number to the higher, with two dots. */
    static List<Fix> range(FixPlace place) {
        Matcher range = RANGE.matcher(place.text()).region(place.start(), place.text().length());
        if (!range.lookingAt() || range.group(1).equals(range.group(2))) {
            return List.of();
        }
        boolean rises = new BigDecimal(range.group(1)).compareTo(new BigDecimal(range.group(2))) < 0;
        String right = range.group(rises ? 1 : 2) + ".." + range.group(rises ? 2 : 1);
        return right.equals(range.group()) ? List.of() : List.of(Fix.replace("Change to " + right, place.start(), range.end(), right));
    }

    /** @return the name with a number that nothing in the text has */
    static List<Fix> otherName(FixPlace place) {
        int number = 2;
        while (Pattern.compile("\\b" + Pattern.quote(place.marked() + "-" + number) + "\\b").matcher(place.text()).find()) {
            number++;
        }
        String name = place.marked() + "-" + number;
        return List.of(Fix.replace("Change to " + name, place.start(), place.end(), name));
    }

    private static String orZero(@Nullable String number) {
        return number == null ? "0" : number;
    }

    static List<Fix> address(FixPlace place) {
        String marked = place.marked().strip();
        return marked.startsWith("<") && !marked.endsWith(">")
                ? List.of(Fix.insert("Close the address with >", place.start() + marked.length(), ">"))
                : List.of();
    }

    static List<Fix> firstVersion(FixPlace place) {
        return List.of(Fix.insert("Add version 1.0.0", place.end(), " version 1.0.0"));
    }

    /** A change without a version gets the taxonomy's; one with a version that is still to come, too. */
    static List<Fix> since(FixPlace place) {
        String version = place.taxonomy().map(taxonomy -> taxonomy.getVersion()).orElse(null);
        if (version == null) {
            return List.of();
        } else if (!place.marked().isEmpty() && Character.isDigit(place.marked().charAt(0))) {
            return List.of(Fix.replace("Change to " + version, place.start(), place.end(), version));
        }
        Optional<INode> last = place.around(ChangeText.class).flatMap(change -> FixPlace.last(change, Literals.CHANGE_TEXT__NEW)
                .or(() -> FixPlace.last(change, Literals.CHANGE_TEXT__OLD)));
        return last.map(node -> List.of(Fix.insert("Add since " + version, node.getEndOffset(), " since " + version)))
                .orElse(List.of());
    }
}
