package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.OutlineNode.Kind;

/** What texts declare, as editors list it: the outline of one text, and all whose name or label is searched for. */
final class Symbols {
    private static final int MAX_FOUND = 500;

    private Symbols() {
    }

    static List<Either<SymbolInformation, DocumentSymbol>> of(TextIndex index, CancelChecker cancelled) {
        List<DocumentSymbol> top = symbols(index.roots(), index.state().lines(), cancelled);
        if (index.name().isEmpty()) {
            return top.stream().map(Either::<SymbolInformation, DocumentSymbol>forRight).toList();
        }
        TextLines lines = index.state().lines();
        var taxonomy = new DocumentSymbol(index.title().isBlank() ? index.name() : index.title(), SymbolKind.Module,
                lines.range(0, index.state().text().length()), lines.range(index.nameStart(), index.nameEnd()), index.version(),
                top);
        return List.of(Either.forRight(taxonomy));
    }

    private static List<DocumentSymbol> symbols(List<OutlineNode> nodes, TextLines lines, CancelChecker cancelled) {
        var symbols = new ArrayList<DocumentSymbol>(nodes.size());
        for (OutlineNode node : nodes) {
            cancelled.checkCanceled();
            Range whole = lines.range(node.start(), node.end());
            Range name = lines.range(node.nameStart(), node.nameEnd());
            symbols.add(new DocumentSymbol(node.label(), kind(node.kind()), whole, name,
                    node.key().map(String::valueOf).orElse(""), symbols(node.children(), lines, cancelled)));
        }
        return symbols;
    }

    private static SymbolKind kind(Kind kind) {
        return switch (kind) {
            case CATEGORY -> SymbolKind.Class;
            case FACET -> SymbolKind.Namespace;
            case SCALE -> SymbolKind.Enum;
            case ATTRIBUTE -> SymbolKind.Property;
            case RELATION -> SymbolKind.Interface;
            case RULE -> SymbolKind.Function;
            case MAPPING -> SymbolKind.Object;
        };
    }

    /** @param query some letters of a path or a label, whatever their case; all are found where it is empty */
    static List<WorkspaceSymbol> find(Texts texts, String query, CancelChecker cancelled) {
        var found = new ArrayList<WorkspaceSymbol>();
        String wanted = query.toLowerCase(Locale.ROOT).strip();
        texts.indices().forEach(index -> {
            cancelled.checkCanceled();
            index.all().filter(node -> matches(node, wanted)).limit(MAX_FOUND - (long) found.size())
                    .forEach(node -> found.add(symbol(index, node)));
        });
        return found;
    }

    private static boolean matches(OutlineNode node, String wanted) {
        return node.path().toLowerCase(Locale.ROOT).contains(wanted) || node.label().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static WorkspaceSymbol symbol(TextIndex index, OutlineNode node) {
        TextState state = index.state();
        var place = new Location(state.uri(), state.lines().range(node.nameStart(), node.nameEnd()));
        String taxonomy = index.name();
        return new WorkspaceSymbol(node.path(), kind(node.kind()), Either.forLeft(place),
                node.label().equals(node.name()) ? taxonomy : node.label() + " – " + taxonomy);
    }
}
