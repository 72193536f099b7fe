package org.glossator.ui.internal.welcome;

import java.util.Optional;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glossator.store.Corpora.Opening;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.NeverDirtyEditor;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.imports.ImportPapersWizard;
import org.glossator.ui.internal.session.NewCorpusDialog;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;

/** Three doors: try the sample, import papers, write a taxonomy. */
public final class WelcomeEditor extends NeverDirtyEditor {

    private static final int WIDTH = 560; // of the column, in pixels

    private Optional<DoorCard> first = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        var scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        var page = new Composite(scrolled, SWT.NONE);
        page.setLayout(new GridLayout());
        var column = new Composite(page, SWT.NONE);
        var layout = new GridLayout();
        layout.verticalSpacing = 12;
        column.setLayout(layout);
        var middle = new GridData(SWT.CENTER, SWT.CENTER, true, true);
        middle.widthHint = WIDTH;
        column.setLayoutData(middle);
        var resources = new LocalResourceManager(JFaceResources.getResources(), column);
        label(column, Messages.Welcome_head)
                .setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(9)));
        label(column, Messages.Welcome_text);
        first = Optional.of(new DoorCard(column, resources, Messages.Welcome_sample, Messages.Welcome_sampleText,
                WelcomeEditor::trySample));
        new DoorCard(column, resources, Messages.Welcome_import, Messages.Welcome_importText, this::importPapers);
        new DoorCard(column, resources, Messages.Welcome_taxonomy, Messages.Welcome_taxonomyText,
                () -> Workbenches.run("org.glossator.ui.newTaxonomy"));
        label(column, WelcomeKeys.line());
        scrolled.setContent(page);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static Label label(Composite parent, String text) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(text);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = WIDTH;
        label.setLayoutData(wide);
        return label;
    }

    private static void trySample() {
        Runnable read = () -> Workbenches.run("org.glossator.ui.nextPaper");
        if (Workbenches.session().isSample()) {
            read.run();
        } else {
            Workbenches.session().openSample(read);
        }
    }

    /** Papers of one's own do not go into the sample. */
    private void importPapers() {
        WorkbenchCorpusSession session = Workbenches.session();
        if (session.corpus().isPresent() && !session.isSample()) {
            Workbenches.run("org.glossator.ui.importPapers");
            return;
        }
        NewCorpusDialog dialog = NewCorpusDialog.inWorkspace(getSite().getShell());
        if (dialog.open() == Window.OK) {
            session.open(dialog.location(), Opening.CREATE,
                    () -> ImportPapersWizard.open(getSite().getWorkbenchWindow().getShell(), ""));
        }
    }

    @Override
    public void setFocus() {
        first.ifPresent(DoorCard::setFocus);
    }
}
