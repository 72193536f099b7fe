package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Letters;

/** The letters of a picture on a control: its own, and smaller ones. On the UI thread. */
@NonNullByDefault({})
record PictureFonts(Font usual, Font small) {

    /** The fonts live as long as the program: there are two. */
    static PictureFonts of(Control control) {
        Font usual = control.getFont();
        float size = usual.getFontData()[0].getHeight();
        FontDescriptor smaller = FontDescriptor.createFrom(usual)
                .setHeight(Math.max(6, (int) Math.round(size * Letters.SMALL)));
        return new PictureFonts(usual, JFaceResources.getResources().create(smaller));
    }

    /** @return what the work gives that measures texts */
    <T> T measuring(Control control, Function<Letters, T> work) {
        var usualGc = new GC(control);
        var smallGc = new GC(control);
        try {
            usualGc.setFont(usual);
            smallGc.setFont(small);
            return work.apply(new Letters(text -> usualGc.textExtent(text).x, text -> smallGc.textExtent(text).x,
                    usualGc.getFontMetrics().getHeight()));
        } finally {
            usualGc.dispose();
            smallGc.dispose();
        }
    }
}
