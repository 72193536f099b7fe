package org.glossator.taxonomy.ui.internal.help;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.taxonomy.ui.internal.Messages;

/**
 * Tutorial and reference of the language, and what other formats can say of it. Pages of the program's own rather than the platform's help: that would add a web
 * server and a search engine to the product for two pages.
 */
@NonNullByDefault({})
public final class LanguageView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.glossator.taxonomy.ui.language";
    private static final String FIRST_PAGE = "tutorial.html";

    private Composite area;

    @Override
    public void createPartControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var pages = new Link(area, SWT.NONE);
        pages.setText(Messages.LanguageView_pages);
        GridDataFactory.fillDefaults().indent(8, 6).hint(SWT.DEFAULT, SWT.DEFAULT).applyTo(pages);
        Browser browser = browser();
        pages.addListener(SWT.Selection, e -> show(browser, e.text));
        if (browser != null) {
            GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(browser);
            show(browser, FIRST_PAGE);
        }
    }

    /** @return nothing where the system has none: the links then open the browser of the system */
    private Browser browser() {
        try {
            var browser = new Browser(area, SWT.NONE);
            browser.setJavascriptEnabled(false);
            return browser;
        } catch (SWTError e) {
            return null;
        }
    }

    private static void show(Browser browser, String page) {
        try {
            Optional<String> address = LanguagePages.address(page);
            if (address.isEmpty()) {
                StatusManager.getManager().handle(Status.error(Messages.LanguageView_missing), StatusManager.SHOW);
            } else if (browser != null) {
                browser.setUrl(address.get());
            } else {
                Program.launch(address.get());
            }
        } catch (IOException e) {
            StatusManager.getManager().handle(Status.error(Messages.LanguageView_missing, e),
                    StatusManager.SHOW | StatusManager.LOG);
        }
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
