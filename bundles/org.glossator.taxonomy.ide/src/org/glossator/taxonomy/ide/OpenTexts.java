package org.glossator.taxonomy.ide;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.eclipse.xtext.workspace.ISourceFolder;
import org.eclipse.xtext.workspace.IWorkspaceConfig;

/**
 * All texts that are open, wherever they are, as one project of the server; nothing else is read. (The server's own way is
 * to read every file below a folder, and to fail for a file that is elsewhere.)
 */
@NonNullByDefault({})
@SuppressWarnings("restriction") // there is no other way to tell the server where its files are
final class OpenTexts implements IMultiRootWorkspaceConfigFactory, IWorkspaceConfig, IProjectConfig, ISourceFolder {
    private static final URI ANYWHERE = URI.createURI("file:///");

    @Override
    public IWorkspaceConfig getWorkspaceConfig(List<WorkspaceFolder> folders) {
        return this;
    }

    @Override
    public Set<? extends IProjectConfig> getProjects() {
        return Set.of(this);
    }

    @Override
    public IProjectConfig findProjectContaining(URI member) {
        return this;
    }

    @Override
    public IProjectConfig findProjectByName(String name) {
        return getName().equals(name) ? this : null;
    }

    @Override
    public String getName() {
        return "open";
    }

    @Override
    public URI getPath() {
        return ANYWHERE;
    }

    @Override
    public Set<? extends ISourceFolder> getSourceFolders() {
        return Set.of(this);
    }

    @Override
    public ISourceFolder findSourceFolderContaining(URI member) {
        return this;
    }

    @Override
    public IWorkspaceConfig getWorkspaceConfig() {
        return this;
    }

    @Override
    public List<URI> getAllResources(IFileSystemScanner scanner) {
        return List.of();
    }
}
