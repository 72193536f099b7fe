package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.glossator.taxonomy.ide.NameMatch;
import org.glossator.taxonomy.ide.Named;
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

    /** @param query see {@link NameMatch}; all are found where it is empty */
    static List<WorkspaceSymbol> find(Texts texts, String query, CancelChecker cancelled) {
        return found(texts, query, cancelled).map(Symbols::symbol).toList();
    }

    /** @return the same, in offsets */
    static List<Named> named(Texts texts, String query, CancelChecker cancelled) {
        return found(texts, query, cancelled).map(found -> {
            TextState state = found.index.state();
            OutlineNode node = found.node;
            return new Named(node.kind(), found.index.name(), node.path(), node.label(), state.uri(),
                    state.lines().line(node.nameStart()) + 1, node.nameStart(), node.nameEnd());
        }).toList();
    }

    private record Found(TextIndex index, OutlineNode node, int quality) {
    }

    /** The best first; among equals as the texts and their lines come. */
    private static Stream<Found> found(Texts texts, String query, CancelChecker cancelled) {
        var found = new ArrayList<Found>();
        texts.indices().forEach(index -> {
            cancelled.checkCanceled();
            index.all().map(node -> new Found(index, node, quality(node, query))).filter(one -> one.quality > NameMatch.NONE)
                    .forEach(found::add);
        });
        return found.stream().sorted(Comparator.comparingInt(Found::quality).reversed()).limit(MAX_FOUND);
    }

    private static int quality(OutlineNode node, String query) {
        return Math.max(NameMatch.quality(query, node.path()),
                Math.max(NameMatch.quality(query, node.name()), NameMatch.quality(query, node.label())));
    }

    private static WorkspaceSymbol symbol(Found found) {
        TextState state = found.index.state();
        OutlineNode node = found.node;
        var place = new Location(state.uri(), state.lines().range(node.nameStart(), node.nameEnd()));
        String taxonomy = found.index.name();
        return new WorkspaceSymbol(node.path(), kind(node.kind()), Either.forLeft(place),
                node.label().equals(node.name()) ? taxonomy : node.label() + " – " + taxonomy);
    }
}
