package org.glossator.ui.internal.design;

import org.eclipse.swt.graphics.Color;

/** The dots before rows: seen on light and on dark ground. */
final class DotColours {
    static final Color ERROR = new Color(208, 72, 60);
    static final Color WARNING = new Color(208, 146, 32);
    static final Color NOTE = new Color(76, 141, 214);
    static final Color GOOD = new Color(61, 145, 77);
    static final Color QUIET = new Color(134, 142, 154);

    private DotColours() {
    }
}
