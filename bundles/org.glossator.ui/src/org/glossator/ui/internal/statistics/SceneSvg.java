package org.glossator.ui.internal.statistics;

import org.glossator.model.Colour;
import org.glossator.model.SvgText;
import org.glossator.ui.internal.statistics.Scene.Box;
import org.glossator.ui.internal.statistics.Scene.Mark;
import org.glossator.ui.internal.statistics.Scene.Ring;
import org.glossator.ui.internal.statistics.Scene.Spot;
import org.glossator.ui.internal.statistics.Scene.Words;

/** A chart as an SVG file; what a place stands for is its title, which browsers show at the mouse. */
final class SceneSvg {

    private SceneSvg() {
    }

    /** @param title what the chart shows */
    static String write(String title, Scene scene, Colour ground) {
        var svg = new SvgText(title, scene.width(), scene.height(), ground);
        scene.marks().forEach(mark -> svg.add("%s\n", mark(mark)));
        return svg.end();
    }

    private static String mark(Mark mark) {
        String title = mark.spot().map(Spot::words).map(words -> "<title>" + SvgText.escaped(words) + "</title>").orElse("");
        return switch (mark) {
            case Box b -> SvgText.format("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\">%s</rect>", b.x(), b.y(),
                    b.width(), b.height(), b.fill(), title);
            case Ring r -> r.extent() >= 360 ? whole(r, title)
                    : SvgText.format("<path d=\"%s\" fill=\"%s\">%s</path>", outline(r), r.fill(), title);
            case Words w -> words(w);
        };
    }

    /** An arc of SVG cannot go all the way round. */
    private static String whole(Ring r, String title) {
        double thick = r.outer() - r.inner();
        return r.inner() == 0 ? SvgText.format("<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"%s\">%s</circle>", r.x(), r.y(), r.outer(),
                r.fill(), title)
                : SvgText.format("<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\">%s</circle>",
                        r.x(), r.y(), r.inner() + thick / 2, r.fill(), thick, title);
    }

    private static String outline(Ring r) {
        double end = r.from() + r.extent();
        int large = r.extent() > 180 ? 1 : 0;
        double[] a = r.point(r.outer(), r.from());
        double[] b = r.point(r.outer(), end);
        double[] c = r.point(r.inner(), end);
        double[] d = r.point(r.inner(), r.from());
        return SvgText.format("M%.2f %.2fA%.2f %.2f 0 %d 1 %.2f %.2fL%.2f %.2fA%.2f %.2f 0 %d 0 %.2f %.2fZ", a[0], a[1], r.outer(), r.outer(),
                large, b[0], b[1], c[0], c[1], r.inner(), r.inner(), large, d[0], d[1]);
    }

    private static String words(Words w) {
        String anchor = switch (w.side()) {
            case BEGINS -> "start";
            case MIDDLE -> "middle";
            case ENDS -> "end";
        };
        String turned = w.turned() == 0 ? "" : SvgText.format(" transform=\"rotate(%.2f %.2f %.2f)\"", w.turned(), w.x(), w.y());
        return SvgText.format("<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" dominant-baseline=\"central\" fill=\"%s\"%s%s>%s</text>", w.x(),
                w.y(), anchor, w.ink(), w.strong() ? " font-weight=\"bold\"" : "", turned, SvgText.escaped(w.text()));
    }
}
