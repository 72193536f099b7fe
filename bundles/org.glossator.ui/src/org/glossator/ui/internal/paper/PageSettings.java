package org.glossator.ui.internal.paper;

import java.util.stream.IntStream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.glossator.ui.internal.session.PreferenceMemory;
import org.osgi.service.prefs.BackingStoreException;

/**
 * How large and in which letters a person reads papers; the only place that knows the keys of these preferences.
 *
 * @param zoom in percent of the font's own size; from {@value #LEAST} to {@value #MOST}
 * @param font as {@link org.eclipse.swt.graphics.FontData#toString} writes it; empty for the theme's
 */
public record PageSettings(int zoom, String font) {
    static final int USUAL = 100;
    static final int LEAST = 50;
    static final int MOST = 300;

    private static final int[] STEPS = {LEAST, 67, 80, 90, USUAL, 110, 125, 150, 175, 200, 250, MOST};
    private static final String ZOOM = "page.zoom";
    private static final String FONT = "page.font";

    public PageSettings {
        zoom = Math.clamp(zoom, LEAST, MOST);
    }

    static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(PreferenceMemory.NODE);
    }

    public static PageSettings read() {
        return read(node());
    }

    static PageSettings read(IEclipsePreferences node) {
        return new PageSettings(node.getInt(ZOOM, USUAL), node.get(FONT, ""));
    }

    /** From now on, also for papers that are open and at the next start. */
    public void keep() {
        IEclipsePreferences node = node();
        node.putInt(ZOOM, zoom);
        node.put(FONT, font);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(PageSettings.class).error("The workspace's preferences could not be written.", e);
        }
    }

    /** @return whether the preference with this key is one of these */
    static boolean isOne(String key) {
        return key.equals(ZOOM) || key.equals(FONT);
    }

    public PageSettings withFont(String other) {
        return new PageSettings(zoom, other);
    }

    /** @param direction 1 for the next larger size, -1 for the next smaller one, 0 for the usual one */
    PageSettings zoomed(int direction) {
        int next = switch (Integer.signum(direction)) {
            case 1 -> IntStream.of(STEPS).filter(step -> step > zoom).findFirst().orElse(MOST);
            case -1 -> IntStream.of(STEPS).filter(step -> step < zoom).max().orElse(LEAST);
            default -> USUAL;
        };
        return new PageSettings(next, font);
    }
}
