package org.glossator.taxonomy.ide.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.glossator.taxonomy.ide.Named;

/** What concerns all texts: the folders, and the names in them. */
@NonNullByDefault({})
public final class FolderService implements WorkspaceService {
    private final TaxonomyServer server;
    private final Texts texts;
    private final List<WorkspaceFolder> folders = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    FolderService(TaxonomyServer server, Texts texts) {
        this.server = server;
        this.texts = texts;
    }

    void add(List<WorkspaceFolder> added) {
        folders.addAll(added);
    }

    /** Reads the folders, and asks to be told of what changes in them. */
    void begin(LanguageClient client, ClientCapabilities capabilities) {
        read(folders);
        var workspace = capabilities.getWorkspace();
        if (workspace != null && workspace.getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(workspace.getDidChangeWatchedFiles().getDynamicRegistration())) {
            var watched = new DidChangeWatchedFilesRegistrationOptions(
                    List.of(new FileSystemWatcher(Either.forLeft("**/*.taxonomy"))));
            client.registerCapability(new RegistrationParams(
                    List.of(new Registration("taxonomies", "workspace/didChangeWatchedFiles", watched))));
        }
    }

    private void read(List<WorkspaceFolder> some) {
        if (!some.isEmpty()) {
            inOrder(() -> some.forEach(folder -> Addresses.file(folder.getUri()).ifPresent(texts::readFolder)));
        }
    }

    /** What is asked afterwards is answered from what it read. */
    private synchronized void inOrder(Runnable task) {
        reading = reading.exceptionally(failure -> null).thenCompose(before -> server.answer(cancelled -> {
            task.run();
            server.textsChanged();
            return null;
        }));
    }

    /** Waits until the files are known that were there at the start or have changed since. */
    void awaitFiles() {
        reading.exceptionally(failure -> null).join();
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return server.answer(cancelled -> {
            awaitFiles();
            return Either.forRight(Symbols.find(texts, params.getQuery(), cancelled));
        });
    }

    /** What an editor in the same process asks for, in offsets. */
    public CompletableFuture<List<Named>> named(String query) {
        return server.answer(cancelled -> {
            awaitFiles();
            return Symbols.named(texts, query, cancelled);
        });
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        inOrder(() -> params.getChanges().forEach(change -> texts.readFile(change.getUri()))); // what is deleted cannot be read
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        List<WorkspaceFolder> added = params.getEvent().getAdded();
        folders.addAll(added);
        read(added);
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // there is nothing to set
    }
}
