package org.glossator.ui.internal.paper;

import java.util.Objects;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.glossator.model.PaperId;
import org.glossator.store.CorpusLocation;

/**
 * Which paper an editor shows. Two inputs are equal when they name the same paper of the same corpus, so that a paper has
 * one tab; the title is only what the tab says until the paper has been read.
 */
public final class PaperInput extends PlatformObject implements IEditorInput, IPersistableElement {
    private static final String CORPUS = "corpus";
    private static final String PAPER = "paper";
    private static final String TITLE = "title";

    private final CorpusLocation corpus;
    private final PaperId paper;
    private final String title;

    public PaperInput(CorpusLocation corpus, PaperId paper, String title) {
        this.corpus = corpus;
        this.paper = paper;
        this.title = title;
    }

    /** @return null where the memento was not written by {@link #saveState}, as the platform wants it */
    static @Nullable PaperInput restore(IMemento memento) {
        String corpus = memento.getString(CORPUS);
        String paper = memento.getString(PAPER);
        String title = memento.getString(TITLE);
        if (corpus == null || paper == null || !paper.matches("-?\\d{1,19}")) {
            return null;
        }
        return new PaperInput(new CorpusLocation(corpus), new PaperId(Long.parseLong(paper)),
                Objects.requireNonNullElse(title, ""));
    }

    public CorpusLocation corpus() {
        return corpus;
    }

    public PaperId paper() {
        return paper;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(CORPUS, corpus.address());
        memento.putString(PAPER, Long.toString(paper.value()));
        memento.putString(TITLE, title);
    }

    @Override
    public String getFactoryId() {
        return PaperInputFactory.ID;
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public String getToolTipText() {
        return NLS.bind(Messages.PaperInput_toolTip, title, corpus.name());
    }

    @Override
    public boolean exists() {
        return false; // nothing that the list of recent files could offer
    }

    @Override
    public @Nullable ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperInput input && input.paper.equals(paper) && input.corpus.equals(corpus);
    }

    @Override
    public int hashCode() {
        return Objects.hash(corpus, paper);
    }
}
