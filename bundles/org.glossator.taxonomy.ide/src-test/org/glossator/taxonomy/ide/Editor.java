package org.glossator.taxonomy.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.glossator.taxonomy.TaxonomySources;

/** An editor that speaks LSP with a server behind two pipes, as one in another process does. */
@NonNullByDefault({})
final class Editor implements AutoCloseable, LanguageClient {
    private static final int PATIENCE = 30; // seconds

    final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    final LanguageServer server;
    final CompletableFuture<Integer> ended;
    ServerCapabilities offered = new ServerCapabilities();
    private final PipedOutputStream toServer = new PipedOutputStream();

    Editor(StoredAnnotations stored) {
        try {
            var in = new PipedInputStream(toServer, 1 << 16);
            var fromServer = new PipedOutputStream();
            var answers = new PipedInputStream(fromServer, 1 << 16);
            ended = CompletableFuture.supplyAsync(() -> {
                try {
                    return new ProtocolServer(stored, TaxonomySources.NONE).serve(in, fromServer);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, answers, toServer);
            launcher.startListening();
            server = launcher.getRemoteProxy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Editor greet(WorkspaceFolder... folders) {
        var params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setWorkspaceFolders(List.of(folders));
        offered = get(server.initialize(params)).getCapabilities();
        server.initialized(new InitializedParams());
        return this;
    }

    void open(String uri, String text) {
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "taxonomy", 1, text)));
    }

    void write(String uri, int version, String text) {
        change(uri, version, new TextDocumentContentChangeEvent(text));
    }

    void write(String uri, int version, Range range, String text) {
        change(uri, version, new TextDocumentContentChangeEvent(range, text));
    }

    private void change(String uri, int version, TextDocumentContentChangeEvent change) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
    }

    void closeText(String uri) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(text(uri)));
    }

    static TextDocumentIdentifier text(String uri) {
        return new TextDocumentIdentifier(uri);
    }

    /** @return the position of a part of a text, in its first line; positions count UTF-16 code units */
    static Position at(String text, String part) {
        int offset = text.indexOf(part);
        assertThat(offset).as(part).isNotNegative();
        String before = text.substring(0, offset);
        return new Position((int) before.chars().filter(c -> c == '\n').count(), offset - before.lastIndexOf('\n') - 1);
    }

    /** @return what was found in this version of the text; what was found in older ones is passed over */
    List<Diagnostic> found(String uri, int version) {
        while (true) {
            try {
                PublishDiagnosticsParams next = published.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(next).as(() -> "what is found in version " + version + " " + messages).isNotNull();
                if (next.getUri().equals(uri) && next.getVersion() == version) {
                    return next.getDiagnostics();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static <T> T get(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        get(server.shutdown());
        server.exit();
        assertThat(get(ended)).isZero();
    }

    /** Goes without a word. */
    void vanish() throws IOException {
        toServer.close();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        published.add(params);
    }

    @Override
    public void telemetryEvent(Object object) {
        // none is expected
    }

    @Override
    public void showMessage(MessageParams message) {
        messages.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        messages.add(message.getMessage());
    }
}
