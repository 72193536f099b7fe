package org.glossator.taxonomy.ide.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.ColorInformation;
import org.eclipse.lsp4j.ColorPresentation;
import org.eclipse.lsp4j.ColorPresentationParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentColorParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.glossator.taxonomy.ide.Change;
import org.glossator.taxonomy.ide.Explanation;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.ide.Fold;
import org.glossator.taxonomy.ide.Hint;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.PaintedName;
import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ide.StoredAnnotations;
import org.glossator.taxonomy.ide.fixes.Fix;
import org.glossator.taxonomy.ide.fixes.TaxonomyFixes;

/** What concerns one text. Only takes questions apart and puts answers together: each answer is made by a class of its own. */
@NonNullByDefault({})
public final class TextService implements TextDocumentService {
    private final TaxonomyServer server;
    private final Texts texts;
    private final Checking checking;
    private final Completion completion;
    private final Hovers hovers;
    private final StoredAnnotations stored;
    private final SemanticColours colours = new SemanticColours();

    TextService(TaxonomyServer server, Texts texts, Checking checking, Completion completion, Hovers hovers,
            StoredAnnotations stored) {
        this.server = server;
        this.texts = texts;
        this.checking = checking;
        this.completion = completion;
        this.hovers = hovers;
        this.stored = stored;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem item = params.getTextDocument();
        checking.changed(texts.open(TextState.of(item.getUri(), item.getVersion(), item.getText())));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        VersionedTextDocumentIdentifier id = params.getTextDocument();
        texts.find(id.getUri()).ifPresent(text -> {
            int version = id.getVersion() == null ? text.state().version() + 1 : id.getVersion();
            text.change(text.state().with(version, params.getContentChanges()));
            checking.changed(text);
            server.later(() -> texts.importing(text.name()).forEach(other -> {
                other.forget();
                checking.changed(other);
            }));
        });
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        texts.close(params.getTextDocument().getUri()).ifPresent(text -> {
            colours.forget(text.state().uri());
            server.publish(new TextState(text.state().uri(), text.state().version(), "", text.state().lines()), List.of());
            server.later(() -> texts.refresh(text));
        });
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // what is open is known already
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return ofState(params.getTextDocument(), Either.forLeft(List.of()), (text, cancelled) -> {
            TextState state = text.state();
            int caret = state.lines().offset(params.getPosition());
            return Either.forRight(new CompletionList(false,
                    completion.items(state, caret, text.latestIndex(), texts, server.takesSnippets())));
        });
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem unresolved) {
        return server.answer(cancelled -> {
            hovers.document(unresolved, server.takesMarkdown());
            return unresolved;
        });
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return at(params, Optional.<Hover>empty(), (place, cancelled) -> hovers.hover(place, server.takesMarkdown()))
                .thenApply(TextService::orNull);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
        return at(params, Either.forLeft(List.of()), (place, cancelled) -> Either.forLeft(
                Occurrences.definitions(place, texts).stream().map(Occurrences.Place::location).toList()));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean declared = params.getContext() == null || params.getContext().isIncludeDeclaration();
        return at(params, List.of(), (place, cancelled) -> Occurrences.all(place, texts, declared, cancelled).stream()
                .map(Occurrences.Place::location).toList());
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return at(params, List.of(), (place, cancelled) -> Occurrences.here(place).stream()
                .map(Occurrences.Place::highlight).toList());
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return at(params, Optional.<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>empty(),
                (place, cancelled) -> Optional.of(Renaming.prepare(place))).thenApply(TextService::orNull);
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return at(params, new WorkspaceEdit(), (place, cancelled) -> Renaming.edit(place, params.getNewName(), texts, cancelled));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
        return ofState(params.getTextDocument(), List.of(), (text, cancelled) -> Symbols.of(text.index(), cancelled));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return ofState(params.getTextDocument(), List.of(), (text, cancelled) -> text
                .read((tree, state) -> Actions.of(tree, state, params.getContext())));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return ofState(params.getTextDocument(), List.of(), (text, cancelled) -> Lenses.of(text.index(), stored));
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return ofState(params.getTextDocument(), List.of(), (text, cancelled) -> Foldings.of(text.index(), cancelled));
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return ofState(params.getTextDocument(), List.of(),
                (text, cancelled) -> Selections.of(text.index(), params.getPositions()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return ofState(params.getTextDocument(), new SemanticTokens(List.of()),
                (text, cancelled) -> colours.full(text.state(), names(text), cancelled));
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams params) {
        return ofState(params.getTextDocument(), Either.forLeft(new SemanticTokens(List.of())),
                (text, cancelled) -> colours.delta(text.state(), names(text), params.getPreviousResultId(), cancelled));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return ofState(params.getTextDocument(), new SemanticTokens(List.of()),
                (text, cancelled) -> colours.range(text.state(), names(text), params.getRange(), cancelled));
    }

    private static List<PaintedName> names(OpenText text) {
        return text.state().text().length() > SemanticColours.LONGEST_WITH_NAMES ? List.of() : PaintedNames.of(text.index());
    }

    @Override
    public CompletableFuture<List<ColorInformation>> documentColor(DocumentColorParams params) {
        return ofState(params.getTextDocument(), List.of(), (text, cancelled) -> Colours.of(text.state(), cancelled));
    }

    @Override
    public CompletableFuture<List<ColorPresentation>> colorPresentation(ColorPresentationParams params) {
        return CompletableFuture.completedFuture(List.of(Colours.written(params.getColor(), params.getRange())));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return ofState(params.getTextDocument(), List.of(), (text, cancelled) -> Hints.shown(text.index(), params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return ofState(params.getTextDocument(), List.of(), (text, cancelled) -> text.read(Formatting::all));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        return ofState(params.getTextDocument(), List.of(),
                (text, cancelled) -> text.read((tree, state) -> Formatting.part(tree, state, params.getRange())));
    }

    // --- what an editor in the same process asks for, in offsets ---

    public CompletableFuture<List<OutlineNode>> outline(String uri) {
        return ofState(new TextDocumentIdentifier(uri), List.of(), (text, cancelled) -> text.index().roots());
    }

    public CompletableFuture<Optional<Explanation>> explanation(String uri, int offset) {
        return at(uri, offset, Optional.empty(), (place, cancelled) -> hovers.explain(place));
    }

    public CompletableFuture<List<Spot>> definitions(String uri, int offset) {
        return at(uri, offset, List.of(), (place, cancelled) -> spots(Occurrences.definitions(place, texts)));
    }

    public CompletableFuture<List<Spot>> references(String uri, int offset) {
        return at(uri, offset, List.of(), (place, cancelled) -> spots(Occurrences.all(place, texts, true, cancelled)));
    }

    public CompletableFuture<List<Spot>> occurrences(String uri, int offset) {
        return at(uri, offset, List.of(), (place, cancelled) -> spots(Occurrences.here(place)));
    }

    public CompletableFuture<Map<String, List<Change>>> renaming(String uri, int offset, String name) {
        return at(uri, offset, Map.of(), (place, cancelled) -> Renaming.changes(place, name, texts, cancelled));
    }

    public CompletableFuture<List<Fix>> fixes(String uri, Finding finding) {
        return ofState(new TextDocumentIdentifier(uri), List.of(),
                (text, cancelled) -> text.read((tree, state) -> TaxonomyFixes.fixes(finding, tree)));
    }

    public CompletableFuture<List<Change>> layout(String uri, int start, int end) {
        return ofState(new TextDocumentIdentifier(uri), List.of(),
                (text, cancelled) -> text.read((tree, state) -> Formatting.changes(tree, start, end)));
    }

    public CompletableFuture<Map<Integer, String>> annotations(String uri) {
        return ofState(new TextDocumentIdentifier(uri), Map.of(), (text, cancelled) -> Lenses.titles(text.index(), stored));
    }

    public CompletableFuture<Map<String, Integer>> stored(String uri) {
        return ofState(new TextDocumentIdentifier(uri), Map.of(), (text, cancelled) -> Lenses.counts(text.index(), stored));
    }

    public CompletableFuture<List<Fold>> folds(String uri) {
        return ofState(new TextDocumentIdentifier(uri), List.of(), (text, cancelled) -> Foldings.of(text.index(), cancelled)
                .stream().map(range -> new Fold(range.getStartLine(), range.getEndLine(),
                        FoldingRangeKind.Comment.equals(range.getKind()))).toList());
    }

    public CompletableFuture<List<Hint>> hints(String uri, int start, int end) {
        return ofState(new TextDocumentIdentifier(uri), List.of(), (text, cancelled) -> Hints.of(text.index(), start, end));
    }

    public CompletableFuture<Optional<Explanation>> explanation(String uri, String path) {
        return ofState(new TextDocumentIdentifier(uri), Optional.empty(),
                (text, cancelled) -> hovers.explain(text.latestIndex(), path));
    }

    public CompletableFuture<List<PaintedName>> names(String uri) {
        return ofState(new TextDocumentIdentifier(uri), List.of(), (text, cancelled) -> PaintedNames.of(text.index()));
    }

    public CompletableFuture<List<OutlineNode>> outlineOf(String text) {
        return server.answer(cancelled -> hovers.outline(text));
    }

    private static List<Spot> spots(List<Occurrences.Place> places) {
        return places.stream().map(Occurrences.Place::spot).toList();
    }

    private <T> CompletableFuture<T> at(String uri, int offset, T none,
            BiFunction<Occurrences.Asked, CancelChecker, T> question) {
        return ofState(new TextDocumentIdentifier(uri), none, (text, cancelled) -> Occurrences.asked(text.index(), offset)
                .map(place -> question.apply(place, cancelled)).orElse(none));
    }

    private <T> CompletableFuture<T> at(TextDocumentPositionParams params, T none,
            BiFunction<Occurrences.Asked, CancelChecker, T> question) {
        return ofState(params.getTextDocument(), none, (text, cancelled) -> {
            TextIndex index = text.index();
            cancelled.checkCanceled();
            return Occurrences.asked(index, index.state().lines().offset(params.getPosition()))
                    .map(place -> question.apply(place, cancelled)).orElse(none);
        });
    }

    /** An answer about a state that has gone would have wrong positions: the editor is told to ask again. */
    private <T> CompletableFuture<T> ofState(TextDocumentIdentifier id, T none, BiFunction<OpenText, CancelChecker, T> question) {
        Optional<OpenText> open = texts.find(id.getUri());
        if (open.isEmpty()) {
            return CompletableFuture.completedFuture(none);
        }
        OpenText text = open.get();
        TextState asked = text.state();
        return server.answer(cancelled -> {
            if (text.isPast(asked)) {
                throw changed();
            }
            T answer = question.apply(text, cancelled);
            if (text.isPast(asked)) {
                throw changed();
            }
            return answer;
        });
    }

    private static <T> @Nullable T orNull(Optional<T> answer) {
        return answer.isPresent() ? answer.get() : null;
    }

    private static RuntimeException changed() {
        return TaxonomyServer.error(ResponseErrorCode.ContentModified, "The text has changed meanwhile: ask again.");
    }
}
