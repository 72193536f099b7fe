package org.glossator.taxonomy.ide.internal;

import java.util.List;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.format.TaxonomyLayout;
import org.glossator.taxonomy.ide.Change;

/** Lays texts out, whole or in part. */
final class Formatting {

    private Formatting() {
    }

    static List<TextEdit> all(XtextResource tree, TextState state) {
        return edits(TaxonomyLayout.edits(root(tree)), state.lines());
    }

    static List<TextEdit> part(XtextResource tree, TextState state, Range range) {
        TextLines lines = state.lines();
        return edits(TaxonomyLayout.edits(root(tree), lines.offset(range.getStart()), lines.offset(range.getEnd())), lines);
    }

    static List<Change> changes(XtextResource tree, int start, int end) {
        return TaxonomyLayout.edits(root(tree), start, end).stream()
                .map(edit -> new Change(edit.offset(), edit.end(), edit.text())).toList();
    }

    private static ICompositeNode root(XtextResource tree) {
        return tree.getParseResult().getRootNode();
    }

    private static List<TextEdit> edits(List<org.glossator.taxonomy.format.TextEdit> edits, TextLines lines) {
        return edits.stream().map(edit -> new TextEdit(lines.range(edit.offset(), edit.end()), edit.text())).toList();
    }
}
