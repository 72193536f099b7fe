package org.glossator.taxonomy.ide.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.StoredAnnotations;

import com.google.common.base.Throwables;

/**
 * The language server. Messages only take over texts, on the thread of the connection; questions are answered on threads of
 * their own, and never wait for checks.
 */
@NonNullByDefault({})
public final class TaxonomyServer implements LanguageServer, LanguageClientAware {
    private final ExecutorService work;
    private final Language language = new Language();
    private final Texts texts;
    private final Checking checking;
    private final TextService textService;
    private final FolderService folderService;
    private final CompletableFuture<Integer> ending = new CompletableFuture<>();
    private LanguageClient client;
    private ClientCapabilities capabilities = new ClientCapabilities();
    private volatile boolean shutDown;

    /** @param work ended by the caller, after the server's end */
    public TaxonomyServer(ExecutorService work, StoredAnnotations stored, TaxonomySources libraries) {
        this.work = work;
        this.texts = new Texts(language, libraries);
        this.checking = new Checking(language, work, this::publish, this::log);
        this.textService = new TextService(this, texts, checking, new Completion(language),
                new Hovers(language, texts), stored);
        this.folderService = new FolderService(this, texts);
    }

    @Override
    public void connect(LanguageClient connected) {
        client = connected;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        if (params.getCapabilities() != null) {
            capabilities = params.getCapabilities();
        }
        if (params.getProcessId() != null) {
            ProcessHandle.of(params.getProcessId()).ifPresent(editor -> editor.onExit().thenRun(this::exit));
        }
        folderService.add(roots(params));
        String version = TaxonomyServer.class.getPackage().getImplementationVersion();
        return CompletableFuture.completedFuture(
                new InitializeResult(Capabilities.offered(), new ServerInfo("Glossator taxonomies", version)));
    }

    @SuppressWarnings("deprecation") // older editors only name a root
    private static List<WorkspaceFolder> roots(InitializeParams params) {
        if (params.getWorkspaceFolders() != null) {
            return params.getWorkspaceFolders();
        } else if (params.getRootUri() != null) {
            return List.of(new WorkspaceFolder(params.getRootUri(), ""));
        } else if (params.getRootPath() != null) {
            return List.of(new WorkspaceFolder(Path.of(params.getRootPath()).toUri().toString(), ""));
        }
        return List.of();
    }

    @Override
    public void initialized(InitializedParams params) {
        folderService.begin(client, capabilities);
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        new ArrayList<>(texts.open()).forEach(OpenText::close);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ending.complete(shutDown ? 0 : 1);
    }

    /** @return the exit code, once the editor has said or shown that it has gone: 0 where it shut the server down before */
    public CompletableFuture<Integer> ending() {
        return ending;
    }

    @Override
    public TextService getTextDocumentService() {
        return textService;
    }

    @Override
    public FolderService getWorkspaceService() {
        return folderService;
    }

    boolean takesSnippets() {
        var text = capabilities.getTextDocument();
        return text != null && text.getCompletion() != null && text.getCompletion().getCompletionItem() != null
                && Boolean.TRUE.equals(text.getCompletion().getCompletionItem().getSnippetSupport());
    }

    boolean takesMarkdown() {
        var text = capabilities.getTextDocument();
        return text == null || text.getHover() == null || text.getHover().getContentFormat() == null
                || text.getHover().getContentFormat().contains(MarkupKind.MARKDOWN);
    }

    /** Answers on a thread of its own; a cancelled question is given up where the answer looks. */
    <T> CompletableFuture<T> answer(Function<CancelChecker, T> question) {
        if (shutDown) {
            return CompletableFuture.failedFuture(error(ResponseErrorCode.InvalidRequest, "The server was shut down."));
        }
        return CompletableFutures.computeAsync(work, cancelled -> {
            cancelled.checkCanceled();
            return question.apply(cancelled);
        });
    }

    /** Does it on a thread of its own; what goes wrong is told to the editor's log. */
    void later(Runnable task) {
        try {
            CompletableFuture.runAsync(task, work).exceptionally(failure -> {
                log(failure);
                return null;
            });
        } catch (RejectedExecutionException e) {
            // the server is being shut down, and nobody waits for this
        }
    }

    static ResponseErrorException error(ResponseErrorCode code, String message) {
        return new ResponseErrorException(new ResponseError(code, message, null));
    }

    void textsChanged() {
        // texts that are open may mention what has changed elsewhere
        texts.open().forEach(text -> {
            text.forget();
            checking.changed(text);
        });
    }

    void publish(TextState state, List<Diagnostic> problems) {
        client.publishDiagnostics(new PublishDiagnosticsParams(state.uri(), problems, state.version()));
    }

    void log(Throwable failure) {
        client.logMessage(new MessageParams(MessageType.Error, Throwables.getStackTraceAsString(failure)));
    }
}
