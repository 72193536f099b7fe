package org.glossator.taxonomy.ide.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.StoredAnnotations;

/** Puts a server together for an editor in the same process, and shakes hands with it. */
public final class ServerStart {

    private ServerStart() {
    }

    /** Takes about a second, the first time. */
    public static TaxonomyServer start(ExecutorService work, StoredAnnotations stored, TaxonomySources libraries,
            Consumer<PublishDiagnosticsParams> published) {
        var server = new TaxonomyServer(work, stored, libraries);
        server.connect(new Client(published));
        server.initialize(greeting()).join();
        server.initialized(new InitializedParams());
        return server;
    }

    private static InitializeParams greeting() {
        var item = new CompletionItemCapabilities();
        item.setSnippetSupport(true);
        var texts = new TextDocumentClientCapabilities();
        texts.setCompletion(new CompletionCapabilities(item));
        var capabilities = new ClientCapabilities();
        capabilities.setTextDocument(texts);
        var params = new InitializeParams();
        params.setCapabilities(capabilities);
        return params;
    }

    /** Hears what is wrong; messages for people would have no window to show in. */
    @NonNullByDefault({})
    private record Client(Consumer<PublishDiagnosticsParams> published) implements LanguageClient {

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            published.accept(params);
        }

        @Override
        public void telemetryEvent(Object object) {
            // none is sent
        }

        @Override
        public void showMessage(MessageParams message) {
            // see above
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {
            // see above
        }
    }
}
