package org.glossator.taxonomy.ide.internal;

import java.util.List;

import org.eclipse.lsp4j.Color;
import org.eclipse.lsp4j.ColorInformation;
import org.eclipse.lsp4j.ColorPresentation;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.glossator.model.Colour;
import org.glossator.taxonomy.ide.TaxonomyTokens;
import org.glossator.taxonomy.ide.TaxonomyTokens.Kind;

/** The colours in a text, for editors that show and change them. */
final class Colours {

    private Colours() {
    }

    static List<ColorInformation> of(TextState state, CancelChecker cancelled) {
        cancelled.checkCanceled();
        String text = state.text();
        return TaxonomyTokens.read(text, 0, text.length()).stream().filter(token -> token.kind() == Kind.COLOUR)
                .flatMap(token -> Colour.parse(text.substring(token.start(), token.end())).stream()
                        .map(colour -> new ColorInformation(state.lines().range(token.start(), token.end()), shown(colour))))
                .toList();
    }

    private static Color shown(Colour colour) {
        return new Color(colour.red() / 255.0, colour.green() / 255.0, colour.blue() / 255.0, 1);
    }

    /** The language has no transparency: what is chosen of it is left out. */
    static ColorPresentation written(Color chosen, Range range) {
        String written = new Colour(part(chosen.getRed()), part(chosen.getGreen()), part(chosen.getBlue())).toString();
        return new ColorPresentation(written, new TextEdit(range, written));
    }

    private static int part(double share) {
        return Math.clamp(Math.round(share * 255), 0, 255);
    }
}
