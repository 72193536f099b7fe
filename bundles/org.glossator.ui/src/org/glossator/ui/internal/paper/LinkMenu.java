package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.glossator.ui.internal.Shortened;

/** Asks which of several links is meant; the first nine have their digit as a key. */
final class LinkMenu {
    private static final int LONGEST = 80; // characters of a claim's words

    private LinkMenu() {
    }

    /** @param place on the display */
    static void open(Control owner, Point place, List<LinkedClaim> links, Consumer<LinkedClaim> chosen) {
        var menu = new Menu(owner);
        for (int i = 0; i < links.size(); i++) {
            LinkedClaim link = links.get(i);
            var item = new MenuItem(menu, SWT.PUSH);
            String words = link.relation() + " " + Shortened.toLength(link.words(), LONGEST);
            item.setText((i < 9 ? "&" + (i + 1) + "  " : "") + words.replace("&", "&&"));
            item.addListener(SWT.Selection, event -> chosen.accept(link));
        }
        menu.addListener(SWT.Hide, event -> owner.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(place);
        menu.setVisible(true);
    }
}
