package org.glossator.taxonomy.ui.internal.editor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.graphics.Point;
import org.glossator.taxonomy.ide.Proposal;

/** Writes text with places to fill in. On the UI thread. */
@NonNullByDefault({})
public final class Snippets {

    private Snippets() {
    }

    /** @param marked as {@link Proposal#text()}; takes the place of what is selected */
    public static void insert(ITextViewer viewer, String marked) {
        Point selected = viewer.getSelectedRange();
        int start = selected.x;
        var proposal = new SnippetProposal("", new Proposal("", "", marked, start, start + selected.y, ""), null);
        proposal.apply(viewer, '\0', 0, start + selected.y);
        Point next = proposal.getSelection(viewer.getDocument());
        if (next != null) {
            viewer.setSelectedRange(next.x, next.y);
            viewer.revealRange(next.x, next.y);
        }
    }

    /** @return without marks, as it is to be read */
    public static String plain(String marked) {
        return Snippet.read(marked.stripTrailing(), "").text();
    }
}
