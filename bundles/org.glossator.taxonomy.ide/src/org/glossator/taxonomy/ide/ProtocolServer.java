package org.glossator.taxonomy.ide;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.internal.TaxonomyServer;

/** The language server for editors in other processes: it speaks LSP on two streams. */
public final class ProtocolServer {
    private final StoredAnnotations stored;
    private final TaxonomySources libraries;

    /** @param libraries of taxonomies that come with the program */
    public ProtocolServer(StoredAnnotations stored, TaxonomySources libraries) {
        this.libraries = libraries;
        this.stored = stored;
    }

    /**
     * Serves one editor, and returns when it has gone.
     *
     * @param out gets messages of the protocol and nothing else; is not closed
     * @return the exit code: 0 where the editor took leave as the protocol has it, 1 where it vanished
     */
    public int serve(InputStream in, OutputStream out) throws InterruptedException {
        ExecutorService work = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "taxonomy language");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var server = new TaxonomyServer(work, stored, libraries);
            Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out, work, messages -> messages);
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            work.execute(() -> {
                awaitEnd(listening);
                server.exit(); // does nothing where the editor has said so itself
            });
            return server.ending().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // the end is only ever completed
        } finally {
            work.shutdownNow();
        }
    }

    private static void awaitEnd(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // the stream broke: that is an end too
        }
    }
}
