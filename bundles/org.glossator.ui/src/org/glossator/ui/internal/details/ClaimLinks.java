package org.glossator.ui.internal.details;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.paper.LinkedClaim;

/** The links of one claim, at either end, each leading to the other claim. */
final class ClaimLinks {

    private ClaimLinks() {
    }

    /**
     * @param judge selects a link to be judged
     * @param link starts another link; run with the button that was pressed
     */
    static void create(Composite page, List<LinkedClaim> links, Consumer<LinkedClaim> goTo, Consumer<LinkedClaim> remove,
            Consumer<LinkedClaim> judge, Runnable link) {
        Look.strong(page, Messages.ClaimLinks_title);
        if (!links.isEmpty()) {
            var list = new Composite(page, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 2).applyTo(list);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
            links.forEach(row -> row(list, row, goTo, remove, judge));
        }
        var button = new Button(page, SWT.PUSH);
        button.setText(Messages.ClaimLinks_link);
        button.setToolTipText(Messages.ClaimLinks_linkHint);
        GridDataFactory.swtDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> link.run());
    }

    private static void row(Composite list, LinkedClaim row, Consumer<LinkedClaim> goTo, Consumer<LinkedClaim> remove,
            Consumer<LinkedClaim> judge) {
        var words = new Link(list, SWT.WRAP);
        words.setText(Look.plain(row.relation()) + "  <a>" + row.words().replace("&", "&&").replace("<", "‹") + "</a>");
        words.addListener(SWT.Selection, event -> goTo.accept(row));
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(words);
        var judging = new Button(list, SWT.PUSH | SWT.FLAT);
        judging.setText(Messages.ClaimLinks_judge);
        SpokenName.give(judging, NLS.bind(Messages.ClaimLinks_judgeWhich, row.words()));
        judging.addListener(SWT.Selection, event -> judge.accept(row));
        var button = new Button(list, SWT.PUSH | SWT.FLAT);
        button.setText("×");
        button.setToolTipText(Messages.ClaimLinks_remove);
        SpokenName.give(button, NLS.bind(Messages.ClaimLinks_removeWhich, row.words()));
        button.setEnabled(row.mine());
        button.addListener(SWT.Selection, event -> remove.accept(row));
    }
}
