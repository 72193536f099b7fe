package org.glossator.taxonomy.ide.internal;

import java.util.List;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text as it was at one moment.
 *
 * @param uri as the editor writes it
 * @param version as the editor counts
 */
public record TextState(String uri, int version, String text, TextLines lines) {

    public static TextState of(String uri, int version, String text) {
        return new TextState(uri, version, text, new TextLines(text));
    }

    /** @param changes each of the state that the one before it leaves; one without a range is the whole text */
    TextState with(int newVersion, List<TextDocumentContentChangeEvent> changes) {
        TextState state = this;
        for (TextDocumentContentChangeEvent change : changes) {
            if (change.getRange() == null) {
                state = state.changedTo(newVersion, change.getText());
                continue;
            }
            int start = state.lines.offset(change.getRange().getStart());
            int end = Math.max(start, state.lines.offset(change.getRange().getEnd()));
            String before = state.text;
            state = state.changedTo(newVersion, new StringBuilder(before.length() + change.getText().length()).append(before, 0, start)
                    .append(change.getText()).append(before, end, before.length()).toString());
        }
        return state;
    }

    private TextState changedTo(int newVersion, String now) {
        return new TextState(uri, newVersion, now, lines.changedTo(now));
    }
}
