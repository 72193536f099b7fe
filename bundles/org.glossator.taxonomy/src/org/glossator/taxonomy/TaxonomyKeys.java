package org.glossator.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which characters can be the key of a category. */
public final class TaxonomyKeys {
    /** What the editor of papers takes for itself: next and previous claim. */
    public static final Set<Character> RESERVED = Set.of('N', 'P');

    private static final List<Character> USUAL = IntStream.concat(IntStream.rangeClosed('A', 'Z'), IntStream.rangeClosed('0', '9'))
            .mapToObj(c -> (char) c).filter(c -> !RESERVED.contains(c)).toList();

    private TaxonomyKeys() {
    }

    /**
     * @param text one printable character, in either case; in quotation marks or not
     * @return in upper case; nothing where the text is not a key
     */
    public static Optional<Character> parse(String text) {
        String bare = text.length() == 3 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, 2) : text;
        if (bare.length() != 1 || !isPrintable(bare.charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(Character.toUpperCase(bare.charAt(0)));
    }

    /** @return the first letter of the name that is free, else the first letter or digit that is; nothing where none is */
    public static Optional<Character> free(Collection<Character> taken, String name) {
        return IntStream.concat(name.chars(), USUAL.stream().mapToInt(Character::charValue))
                .mapToObj(c -> Character.toUpperCase((char) c)).filter(USUAL::contains).filter(c -> !taken.contains(c))
                .findFirst();
    }

    private static boolean isPrintable(char c) {
        return !Character.isISOControl(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c)
                && !Character.isSurrogate(c) && Character.isDefined(c) && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.NON_SPACING_MARK && c != '"';
    }
}
