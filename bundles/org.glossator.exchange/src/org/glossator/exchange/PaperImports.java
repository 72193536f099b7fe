package org.glossator.exchange;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.store.Corpus;

/** Brings papers into a corpus. An OSGi service; every call blocks. */
public interface PaperImports {

    /**
     * Says what an import would do, and changes nothing.
     *
     * @return refused with {@code import.noFile}, {@code import.empty}, {@code import.binary}, {@code import.encoding},
     *         {@code import.format} (not recognised, or unknown) or {@code import.noPaper}
     */
    Outcome<ImportReport> preview(ImportRequest request, Corpus corpus, IProgressMonitor monitor);

    /**
     * Imports, in one action: all of it, or, when cancelled or refused, nothing.
     *
     * @param who goes into the history
     * @return refused as {@link #preview} says, or as {@link Corpus#perform} does
     */
    Outcome<ImportReport> run(ImportRequest request, Corpus corpus, AnnotatorId who, IProgressMonitor monitor);
}
