package org.glossator.ui.internal.paper;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
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
    private final Map<String, Color> named = new HashMap<>(); // asked for with every stretch of a page
    private final Map<Colour, Color> mixed = new HashMap<>();
    private LocalResourceManager resources;
    private PageSettings settings = PageSettings.read();

    /** @param changed run after each change of the theme, a colour or a font */
    public PaperTheme(Control control, Runnable changed) {
        this.control = control;
        resources = new LocalResourceManager(JFaceResources.getResources());
        IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
        IPropertyChangeListener listener = event -> later(changed);
        themes.addPropertyChangeListener(listener);
        IPreferenceChangeListener setting = event -> {
            if (PageSettings.isOne(event.getKey())) {
                later(changed);
            }
        };
        PageSettings.node().addPreferenceChangeListener(setting);
        control.addDisposeListener(event -> {
            themes.removePropertyChangeListener(listener);
            PageSettings.node().removePreferenceChangeListener(setting);
            resources.dispose();
        });
    }

    private void later(Runnable changed) {
        control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                LocalResourceManager old = resources;
                resources = new LocalResourceManager(JFaceResources.getResources());
                named.clear();
                mixed.clear();
                settings = PageSettings.read();
                changed.run();
                old.dispose();
            }
        });
    }

    /** @return the colour in which less important words and borders are drawn */
    public Color quiet() {
        return color(QUIET);
    }

    /** @return the colour that leads the eye */
    public Color accent() {
        return color(SENTENCE);
    }

    /** @return the ground on which papers stand */
    public Color ground() {
        return color(BACKGROUND);
    }

    /** @return the colour of a paper's words */
    public Color ink() {
        return color(TEXT);
    }

    /** @return the font of a paper's text, in the size that the person reads */
    public Font bodyFont() {
        return font(PageText.Look.BODY);
    }

    /** @return the font of what stands beside the text */
    public Font smallFont() {
        return font(PageText.Look.META);
    }

    /** @return the font of headings in the text */
    public Font headingFont() {
        return font(PageText.Look.HEADING);
    }

    Color color(String id) {
        return named.computeIfAbsent(id, this::themed);
    }

    private Color themed(String id) {
        ColorRegistry registry = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        RGB rgb = registry.getRGB(id);
        return rgb == null ? control.getForeground() : resources.createColor(rgb);
    }

    public Color color(Colour colour) {
        return mixed.computeIfAbsent(colour,
                c -> resources.createColor(new RGB(c.red(), c.green(), c.blue())));
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
        FontData[] font = usual();
        if (!settings.font().isEmpty()) {
            try {
                font = new FontData[] {new FontData(settings.font())};
            } catch (IllegalArgumentException e) {
                // of another system, or written by hand: the theme's is readable in any case
            }
        }
        return FontDescriptor.createFrom(font)
                .setHeight(Math.max(1, Math.round(font[0].getHeight() * settings.zoom() / 100f)));
    }

    /** @return the theme's font for papers */
    public static FontData[] usual() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getFontRegistry().getFontData(FONT);
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
