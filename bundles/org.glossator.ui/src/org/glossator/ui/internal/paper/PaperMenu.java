package org.glossator.ui.internal.paper;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/** The menu at the mouse; what stands in it comes from {@code org.eclipse.ui.menus}. */
final class PaperMenu {
    private static final String ID = "org.glossator.ui.paperMenu";

    private PaperMenu() {
    }

    static void create(IWorkbenchPartSite site, Control control) {
        var menu = new MenuManager("", ID);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> manager.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS)));
        control.setMenu(menu.createContextMenu(control));
        site.registerContextMenu(ID, menu, null);
    }
}
