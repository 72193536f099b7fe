package org.glossator.model;

import java.util.Locale;

/** The text of a drawing as an SVG file, which is put together piece by piece. One thread. */
public final class SvgText {
    private final StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /**
     * @param title what the drawing shows
     * @param width in pixels
     * @param height in pixels
     * @param ground fills it
     */
    public SvgText(String title, int width, int height, Colour ground) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                + "font-family=\"Inter, 'Segoe UI', 'DejaVu Sans', sans-serif\" font-size=\"12\">\n", width, height, width, height);
        add("<title>%s</title>\n", escaped(title));
        add("<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", width, height, ground);
    }

    /** Adds a piece; numbers have a point in every language. */
    public void add(String pattern, Object... values) {
        svg.append(format(pattern, values));
    }

    /** @return the whole file; nothing can be added any more */
    public String end() {
        return svg.append("</svg>\n").toString();
    }

    /** @return with a point in numbers, in every language */
    public static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** @return what a file of XML can hold: no control characters, and none that begin markup */
    public static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(c -> c >= ' ' && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff)).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
