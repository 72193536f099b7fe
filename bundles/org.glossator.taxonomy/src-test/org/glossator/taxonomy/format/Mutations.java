package org.glossator.taxonomy.format;

import java.util.List;
import java.util.Random;

/** What can happen to a text: cut, doubled, shuffled, with characters that nobody meant. */
public final class Mutations {
    private static final List<String> PUT_IN = List.of("{", "}", "\"", "/*", "category ", "key ", "#", "\\", " \n\n\n ", "\r\n", "\r",
            " // c\n", "/* d */", "/* *\n * e\n*/", "\t", "because");

    private Mutations() {
    }

    /** @return the text after up to six mutations */
    public static String of(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(60));
            switch (random.nextInt(7)) {
                case 0 -> changed.delete(from, to);
                case 1 -> changed.insert(random.nextInt(changed.length()), changed.substring(from, to));
                case 2 -> changed.setCharAt(from, (char) random.nextInt(random.nextInt(9) == 0 ? 0x10000 : 256));
                case 3, 4 -> changed.insert(from, PUT_IN.get(random.nextInt(PUT_IN.size())));
                case 5 -> swapLines(changed, random);
                default -> changed.setLength(Math.max(random.nextInt(3) == 0 ? from : changed.length(), 1));
            }
            if (changed.isEmpty()) {
                changed.append(' ');
            }
        }
        return changed.toString();
    }

    private static void swapLines(StringBuilder text, Random random) {
        String[] lines = text.toString().split("\n", -1);
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        String kept = lines[one];
        lines[one] = lines[other];
        lines[other] = kept;
        text.setLength(0);
        text.append(String.join("\n", lines));
    }
}
