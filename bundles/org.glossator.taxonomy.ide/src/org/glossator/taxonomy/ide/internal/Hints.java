package org.glossator.taxonomy.ide.internal;

import java.util.List;

import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.glossator.taxonomy.ide.internal.TextIndex.Mention;

/** What is meant but not written: the path before a category that is mentioned by its last names only. Nothing else. */
final class Hints {

    private Hints() {
    }

    static List<InlayHint> of(TextIndex index, Range shown) {
        TextLines lines = index.state().lines();
        int start = lines.offset(shown.getStart());
        int end = lines.offset(shown.getEnd());
        return index.mentions().stream().filter(mention -> mention.first() && mention.path().indexOf('.') > 0)
                .filter(mention -> mention.start() >= start && mention.start() <= end).map(mention -> hint(mention, lines))
                .toList();
    }

    private static InlayHint hint(Mention mention, TextLines lines) {
        String before = mention.path().substring(0, mention.path().lastIndexOf('.') + 1);
        var hint = new InlayHint(lines.position(mention.start()), Either.forLeft(before));
        hint.setKind(InlayHintKind.Parameter);
        return hint;
    }
}
