package org.glossator.taxonomy.ui.internal.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.Outcome;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.glossator.taxonomy.TaxonomyLibraries.Entry;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.Services;

/** Makes a taxonomy and opens it. */
@NonNullByDefault({})
public final class NewTaxonomyWizard extends Wizard implements INewWizard {
    private final IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    private final TaxonomyLibraries libraries = Services.get(TaxonomyLibraries.class);
    private final NewTaxonomyForm form = new NewTaxonomyForm(path -> root.getFile(IPath.fromPortableString(path)).exists(),
            this::folderProblem);
    private IWorkbench workbench;

    public NewTaxonomyWizard() {
        setWindowTitle(Messages.NewTaxonomyWizard_title);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench opened, IStructuredSelection selection) {
        workbench = opened;
        IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
        IContainer folder = selected instanceof IContainer container ? container
                : selected == null ? null : selected.getParent();
        if (folder != null && folder.isAccessible() && folder.getType() != IResource.ROOT) {
            form.setFolder(folder.getFullPath().toString());
        }
    }

    @Override
    public void addPages() {
        var choices = new ArrayList<Entry>();
        choices.add(new Entry("", Messages.NewTaxonomyPage_example, Messages.NewTaxonomyPage_exampleDescription, ""));
        choices.addAll(libraries.all());
        addPage(new NewTaxonomyPage(form, List.copyOf(choices)));
    }

    @Override
    public boolean performFinish() {
        Outcome<String> text = form.library().isEmpty() ? Outcome.done(TaxonomyStart.example(form.name(), form.title()))
                : libraries.text(form.library()).map(library -> TaxonomyStart.copy(library, form.name(), form.title()));
        return switch (text) {
            case Outcome.Refused<String>(var problems) -> failed(Status.error(problems.getFirst().message()));
            case Outcome.Done<String>(var start, var warnings) -> create(start);
        };
    }

    private boolean create(String text) {
        var create = new CreateTaxonomy(root, IPath.fromPortableString(form.file()), text);
        var made = new AtomicReference<IFile>();
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    made.set(create.run(monitor));
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), made.get());
            return true;
        } catch (InvocationTargetException e) {
            return failed(Status.error(NLS.bind(Messages.NewTaxonomyWizard_failed, form.file()), e.getCause()));
        } catch (PartInitException e) {
            failed(e.getStatus());
            return true; // the file is there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean failed(IStatus status) {
        StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
        return false;
    }

    private Optional<String> folderProblem(String folder) {
        IPath path = IPath.fromPortableString(folder);
        int type = path.segmentCount() == 1 ? IResource.PROJECT : IResource.FOLDER;
        IStatus status = root.getWorkspace().validatePath(path.toString(), type);
        return status.isOK() ? Optional.empty() : Optional.of(status.getMessage());
    }
}
