package org.glossator.ui.internal;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Where dialogs remember their size and what was typed. */
public final class DialogMemory {

    private DialogMemory() {
    }

    /** @return the section of that name, made when it is not there */
    public static IDialogSettings section(String name) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(DialogMemory.class))
                .getDialogSettings();
        IDialogSettings section = all.getSection(name);
        return section == null ? all.addNewSection(name) : section;
    }
}
