package org.glossator.ui.internal.session;

import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.glossator.exchange.SampleCorpus;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.glossator.ui.internal.session.OpenCorpus.FirstContent;

/** What an empty workspace starts with: the sample papers and the library's taxonomy of feedback. */
record FirstCorpus(TaxonomyLibraries libraries, Taxonomies taxonomies, SampleCorpus sample) implements FirstContent {
    private static final String TAXONOMY = "org.glossator.taxonomy.feedback";

    @Override
    public Outcome<Boolean> fill(Corpus corpus, AnnotatorId who, IProgressMonitor monitor) {
        return libraries.text(TAXONOMY).then(text -> taxonomies.compile(text, "feedback.taxonomy")
                .then(taxonomy -> sample.fill(corpus, taxonomy, text, who, monitor))).map(counts -> true);
    }

    /** @return the folder of corpora in the workspace */
    static Path corpora() {
        return Path.of(Platform.getLocation().toOSString(), "corpora");
    }

    /** @return where the sample is, or is to be made */
    static CorpusLocation location() {
        return CorpusLocation.folder(corpora().resolve("sample"));
    }
}
