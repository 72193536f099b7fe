package org.glossator.ui.internal.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.corpus.CorpusPage.Door;
import org.glossator.ui.internal.corpus.CorpusPage.Notice;

/** Says why there is no list, with links to go on. */
final class NoticePage {
    private final Composite page;
    private final Label headline;
    private final Label text;
    private final Consumer<Door> through;
    private final List<Link> links = new ArrayList<>();

    NoticePage(Composite parent, Consumer<Door> through) {
        this.through = through;
        page = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 10; // as rows of the list have
        layout.marginHeight = 18;
        layout.verticalSpacing = 10;
        page.setLayout(layout);
        headline = label();
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        text = label();
    }

    private Label label() {
        var label = new Label(page, SWT.WRAP);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 80; // wraps at what the view gives
        label.setLayoutData(wide);
        return label;
    }

    Composite show(Notice notice) {
        headline.setText(notice.headline());
        text.setText(notice.text());
        ((GridData) text.getLayoutData()).exclude = notice.text().isEmpty();
        text.setVisible(!notice.text().isEmpty());
        links.forEach(Link::dispose);
        links.clear();
        for (Door door : notice.doors()) {
            var link = new Link(page, SWT.NONE);
            link.setText("<a>" + words(door) + "</a>");
            link.addListener(SWT.Selection, e -> through.accept(door));
            links.add(link);
        }
        page.layout(true, true);
        return page;
    }

    void setFocus() {
        if (links.isEmpty()) {
            page.setFocus();
        } else {
            links.getFirst().setFocus();
        }
    }

    private static String words(Door door) {
        return switch (door) {
            case RETRY, READ_AGAIN -> Messages.Door_retry;
            case OPEN -> Messages.Door_open;
            case TEAM -> Messages.Door_team;
            case NEW -> Messages.Door_new;
            case SAMPLE -> Messages.Door_sample;
            case IMPORT -> Messages.Door_import;
            case CLEAR_FILTER -> Messages.Door_clearFilter;
            case ALL -> Messages.Door_all;
            case ALL_PAPERS -> Messages.Door_allPapers;
        };
    }
}
