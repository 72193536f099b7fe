package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.List;

import org.glossator.model.Colour;
import org.glossator.model.SvgText;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Shape;

/** A drawing as an SVG file: a group for each category, with its path as its title, so that a page can show it at the mouse. */
final class SvgPicture {
    private static final int ROUND = 3; // pixels, of a corner
    private static final int ROUND_FROM = 8; // pixels, of a block's height

    private SvgPicture() {
    }

    /** @param title what the picture shows */
    static String write(String title, List<Shape> shapes, int width, int height, Colour ground) {
        var svg = new SvgText(title, width, height, ground);
        for (Shape shape : shapes) {
            svg.add("<g><title>%s</title>", SvgText.escaped(shape.path()));
            svg.add("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%d\" fill=\"%s\"/>", shape.x(), shape.y(),
                    shape.width(), shape.height(), shape.height() < ROUND_FROM ? 0 : ROUND, shape.fill());
            if (!shape.label().isEmpty()) {
                svg.add("<text x=\"%.2f\" y=\"%.2f\"%s dominant-baseline=\"central\" fill=\"%s\">%s</text>", shape.labelX(),
                        shape.labelY(), shape.small() ? " font-size=\"9\"" : "", shape.ink(), SvgText.escaped(shape.label()));
            }
            svg.add("</g>\n");
        }
        return svg.end();
    }
}
