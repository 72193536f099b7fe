package org.glossator.ui.internal.paper;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.glossator.model.Colour;

/** Colours and fonts of papers, from the theme's registries, where people change them. Freed with its control. */
public final class PaperTheme {
    static final String BACKGROUND = "org.glossator.ui.paperBackground";
    static final String TEXT = "org.glossator.ui.paperText";
    static final String QUIET = "org.glossator.ui.paperQuiet";
    static final String SENTENCE = "org.glossator.ui.paperSentence";
    static final String UNTAGGED = "org.glossator.ui.paperUntagged";
    static final String FONT = "org.glossator.ui.paperFont";

    private static final double TITLE_SIZE = 1.6; // of the text's
    private static final double SMALL_SIZE = 0.85;
    private static final double CHIP_SIZE = 0.78;
    private static final double LIGHT_TINT = 0.25;
    private static final double DARK_TINT = 0.35;

    private final Control control;
    private LocalResourceManager resources;

    /** @param changed run after each change of the theme, a colour or a font */
    public PaperTheme(Control control, Runnable changed) {
        this.control = control;
        resources = new LocalResourceManager(JFaceResources.getResources());
        IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
        IPropertyChangeListener listener = event -> control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                LocalResourceManager old = resources;
                resources = new LocalResourceManager(JFaceResources.getResources());
                changed.run();
                old.dispose();
            }
        });
        themes.addPropertyChangeListener(listener);
        control.addDisposeListener(event -> {
            themes.removePropertyChangeListener(listener);
            resources.dispose();
        });
    }

    /** @return the colour in which less important words and borders are drawn */
    public Color quiet() {
        return color(QUIET);
    }

    Color color(String id) {
        ColorRegistry registry = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        RGB rgb = registry.getRGB(id);
        return rgb == null ? control.getForeground() : resources.createColor(rgb);
    }

    public Color color(Colour colour) {
        return resources.createColor(new RGB(colour.red(), colour.green(), colour.blue()));
    }

    static Colour colour(Color color) {
        return new Colour(color.getRed(), color.getGreen(), color.getBlue());
    }

    /** @return the band that a claim of this colour has on the page */
    Colour band(Colour claim) {
        Colour page = colour(color(BACKGROUND));
        return Tints.over(page, claim, Tints.isDark(page) ? DARK_TINT : LIGHT_TINT);
    }

    /** @return the colour as text and lines on the page have it */
    Colour line(Colour claim) {
        return Tints.readable(claim, colour(color(BACKGROUND)));
    }

    private FontDescriptor text() {
        return FontDescriptor.createFrom(PlatformUI.getWorkbench().getThemeManager().getCurrentTheme()
                .getFontRegistry().getFontData(FONT));
    }

    Font font(PageText.Look look) {
        return resources.create(switch (look) {
            case TITLE -> scaled(TITLE_SIZE).setStyle(SWT.BOLD);
            case META -> scaled(SMALL_SIZE);
            case HEADING -> scaled(SMALL_SIZE).setStyle(SWT.BOLD);
            case BODY -> text();
        });
    }

    Font chipFont() {
        return resources.create(scaled(CHIP_SIZE));
    }

    private FontDescriptor scaled(double factor) {
        int height = text().getFontData()[0].getHeight();
        return text().setHeight((int) Math.max(1, Math.round(height * factor)));
    }
}
