package org.glossator.taxonomy.ui.internal.editor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.glossator.taxonomy.ide.TaxonomyTokens;
import org.glossator.taxonomy.ide.TaxonomyTokens.Kind;

/** Paints a taxonomy in the colours of the theme, while it is typed. */
@NonNullByDefault({})
public final class TaxonomyHighlighting extends PresentationReconciler {
    private static final String PREFIX = "org.glossator.taxonomy.ui.";

    private final ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    private final IPropertyChangeListener repaint = event -> {
        if (event.getProperty().startsWith(PREFIX)) {
            repaint();
        }
    };
    private final Scanner scanner = new Scanner();
    private ITextViewer viewer;

    public TaxonomyHighlighting() {
        var damagerRepairer = new CommentsToo(scanner);
        setDamager(damagerRepairer, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(damagerRepairer, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer installed) {
        super.install(installed);
        viewer = installed;
        colours.addListener(repaint);
    }

    @Override
    public void uninstall() {
        colours.removeListener(repaint);
        viewer = null;
        super.uninstall();
    }

    private void repaint() {
        scanner.attributes.clear();
        if (viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
            viewer.invalidateTextPresentation();
        }
    }

    /** A comment over several lines can begin or end with any key: then all that follows is painted anew. */
    private static final class CommentsToo extends DefaultDamagerRepairer {
        private static final int SMALL = 60_000; // characters that are painted anew in a few milliseconds

        CommentsToo(ITokenScanner scanner) {
            super(scanner);
        }

        @Override
        public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
            IRegion lines = super.getDamageRegion(partition, event, partitioningChanged);
            int start = TaxonomyTokens.outsideOfComments(fDocument.get(), lines.getOffset());
            int end = fDocument.getLength() < SMALL ? fDocument.getLength() : lines.getOffset() + lines.getLength();
            return new Region(start, Math.max(0, end - start));
        }
    }

    /** Gives the gaps between tokens too, as the repairer adds up lengths. */
    private final class Scanner implements ITokenScanner {
        private final Map<Kind, TextAttribute> attributes = new EnumMap<>(Kind.class);
        private List<TaxonomyTokens.Token> tokens = List.of();
        private int next; // index of the token that is not given yet
        private int start; // of what was given last
        private int end;
        private int limit;

        @Override
        public void setRange(IDocument document, int offset, int length) {
            limit = Math.min(document.getLength(), offset + length);
            tokens = TaxonomyTokens.read(document.get(), offset, limit);
            next = 0;
            start = offset;
            end = offset;
        }

        @Override
        public IToken nextToken() {
            start = end;
            if (start >= limit) {
                return Token.EOF;
            }
            if (next < tokens.size() && tokens.get(next).start() == start) {
                TaxonomyTokens.Token token = tokens.get(next++);
                end = token.end();
                return new Token(attributes.computeIfAbsent(token.kind(), this::attribute));
            }
            end = next < tokens.size() ? tokens.get(next).start() : limit;
            return Token.UNDEFINED;
        }

        @Override
        public int getTokenOffset() {
            return start;
        }

        @Override
        public int getTokenLength() {
            return end - start;
        }

        private TextAttribute attribute(Kind kind) {
            return switch (kind) {
                case KEYWORD -> new TextAttribute(colours.get(PREFIX + "keyword"), null, SWT.BOLD);
                case TEXT -> new TextAttribute(colours.get(PREFIX + "text"));
                case NUMBER -> new TextAttribute(colours.get(PREFIX + "number"));
                case COLOUR -> new TextAttribute(colours.get(PREFIX + "colour"));
                case COMMENT -> new TextAttribute(colours.get(PREFIX + "comment"), null, SWT.ITALIC);
            };
        }
    }
}
