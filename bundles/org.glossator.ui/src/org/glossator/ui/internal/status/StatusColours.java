package org.glossator.ui.internal.status;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Label;
import org.glossator.ui.WriteQueue;

/** Green for what is kept and red for what is not, dark on light and light on dark. */
final class StatusColours {
    private static final Color KEPT_ON_LIGHT = new Color(30, 122, 62);
    private static final Color KEPT_ON_DARK = new Color(123, 201, 145);
    private static final Color FAILED_ON_LIGHT = new Color(179, 38, 30);
    private static final Color FAILED_ON_DARK = new Color(255, 140, 130);

    private StatusColours() {
    }

    static Color of(WriteQueue.State state, Label label) {
        Color ground = label.getBackground();
        boolean dark = ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 128;
        return switch (state) {
            case KEPT -> dark ? KEPT_ON_DARK : KEPT_ON_LIGHT;
            case WRITING -> label.getParent().getForeground();
            case FAILED -> dark ? FAILED_ON_DARK : FAILED_ON_LIGHT;
        };
    }
}
