package org.glossator.taxonomy.ui.internal.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.glossator.taxonomy.TaxonomyLibraries.Entry;
import org.glossator.taxonomy.ui.internal.Messages;

/** The only page: what to start from, name, title, folder. */
@NonNullByDefault({})
final class NewTaxonomyPage extends WizardPage {
    private final NewTaxonomyForm form;
    private final List<Entry> libraries;

    NewTaxonomyPage(NewTaxonomyForm form, List<Entry> libraries) {
        super("taxonomy");
        this.form = form;
        this.libraries = libraries;
        setTitle(Messages.NewTaxonomyPage_title);
        setDescription(Messages.NewTaxonomyPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
        Text name = field(area, Messages.NewTaxonomyPage_name, 2);
        name.setMessage(Messages.NewTaxonomyPage_nameHint);
        Text title = field(area, Messages.NewTaxonomyPage_titleField, 2);
        Text folder = field(area, Messages.NewTaxonomyPage_folder, 1);
        folder.setText(form.folder());
        browse(area, folder);
        startFrom(area);
        name.addModifyListener(e -> {
            form.setName(name.getText());
            title.setMessage(form.title());
            changed();
        });
        title.addModifyListener(e -> {
            form.setTitle(title.getText());
            changed();
        });
        folder.addModifyListener(e -> {
            form.setFolder(folder.getText());
            changed();
        });
        setControl(area);
        setPageComplete(false); // no message before the first key
        name.setFocus();
    }

    private static Text field(Composite area, String label, int columns) {
        new Label(area, SWT.NONE).setText(label);
        var text = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).align(SWT.FILL, SWT.CENTER).applyTo(text);
        return text;
    }

    private void browse(Composite area, Text folder) {
        var button = new Button(area, SWT.PUSH);
        button.setText(Messages.NewTaxonomyPage_browse);
        setButtonLayoutData(button);
        button.addListener(SWT.Selection, e -> {
            var dialog = new ContainerSelectionDialog(getShell(), ResourcesPlugin.getWorkspace().getRoot(), true, null);
            if (dialog.open() == ContainerSelectionDialog.OK && dialog.getResult().length > 0
                    && dialog.getResult()[0] instanceof IPath path) {
                folder.setText(path.toString());
            }
        });
    }

    private void startFrom(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.NewTaxonomyPage_startFrom);
        var choice = new ComboViewer(area, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(choice.getControl());
        new Label(area, SWT.NONE);
        var description = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(360, SWT.DEFAULT).applyTo(description);
        choice.setContentProvider(ArrayContentProvider.getInstance());
        choice.setLabelProvider(LabelProvider.createTextProvider(entry -> ((Entry) entry).label()));
        choice.setInput(libraries);
        choice.addSelectionChangedListener(e -> {
            if (e.getStructuredSelection().getFirstElement() instanceof Entry entry) {
                form.setLibrary(entry.id());
                description.setText(entry.description());
                area.layout();
            }
        });
        choice.setSelection(new StructuredSelection(libraries.getFirst()));
    }

    private void changed() {
        Optional<String> problem = form.problem();
        setErrorMessage(problem.isPresent() ? problem.get() : null);
        setPageComplete(problem.isEmpty());
    }
}
