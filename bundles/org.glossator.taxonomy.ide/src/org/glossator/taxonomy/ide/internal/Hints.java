package org.glossator.taxonomy.ide.internal;

import java.util.List;

import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.glossator.taxonomy.ide.Hint;
import org.glossator.taxonomy.ide.internal.TextIndex.Mention;

/** What is meant but not written: the path before a category that is mentioned by its last names only. Nothing else. */
final class Hints {

    private Hints() {
    }

    static List<InlayHint> shown(TextIndex index, Range shown) {
        TextLines lines = index.state().lines();
        return of(index, lines.offset(shown.getStart()), lines.offset(shown.getEnd())).stream()
                .map(hint -> inlay(hint, lines)).toList();
    }

    static List<Hint> of(TextIndex index, int start, int end) {
        return index.mentions().stream().filter(mention -> mention.first() && mention.path().indexOf('.') > 0)
                .filter(mention -> mention.start() >= start && mention.start() <= end)
                .map(mention -> new Hint(mention.start(), before(mention))).toList();
    }

    private static String before(Mention mention) {
        return mention.path().substring(0, mention.path().lastIndexOf('.') + 1);
    }

    private static InlayHint inlay(Hint hint, TextLines lines) {
        var inlay = new InlayHint(lines.position(hint.offset()), Either.forLeft(hint.text()));
        inlay.setKind(InlayHintKind.Parameter);
        return inlay;
    }
}
