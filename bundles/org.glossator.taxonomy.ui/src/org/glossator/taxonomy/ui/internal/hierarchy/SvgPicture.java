package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.List;
import java.util.Locale;

import org.glossator.model.Colour;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Shape;

/** A drawing as an SVG file: a group for each category, with its path as its title, so that a page can show it at the mouse. */
final class SvgPicture {
    private static final int ROUND = 3; // pixels, of a corner
    private static final int ROUND_FROM = 8; // pixels, of a block's height

    private SvgPicture() {
    }

    /** @param title what the picture shows */
    static String write(String title, List<Shape> shapes, int width, int height, Colour ground) {
        var svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                + "font-family=\"Inter, 'Segoe UI', 'DejaVu Sans', sans-serif\" font-size=\"12\">\n", width, height, width, height));
        svg.append("<title>").append(escaped(title)).append("</title>\n");
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", width, height, ground));
        for (Shape shape : shapes) {
            svg.append("<g><title>").append(escaped(shape.path())).append("</title>");
            svg.append(format("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%d\" fill=\"%s\"/>", shape.x(),
                    shape.y(), shape.width(), shape.height(), shape.height() < ROUND_FROM ? 0 : ROUND, shape.fill()));
            if (!shape.label().isEmpty()) {
                svg.append(format("<text x=\"%.2f\" y=\"%.2f\"%s dominant-baseline=\"central\" fill=\"%s\">", shape.labelX(),
                        shape.labelY(), shape.small() ? " font-size=\"9\"" : "", shape.ink())).append(escaped(shape.label())).append("</text>");
            }
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** @return what a file of XML can hold: no control characters, and none that begin markup */
    private static String escaped(String text) {
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
