package org.glossator.ui.internal.design;

import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Puts the text of a taxonomy into the workspace, where new ones go, beside those that are there. */
final class NewFile {
    private static final String PROJECT = "Taxonomies"; // as the wizard for new taxonomies has it

    private NewFile() {
    }

    /**
     * @param taxonomy its name
     * @return the file, which was not there before
     */
    static IFile create(IWorkspace workspace, String taxonomy, byte[] text, IProgressMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, 3);
        IProject project = workspace.getRoot().getProject(PROJECT);
        if (!project.exists()) {
            project.create(steps.split(1));
        }
        if (!project.isOpen()) {
            project.open(steps.split(1));
        }
        IFile file = project.getFile(free(taxonomy, name -> project.getFile(name).exists()));
        file.create(text, IResource.NONE, steps.split(1));
        return file;
    }

    /** @return the name of a file that is not taken */
    static String free(String taxonomy, Predicate<String> taken) {
        String name = taxonomy + "." + TaxonomyFiles.EXTENSION;
        for (int number = 2; taken.test(name); number++) {
            name = taxonomy + "-" + number + "." + TaxonomyFiles.EXTENSION;
        }
        return name;
    }
}
