package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;

/** Puts {@code //} before lines, or takes it away where every line has it. */
final class CommentLines {
    private static final String MARK = "// ";

    private CommentLines() {
    }

    /** @param lines without their ends; empty ones stay as they are */
    static List<String> toggle(List<String> lines) {
        boolean all = lines.stream().filter(line -> !line.isBlank()).allMatch(line -> line.stripLeading().startsWith("//"));
        int indent = lines.stream().filter(line -> !line.isBlank()).mapToInt(CommentLines::indent).min().orElse(0);
        return lines.stream().map(line -> line.isBlank() ? line : all ? without(line) : with(line, indent)).toList();
    }

    private static String with(String line, int indent) {
        return line.substring(0, indent) + MARK + line.substring(indent);
    }

    private static String without(String line) {
        int indent = indent(line);
        String rest = line.substring(indent + 2);
        return line.substring(0, indent) + (rest.startsWith(" ") ? rest.substring(1) : rest);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
