package org.glossator.taxonomy.ide;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.fixes.Fix;
import org.glossator.taxonomy.ide.internal.Completion;
import org.glossator.taxonomy.ide.internal.Findings;
import org.glossator.taxonomy.ide.internal.ServerStart;
import org.glossator.taxonomy.ide.internal.TaxonomyServer;
import org.glossator.taxonomy.ide.internal.TextLines;
import org.glossator.taxonomy.ide.internal.TextService;

/**
 * The language server in this process, as one editor or several use it. It starts with the first text, on a thread of its
 * own; every call returns at once, and calls are taken in their order. A text is named by its address, a {@code file:}
 * URI; it need not exist there. A question about a text is answered for its newest state.
 */
public final class TaxonomySession implements AutoCloseable {
    private static final String LANGUAGE = "taxonomy";
    private static final int TRIES = 5; // a question is given up with every change that arrives meanwhile

    /** Is told what is wrong with a text, on a thread of the server. */
    public interface Listener {
        /** @param findings all of them, in the order of the text; empty where nothing is wrong any more */
        void found(String uri, List<Finding> findings);
    }

    private record Opened(String text, TextLines lines, int version) {
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
    private final StoredAnnotations stored;
    private final TaxonomySources libraries;
    private @Nullable TaxonomyServer server; // only used by the sending thread

    /** A session that knows of no annotations. */
    public TaxonomySession(Listener listener) {
        this(listener, StoredAnnotations.NONE, TaxonomySources.NONE);
    }

    /** @param libraries of taxonomies that come with the program */
    public TaxonomySession(Listener listener, StoredAnnotations stored, TaxonomySources libraries) {
        this.libraries = libraries;
        this.listener = listener;
        this.stored = stored;
    }

    /** Opens the text or takes over its changes; does nothing where it has not changed. */
    public void update(String uri, String text) {
        updated(uri, text);
    }

    private Opened updated(String uri, String text) {
        synchronized (opened) {
            Opened before = opened.get(uri);
            if (before != null && before.text.equals(text)) {
                return before;
            }
            int version = before == null ? 1 : before.version + 1;
            var now = new Opened(text, before == null ? new TextLines(text) : before.lines.changedTo(text), version);
            opened.put(uri, now);
            if (before == null) {
                var item = new TextDocumentItem(uri, LANGUAGE, version, text);
                send(texts -> texts.didOpen(new DidOpenTextDocumentParams(item)));
            } else {
                var changed = new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version),
                        List.of(new TextDocumentContentChangeEvent(text)));
                send(texts -> texts.didChange(changed));
            }
            return now;
        }
    }

    /** Forgets the text. */
    public void forget(String uri) {
        synchronized (opened) {
            if (opened.remove(uri) != null) {
                send(texts -> texts.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri))));
            }
        }
    }

    /** The taxonomies in the folder and below are known from now on, whether they are open or not. */
    public void know(Path folder) {
        var added = new WorkspaceFoldersChangeEvent(List.of(new WorkspaceFolder(folder.toUri().toString(), "")), List.of());
        sending.execute(() -> server().getWorkspaceService()
                .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(added)));
    }

    /** These files have been made, changed or deleted. */
    public void filesChanged(Collection<String> uris) {
        var changes = uris.stream().map(uri -> new FileEvent(uri, FileChangeType.Changed)).toList();
        sending.execute(() -> server().getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(changes)));
    }

    /**
     * @param text as it is now, with the caret in it
     * @param offset of the caret, in UTF-16 code units
     */
    public CompletableFuture<List<Proposal>> proposals(String uri, String text, int offset) {
        TextLines lines = updated(uri, text).lines;
        var params = new CompletionParams(new TextDocumentIdentifier(uri), lines.position(offset));
        return ask(texts -> texts.completion(params), TRIES).thenApply(answer -> items(answer).stream()
                .map(item -> proposal(item, lines, offset)).toList());
    }

    /** @return what the text declares at the top */
    public CompletableFuture<List<OutlineNode>> outline(String uri) {
        return ask(texts -> texts.outline(uri), TRIES);
    }

    /** @return what an editor that speaks LSP gets for its outline */
    public CompletableFuture<List<DocumentSymbol>> symbols(String uri) {
        var params = new DocumentSymbolParams(new TextDocumentIdentifier(uri));
        return ask(texts -> texts.documentSymbol(params), TRIES)
                .thenApply(symbols -> symbols.stream().map(Either::getRight).toList());
    }

    /** @return what the name at the place stands for; nothing where there is none */
    public CompletableFuture<Optional<Explanation>> explanation(String uri, int offset) {
        return ask(texts -> texts.explanation(uri, offset), TRIES);
    }

    /** @return where the name at the place is declared; several where files are copies of each other */
    public CompletableFuture<List<Spot>> definitions(String uri, int offset) {
        return ask(texts -> texts.definitions(uri, offset), TRIES);
    }

    /** @return where the name at the place is declared and mentioned, in all texts that are known */
    public CompletableFuture<List<Spot>> references(String uri, int offset) {
        return ask(texts -> texts.references(uri, offset), TRIES);
    }

    /** @return where the name at the place is declared and mentioned in this text */
    public CompletableFuture<List<Spot>> occurrences(String uri, int offset) {
        return ask(texts -> texts.occurrences(uri, offset), TRIES);
    }

    /**
     * @return the changes of each text, by its address, in the order of the text; fails with a sentence for people where the
     *         name cannot be given
     */
    public CompletableFuture<Map<String, List<Change>>> rename(String uri, int offset, String name) {
        return ask(texts -> texts.renaming(uri, offset, name), TRIES).thenApply(LinkedHashMap::new);
    }

    /** @return the changes that lay out the part of the text; in its order */
    public CompletableFuture<List<Change>> format(String uri, int start, int end) {
        return ask(texts -> texts.layout(uri, start, end), TRIES);
    }

    /** @return what can be done about a problem that was found in this state of the text; the likeliest first */
    public CompletableFuture<List<Fix>> fixes(String uri, Finding finding) {
        return ask(texts -> texts.fixes(uri, finding), TRIES);
    }

    /** @return what can be folded, in the order of the text; what lies in another comes after it */
    public CompletableFuture<List<Fold>> folds(String uri) {
        return ask(texts -> texts.folds(uri), TRIES);
    }

    /** @return what is meant and not written in a part of the text, in its order */
    public CompletableFuture<List<Hint>> hints(String uri, int start, int end) {
        return ask(texts -> texts.hints(uri, start, end), TRIES);
    }

    /** @return every name of the text with what it stands for, in the order of the text; names that mean nothing left out */
    public CompletableFuture<List<PaintedName>> names(String uri) {
        return ask(texts -> texts.names(uri), TRIES);
    }

    /** @return what the path stands for, written in this text; nothing where nothing has it */
    public CompletableFuture<Optional<Explanation>> explanation(String uri, String path) {
        return ask(texts -> texts.explanation(uri, path), TRIES);
    }

    /**
     * @param query see {@link NameMatch}; all are found where it is empty
     * @return what has such a path or label, in all texts that are known: the best first, and not more than a list can show
     */
    public CompletableFuture<List<Named>> named(String query) {
        return CompletableFuture.supplyAsync(() -> server().getWorkspaceService().named(query), sending)
                .thenCompose(answer -> answer);
    }

    /** @return what a text declares that is open in no editor and never changes, such as that of a release */
    public CompletableFuture<List<OutlineNode>> outlineOf(String text) {
        return ask(texts -> texts.outlineOf(text), TRIES);
    }

    /** @return how many annotations are stored, in words, by the place of the category's name; those without any left out */
    public CompletableFuture<Map<Integer, String>> annotations(String uri) {
        return ask(texts -> texts.annotations(uri), TRIES);
    }

    /** @return how many annotations are stored of each category itself, by its path; those without any left out */
    public CompletableFuture<Map<String, Integer>> stored(String uri) {
        return ask(texts -> texts.stored(uri), TRIES);
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

    private void send(Consumer<TextService> message) {
        sending.execute(() -> message.accept(server().getTextDocumentService()));
    }

    private <T> CompletableFuture<T> ask(Function<TextService, CompletableFuture<T>> question, int tries) {
        return CompletableFuture.supplyAsync(() -> question.apply(server().getTextDocumentService()), sending)
                .thenCompose(answer -> answer).exceptionallyCompose(failure -> tries > 1 && isPast(failure)
                        ? ask(question, tries - 1) : CompletableFuture.failedFuture(failure));
    }

    private static boolean isPast(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof CancellationException || cause instanceof ResponseErrorException error
                && error.getResponseError().getCode() == ResponseErrorCode.ContentModified.getValue();
    }

    private TaxonomyServer server() {
        TaxonomyServer running = server;
        if (running == null) {
            running = ServerStart.start(work, stored, libraries, this::published);
            server = running;
        }
        return running;
    }

    private void published(PublishDiagnosticsParams found) {
        @Nullable Opened now;
        synchronized (opened) {
            now = opened.get(found.getUri());
        }
        if (now != null && Integer.valueOf(now.version).equals(found.getVersion())) { // else newer ones are on their way
            TextLines lines = now.lines;
            listener.found(found.getUri(), found.getDiagnostics().stream().map(diagnostic -> Findings.of(diagnostic, lines))
                    .sorted(Comparator.comparingInt(Finding::start)).toList());
        }
    }

    private static List<CompletionItem> items(Either<List<CompletionItem>, CompletionList> answer) {
        return answer.isLeft() ? answer.getLeft() : answer.getRight().getItems();
    }

    private static Proposal proposal(CompletionItem item, TextLines lines, int caret) {
        var edit = item.getTextEdit().getLeft();
        String detail = item.getDetail() == null ? "" : item.getDetail();
        String named = Completion.named(item);
        return new Proposal(item.getLabel(), detail, edit.getNewText(), lines.offset(edit.getRange().getStart()), caret, named);
    }
}
