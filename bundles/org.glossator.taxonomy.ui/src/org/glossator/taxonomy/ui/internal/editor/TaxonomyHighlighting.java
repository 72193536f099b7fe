package org.glossator.taxonomy.ui.internal.editor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
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

/**
 * Paints a taxonomy in the colours of the theme, while it is typed. Of a long one only what is seen and a few pages around it, as
 * the toolkit takes half a minute for the words of 100,000 categories: the rest is painted when it is scrolled to.
 */
@NonNullByDefault({})
public final class TaxonomyHighlighting extends PresentationReconciler {
    private static final String PREFIX = "org.glossator.taxonomy.ui.";

    private static final int LONG = 500_000; // characters
    private static final int AROUND = 30_000; // characters on each side
    private static final int PART = 1 << 16; // characters of the rest that are looked at at once

    private final ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    private final IPropertyChangeListener repaint = event -> {
        if (event.getProperty().startsWith(PREFIX)) {
            repaint();
        }
    };
    private final Scanner scanner = new Scanner();
    private final IViewportListener scrolling = top -> paintSeen();
    private ITextViewer viewer;
    private IRegion painted; // of a long text; null where it is not known

    public TaxonomyHighlighting() {
        var damagerRepairer = new CommentsToo(scanner);
        setDamager(damagerRepairer, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(damagerRepairer, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer installed) {
        super.install(installed);
        viewer = installed;
        viewer.addViewportListener(scrolling);
        colours.addListener(repaint);
    }

    @Override
    public void uninstall() {
        colours.removeListener(repaint);
        viewer.removeViewportListener(scrolling);
        viewer = null;
        super.uninstall();
    }

    @Override
    protected TextPresentation createPresentation(IRegion damage, IDocument document) {
        if (viewer == null || document.getLength() < LONG) {
            return super.createPresentation(damage, document);
        }
        IRegion near = near(document);
        int start = Math.max(damage.getOffset(), near.getOffset());
        int end = Math.min(damage.getOffset() + damage.getLength(), near.getOffset() + near.getLength());
        painted = end - start == near.getLength() ? near : null;
        return start >= end ? null : super.createPresentation(new Region(start, end - start), document);
    }

    private void paintSeen() {
        IDocument document = viewer == null ? null : viewer.getDocument();
        if (document == null || document.getLength() < LONG || painted != null && contains(painted, seen(document))) {
            return;
        }
        TextPresentation presentation = createPresentation(near(document), document);
        if (presentation != null) {
            viewer.changeTextPresentation(presentation, false);
        }
    }

    private static boolean contains(IRegion outer, IRegion inner) {
        return inner.getOffset() >= outer.getOffset()
                && inner.getOffset() + inner.getLength() <= outer.getOffset() + outer.getLength();
    }

    private IRegion seen(IDocument document) {
        int start = Math.clamp(viewer.getTopIndexStartOffset(), 0, document.getLength());
        return new Region(start, Math.clamp(viewer.getBottomIndexEndOffset(), start, document.getLength()) - start);
    }

    /** @return what is seen and some more, from where no comment goes on */
    private IRegion near(IDocument document) {
        IRegion seen = seen(document);
        int end = Math.min(document.getLength(), seen.getOffset() + seen.getLength() + AROUND);
        int line = startOfLine(document, Math.max(0, seen.getOffset() - AROUND));
        int start = outsideOfComments(document, line, () -> closesBehind(document, line));
        return new Region(start, end - start);
    }

    private static int startOfLine(IDocument document, int offset) {
        try {
            return document.getLineInformationOfOffset(offset).getOffset();
        } catch (BadLocationException e) {
            throw new IllegalStateException("a place of the document itself", e);
        }
    }

    /** All of a long text would have to be copied with each key. */
    private static int outsideOfComments(IDocument document, int offset, BooleanSupplier closed) {
        int from = startOfLine(document, TaxonomyTokens.commentsFrom(document.getLength(), offset));
        return from + TaxonomyTokens.outsideOfComments(text(document, from, offset), offset - from, closed);
    }

    /** @return whether a comment ends at a place or behind it, if one has begun before; only asked then, as it may go through all */
    private static boolean closesBehind(IDocument document, int offset) {
        for (int from = Math.max(0, offset - 1); from < document.getLength(); from += PART) {
            if (text(document, from, Math.min(document.getLength(), from + PART + 1)).contains("*/")) {
                return true;
            }
        }
        return false;
    }

    private static String text(IDocument document, int start, int end) {
        try {
            return document.get(start, end - start);
        } catch (BadLocationException e) {
            throw new IllegalStateException("a part of the document itself", e);
        }
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
            int start = outsideOfComments(fDocument, lines.getOffset(), () -> true); // if one is not closed, it may have been
            int end = fDocument.getLength() < SMALL ? fDocument.getLength() : lines.getOffset() + lines.getLength();
            return new Region(start, Math.max(0, end - start));
        }
    }

    /** Gives the gaps between tokens too, as the repairer adds up lengths. */
    private final class Scanner implements ITokenScanner {
        private final Map<Kind, TextAttribute> attributes = new EnumMap<>(Kind.class);
        private List<TaxonomyTokens.Token> tokens = List.of();
        private int base; // where the text begins that the tokens are of
        private int next; // index of the token that is not given yet
        private int start; // of what was given last
        private int end;
        private int limit;

        @Override
        public void setRange(IDocument document, int offset, int length) {
            limit = Math.min(document.getLength(), offset + length);
            base = offset;
            tokens = TaxonomyTokens.read(text(document, offset, limit), 0, limit - offset, () -> closesBehind(document, limit));
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
            if (next < tokens.size() && base + tokens.get(next).start() == start) {
                TaxonomyTokens.Token token = tokens.get(next++);
                end = base + token.end();
                return new Token(attributes.computeIfAbsent(token.kind(), this::attribute));
            }
            end = next < tokens.size() ? base + tokens.get(next).start() : limit;
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
