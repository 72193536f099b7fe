package org.glossator.taxonomy.ide.internal;

import java.util.List;

import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server says of itself. */
final class Capabilities {

    private Capabilities() {
    }

    static ServerCapabilities offered() {
        var offered = new ServerCapabilities();
        offered.setPositionEncoding("utf-16");
        var sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        offered.setTextDocumentSync(sync);
        offered.setCompletionProvider(new CompletionOptions(true, List.of("#", ".", ":")));
        offered.setHoverProvider(true);
        offered.setDefinitionProvider(true);
        offered.setReferencesProvider(true);
        offered.setDocumentHighlightProvider(true);
        offered.setDocumentSymbolProvider(true);
        offered.setWorkspaceSymbolProvider(true);
        offered.setRenameProvider(new RenameOptions(true));
        offered.setFoldingRangeProvider(true);
        offered.setSelectionRangeProvider(true);
        offered.setColorProvider(true);
        offered.setInlayHintProvider(true);
        offered.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        offered.setDocumentFormattingProvider(true);
        offered.setDocumentRangeFormattingProvider(true);
        offered.setCodeLensProvider(new CodeLensOptions(false));
        var tokens = new SemanticTokensWithRegistrationOptions(SemanticColours.LEGEND);
        tokens.setFull(new SemanticTokensServerFull(true));
        tokens.setRange(true);
        offered.setSemanticTokensProvider(tokens);
        var folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        offered.setWorkspace(new WorkspaceServerCapabilities(folders));
        return offered;
    }
}
