package org.glossator.ui.internal.help;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.ui.internal.Workbenches;
import org.osgi.framework.FrameworkUtil;

/** The pages about the views; in the browser of the system where it lends none to this window. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class HelpView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.glossator.ui.helpPages";

    private static final String FOLDER = "help/";

    private Composite area;
    private Optional<Browser> browser = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        area = parent;
        try {
            var own = new Browser(parent, SWT.NONE);
            own.setJavascriptEnabled(false);
            own.addLocationListener(LocationListener.changingAdapter(event -> HelpPlaces.command(own.getUrl(), event.location)
                    .ifPresent(command -> {
                        event.doit = false;
                        own.getDisplay().asyncExec(() -> Workbenches.run(command)); // not while the browser is at it
                    })));
            browser = Optional.of(own);
        } catch (SWTError e) {
            var words = new Label(parent, SWT.WRAP | SWT.CENTER);
            words.setText("\n\n" + Messages.HelpView_elsewhere);
        }
        browser.ifPresent(own -> show(HelpPlaces.PAGE));
    }

    /** @param place a page, with a section where one is meant */
    void show(String place) {
        Optional<String> address = address(place);
        if (address.isEmpty()) {
            StatusManager.getManager().handle(Status.error(Messages.HelpView_missing), StatusManager.SHOW);
        } else if (browser.isPresent()) {
            browser.get().setUrl(address.get());
        } else {
            Program.launch(address.get());
        }
    }

    /** @return as a file, with all other pages beside it */
    private static Optional<String> address(String place) {
        URL folder = FrameworkUtil.getBundle(HelpView.class).getEntry(FOLDER);
        try {
            return folder == null ? Optional.empty()
                    : Optional.of(FileLocator.toFileURL(folder).toString().replaceFirst("^file:/+", "file:///") + place);
        } catch (IOException e) {
            return Optional.empty(); // no room to unpack it
        }
    }

    @Override
    public void setFocus() {
        browser.ifPresentOrElse(Browser::setFocus, area::setFocus);
    }
}
