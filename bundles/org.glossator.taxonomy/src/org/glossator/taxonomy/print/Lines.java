package org.glossator.taxonomy.print;

/** A text that grows line by line. */
final class Lines {
    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    void add(String line) {
        text.append(indent).append(line).append('\n');
    }

    /** Adds a line one level deeper, where there is something to say. */
    void detail(String keyword, String said) {
        if (!said.isEmpty()) {
            add("  " + (keyword.isEmpty() ? said.strip() : keyword + (said.startsWith(" ") ? said : " " + said)));
        }
    }

    void blank() {
        text.append('\n');
    }

    void deeper() {
        indent += "  ";
    }

    void higher() {
        indent = indent.substring(2);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
