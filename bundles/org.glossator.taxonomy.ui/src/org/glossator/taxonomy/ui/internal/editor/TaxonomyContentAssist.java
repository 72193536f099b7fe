package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.graphics.Image;
import org.glossator.taxonomy.ide.Proposal;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.Services;

/** Asks the language for proposals. The Generic Editor calls this off the UI thread. */
@NonNullByDefault({})
public final class TaxonomyContentAssist implements IContentAssistProcessor {
    private static final int PATIENCE = 5; // seconds; the first time the language has to start

    private final ImageDescriptor icon = ResourceLocator
            .imageDescriptorFromBundle(TaxonomyContentAssist.class, "icons/proposal.svg").orElse(null);

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        Optional<String> uri = document == null ? Optional.empty() : DocumentPlaces.uri(document);
        if (uri.isEmpty()) {
            return new ICompletionProposal[0];
        }
        try {
            List<Proposal> proposals = Services.get(EditorLanguage.class).session().proposals(uri.get(), document.get(), offset)
                    .get(PATIENCE, TimeUnit.SECONDS);
            Image image = icon == null ? null : viewer.getTextWidget().getDisplay()
                    .syncCall(() -> JFaceResources.getResources().get(icon));
            return proposals.stream().map(proposal -> new SnippetProposal(uri.get(), proposal, image)).toArray(ICompletionProposal[]::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ICompletionProposal[0];
        } catch (ExecutionException | TimeoutException e) {
            return new ICompletionProposal[0]; // the text changed meanwhile: the next key asks again
        }
    }

    @Override
    public String getErrorMessage() {
        return Messages.TaxonomyContentAssist_nothing;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] { '#' };
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
