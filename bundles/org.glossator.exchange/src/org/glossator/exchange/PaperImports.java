package org.glossator.exchange;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.store.Corpus;

/**
 * Brings papers into a corpus. Where that is a corpus as somebody sees it who judges blind, the claims and evidence of others come
 * along to new texts all the same. An OSGi service; every call blocks.
 */
public interface PaperImports {

    /**
     * Says what an import would do, and changes nothing.
     *
     * @return refused with {@code import.noFile}, {@code import.unreadable}, {@code import.empty}, {@code
     *         import.binary}, {@code import.encoding}, {@code import.format} (not recognised, or unknown), {@code
     *         import.noPaper} or {@code store.cancelled}; with the problems of its pieces where no paper of the file
     *         can come in; or as {@link Formats#importer} says
     */
    Outcome<ImportReport> preview(ImportRequest request, Corpus corpus, IProgressMonitor monitor);

    /**
     * Imports: the whole file is read first, and nothing is kept of one that cannot be used. Then the papers come in, 5,000 at a
     * time; where it stops between them, for whatever reason, those before are kept, and the same import goes on from there:
     * it leaves what is there as it is. Memory does not grow with the file, but for the keys of its papers.
     *
     * @param who goes into the history
     * @return refused as {@link #preview} says, or as {@link Corpus#perform} does, or with {@code import.partly}
     */
    Outcome<ImportReport> run(ImportRequest request, Corpus corpus, AnnotatorId who, IProgressMonitor monitor);
}
