package org.glossator.ui.internal.help;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String HelpView_elsewhere = "";
    public static String HelpView_missing = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.help.messages", Messages.class);
    }

    private Messages() {
    }
}
