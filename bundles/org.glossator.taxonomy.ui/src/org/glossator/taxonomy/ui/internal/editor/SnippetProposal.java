package org.glossator.taxonomy.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.glossator.taxonomy.ide.Explanation;
import org.glossator.taxonomy.ide.Proposal;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** A proposal in the list; Tab goes from one of its places to the next after it was chosen. */
@NonNullByDefault({})
final class SnippetProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension5,
        ICompletionProposalExtension6 {
    private static final int PATIENCE = 2; // seconds; the person has gone on by then

    private final String uri;
    private final Proposal proposal;
    private final Image image;
    private Point selection;

    /** @param uri of the text that it is for */
    SnippetProposal(String uri, Proposal proposal, Image image) {
        this.uri = uri;
        this.proposal = proposal;
        this.image = image;
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        IDocument document = viewer.getDocument();
        try {
            Snippet snippet = Snippet.read(proposal.text(), indent(document, proposal.start()));
            document.replace(proposal.start(), offset - proposal.start(), snippet.text());
            selection = new Point(proposal.start() + snippet.caret(), 0);
            if (!snippet.places().isEmpty()) {
                link(viewer, snippet);
            }
        } catch (BadLocationException e) {
            selection = null; // the text changed under our hands: nothing is written
        }
    }

    private void link(ITextViewer viewer, Snippet snippet) throws BadLocationException {
        var model = new LinkedModeModel();
        int order = 0;
        Map<Integer, LinkedPositionGroup> groups = new LinkedHashMap<>();
        for (Snippet.Place place : snippet.places()) {
            groups.computeIfAbsent(place.number(), number -> new LinkedPositionGroup()).addPosition(
                    new LinkedPosition(viewer.getDocument(), proposal.start() + place.start(), place.length(), order++));
        }
        for (LinkedPositionGroup group : groups.values()) {
            model.addGroup(group);
        }
        model.forceInstall();
        var keys = new LinkedModeUI(model, viewer);
        keys.setExitPosition(viewer, proposal.start() + snippet.caret(), 0, Integer.MAX_VALUE);
        keys.enter();
        IRegion first = keys.getSelectedRegion();
        selection = new Point(first.getOffset(), first.getLength());
    }

    private static String indent(IDocument document, int offset) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(offset);
        String before = document.get(line.getOffset(), offset - line.getOffset());
        return before.substring(0, before.length() - before.stripLeading().length());
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        try {
            String typed = document.get(proposal.start(), Math.max(0, offset - proposal.start()));
            return proposal.fits(typed);
        } catch (BadLocationException e) {
            return false;
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public StyledString getStyledDisplayString() {
        var shown = new StyledString(proposal.label());
        if (!proposal.detail().isEmpty()) {
            shown.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER);
        }
        return shown;
    }

    @Override
    public String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public Image getImage() {
        return image;
    }

    @Override
    public void apply(IDocument document) {
        // the viewer is there: the other method is called
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing is shown beforehand
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // see above
    }

    @Override
    public String getAdditionalProposalInfo() {
        return written(); // asked only where the other cannot be
    }

    /** Is asked off the UI thread. */
    @Override
    public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        return proposal.named().isEmpty() ? written() : explained().map(Explanation::plain).orElseGet(this::written);
    }

    private Optional<Explanation> explained() {
        try {
            return Services.get(EditorLanguage.class).session().explanation(uri, proposal.named()).get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty(); // the text changed meanwhile, and with it the list
        }
    }

    /** @return what it means, and what is written */
    private String written() {
        String text = Snippet.read(proposal.text(), "").text();
        return proposal.detail().isEmpty() ? text : proposal.detail() + "\n\n" + text;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
