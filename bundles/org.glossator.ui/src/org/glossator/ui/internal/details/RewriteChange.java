package org.glossator.ui.internal.details;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.details.WordDiff.Kind;
import org.glossator.ui.internal.details.WordDiff.Piece;

/** Shows what a better wording takes away, struck through, and what it adds, underlined; nothing while both are the same. */
final class RewriteChange {
    private static final String GOES = "org.glossator.ui.urgent";
    private static final String COMES = "org.glossator.ui.paperSentence";

    private final StyledText text;
    private List<Piece> shown = List.of();

    RewriteChange(Composite parent) {
        text = new StyledText(parent, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
        text.setEditable(false);
        text.setCaret(null);
        text.setFont(JFaceResources.getDialogFont());
        text.setBackground(parent.getBackground());
        text.setForeground(parent.getForeground());
        text.setTabs(1);
        SpokenName.give(text, () -> NLS.bind(Messages.RewriteChange_name, words(Kind.GOES), words(Kind.COMES)));
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).exclude(true).applyTo(text);
        text.setVisible(false);
    }

    private String words(Kind kind) {
        return shown.stream().filter(p -> p.kind() == kind).map(p -> p.text().strip()).filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    void show(String before, String after) {
        boolean same = after.isBlank() || before.equals(after);
        shown = same ? List.of() : WordDiff.of(before, after);
        text.setText(shown.stream().map(Piece::text).collect(Collectors.joining()));
        int at = 0;
        for (Piece piece : shown) {
            style(piece, at);
            at += piece.text().length();
        }
        text.setVisible(!same);
        ((GridData) text.getLayoutData()).exclude = same;
        text.requestLayout();
    }

    private void style(Piece piece, int at) {
        var style = new StyleRange();
        style.start = at;
        style.length = piece.text().length();
        switch (piece.kind()) {
            case STAYS -> {
                return;
            }
            case GOES -> {
                style.strikeout = true;
                style.foreground = color(GOES);
            }
            case COMES -> {
                style.underline = true;
                style.foreground = color(COMES);
            }
        }
        text.setStyleRange(style);
    }

    private static Color color(String id) {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id);
    }
}
