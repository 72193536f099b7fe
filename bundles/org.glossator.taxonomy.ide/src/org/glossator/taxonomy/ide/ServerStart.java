package org.glossator.taxonomy.ide;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.resource.IResourceServiceProvider;

import com.google.inject.Guice;
import com.google.inject.util.Modules;

/** Puts a language server together and shakes hands with it. */
final class ServerStart {

    private ServerStart() {
    }

    /** Takes about a second, the first time. */
    static TaxonomyServer start(ExecutorService work, BiConsumer<String, List<Diagnostic>> published) {
        new TaxonomyIdeSetup().createInjectorAndDoEMFRegistration();
        var server = Guice.createInjector(Modules.override(new ServerModule()).with(binder -> {
            binder.bind(IResourceServiceProvider.Registry.class).toInstance(IResourceServiceProvider.Registry.INSTANCE);
            binder.bind(IMultiRootWorkspaceConfigFactory.class).to(OpenTexts.class);
            binder.bind(ExecutorService.class).toInstance(work);
        })).getInstance(TaxonomyServer.class);
        server.connect(new Client(published));
        server.initialize(greeting()).join();
        server.initialized(new InitializedParams());
        return server;
    }

    @SuppressWarnings("deprecation") // the server reads the old address of the root, and refuses to start without
    private static InitializeParams greeting() {
        var symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        var texts = new TextDocumentClientCapabilities();
        texts.setDocumentSymbol(symbols);
        var capabilities = new ClientCapabilities();
        capabilities.setTextDocument(texts);
        var params = new InitializeParams();
        params.setCapabilities(capabilities);
        params.setRootUri("file:///");
        return params;
    }

    /** Hears what is wrong; messages for people would have no window to show in. */
    @NonNullByDefault({})
    private record Client(BiConsumer<String, List<Diagnostic>> published) implements LanguageClient {

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            published.accept(params.getUri(), params.getDiagnostics());
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
