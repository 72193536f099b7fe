package org.glossator.taxonomy.ui.internal.wizard;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.glossator.taxonomy.ui.internal.Messages;

/** Makes the file of a new taxonomy, with the project and the folders around it where they are missing. */
final class CreateTaxonomy {
    private final IWorkspaceRoot root;
    private final IPath path;
    private final String text;

    /** @param path of the file in the workspace, with a project at least */
    CreateTaxonomy(IWorkspaceRoot root, IPath path, String text) {
        this.root = root;
        this.path = path;
        this.text = text;
    }

    /** @return the file, which is there now */
    @NonNullByDefault({})
    IFile run(IProgressMonitor monitor) throws CoreException {
        IFile file = root.getFile(path);
        IWorkspaceRunnable all = progress -> {
            SubMonitor steps = SubMonitor.convert(progress, NLS.bind(Messages.CreateTaxonomy_task, file.getName()), 3);
            makeProject(file.getProject(), steps.split(1));
            makeFolder(file.getParent(), steps.split(1));
            file.create(text.getBytes(StandardCharsets.UTF_8), IResource.NONE, steps.split(1));
        };
        root.getWorkspace().run(all, root, 0, monitor);
        return file;
    }

    @NonNullByDefault({})
    private static void makeProject(IProject project, SubMonitor progress) throws CoreException {
        progress.setWorkRemaining(2);
        if (!project.exists()) {
            project.create(progress.split(1));
        }
        if (!project.isOpen()) {
            project.open(progress.split(1));
        }
    }

    @NonNullByDefault({})
    private static void makeFolder(IContainer container, SubMonitor progress) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            progress.setWorkRemaining(2);
            makeFolder(folder.getParent(), progress.split(1));
            folder.create(IResource.NONE, true, progress.split(1));
        }
    }
}
