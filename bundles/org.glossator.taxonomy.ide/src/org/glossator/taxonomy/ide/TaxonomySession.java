package org.glossator.taxonomy.ide;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.glossator.model.Severity;

/**
 * The language server in this process, as one editor or several use it. It starts with the first text, on a thread of its
 * own; every call returns at once, and calls are worked off in their order. A text is named by its address, a {@code file:}
 * URI; it need not exist there.
 */
public final class TaxonomySession implements AutoCloseable {
    private static final String LANGUAGE = "taxonomy";
    private static final int TRIES = 5; // a question is cancelled by every change that arrives meanwhile

    /** Is told what is wrong with a text, on a thread of the server. */
    public interface Listener {
        /** @param findings all of them, in the order of the text; empty where nothing is wrong any more */
        void found(String uri, List<Finding> findings);
    }

    private record Opened(String text, int version) {
    }

    private final ThreadFactory threads = task -> {
        var thread = new Thread(task, "taxonomy language");
        thread.setDaemon(true);
        return thread;
    };
    private final ExecutorService work = Executors.newCachedThreadPool(threads);
    private final ExecutorService sending = Executors.newSingleThreadExecutor(threads);
    private final Map<String, Opened> opened = new HashMap<>(); // guarded by itself
    private final Listener listener;
    private @Nullable TaxonomyServer server; // only used by the sending thread

    public TaxonomySession(Listener listener) {
        this.listener = listener;
    }

    /** Opens the text or takes over its changes; does nothing where it has not changed. */
    public void update(String uri, String text) {
        synchronized (opened) {
            Opened before = opened.get(uri);
            if (before != null && before.text.equals(text)) {
                return;
            }
            int version = before == null ? 1 : before.version + 1;
            opened.put(uri, new Opened(text, version));
            if (before == null) {
                var item = new TextDocumentItem(uri, LANGUAGE, version, text);
                send(server -> server.didOpen(new DidOpenTextDocumentParams(item)));
            } else {
                var changed = new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version),
                        List.of(new TextDocumentContentChangeEvent(text)));
                send(server -> server.didChange(changed));
            }
        }
    }

    /** Forgets the text. */
    public void forget(String uri) {
        synchronized (opened) {
            if (opened.remove(uri) != null) {
                send(server -> server.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri))));
            }
        }
    }

    /**
     * @param text as it is now, with the caret in it
     * @param offset of the caret, in UTF-16 code units
     */
    public CompletableFuture<List<Proposal>> proposals(String uri, String text, int offset) {
        update(uri, text);
        var lines = new TextLines(text);
        var params = new CompletionParams(new TextDocumentIdentifier(uri), lines.position(offset));
        return ask(server -> server.completion(params), TRIES).thenApply(answer -> items(answer).stream()
                .map(item -> proposal(item, lines, offset)).toList());
    }

    /** @return the top categories of the text that was last taken over */
    public CompletableFuture<List<OutlineNode>> outline(String uri) {
        return ask(server -> server.outline(uri), TRIES);
    }

    /** @return what an editor that speaks LSP gets for its outline */
    public CompletableFuture<List<DocumentSymbol>> symbols(String uri) {
        var params = new DocumentSymbolParams(new TextDocumentIdentifier(uri));
        return ask(server -> server.documentSymbol(params), TRIES)
                .thenApply(symbols -> symbols.stream().map(Either::getRight).toList());
    }

    /** Ends the server; what was asked and is not answered yet is cancelled. */
    @Override
    public void close() {
        sending.execute(() -> {
            if (server != null) {
                server.shutdown();
            }
        });
        sending.shutdown();
        work.shutdown();
    }

    private void send(Consumer<TaxonomyServer> message) {
        sending.execute(() -> message.accept(server()));
    }

    private <T> CompletableFuture<T> ask(Function<TaxonomyServer, CompletableFuture<T>> question, int tries) {
        return CompletableFuture.supplyAsync(() -> question.apply(server()), sending).thenCompose(answer -> answer)
                .exceptionallyCompose(failure -> tries > 1 && isCancelled(failure) ? ask(question, tries - 1)
                        : CompletableFuture.failedFuture(failure));
    }

    private static boolean isCancelled(Throwable failure) {
        return failure instanceof CancellationException
                || failure instanceof CompletionException && failure.getCause() instanceof CancellationException;
    }

    private TaxonomyServer server() {
        TaxonomyServer running = server;
        if (running == null) {
            running = ServerStart.start(work, this::published);
            server = running;
        }
        return running;
    }

    private void published(String uri, List<Diagnostic> diagnostics) {
        @Nullable Opened now;
        synchronized (opened) {
            now = opened.get(uri);
        }
        if (now != null) {
            var lines = new TextLines(now.text);
            listener.found(uri, diagnostics.stream().map(diagnostic -> finding(diagnostic, lines))
                    .sorted(Comparator.comparingInt(Finding::start)).toList());
        }
    }

    private static Finding finding(Diagnostic diagnostic, TextLines lines) {
        int start = lines.offset(diagnostic.getRange().getStart());
        int end = Math.max(start, lines.offset(diagnostic.getRange().getEnd()));
        Severity severity = switch (diagnostic.getSeverity()) {
            case Error -> Severity.ERROR;
            case Warning -> Severity.WARNING;
            case Information, Hint -> Severity.INFO;
        };
        String message = diagnostic.getMessage().isLeft() ? diagnostic.getMessage().getLeft()
                : diagnostic.getMessage().getRight().getValue();
        String code = diagnostic.getCode() == null ? "" : String.valueOf(diagnostic.getCode().get());
        return new Finding(severity, code, message, diagnostic.getRange().getStart().getLine() + 1, start, end);
    }

    private static List<CompletionItem> items(Either<List<CompletionItem>, CompletionList> answer) {
        return answer.isLeft() ? answer.getLeft() : answer.getRight().getItems();
    }

    private static Proposal proposal(CompletionItem item, TextLines lines, int caret) {
        var edit = item.getTextEdit().getLeft();
        String detail = item.getDetail() == null ? "" : item.getDetail();
        return new Proposal(item.getLabel(), detail, edit.getNewText(), lines.offset(edit.getRange().getStart()), caret);
    }
}
