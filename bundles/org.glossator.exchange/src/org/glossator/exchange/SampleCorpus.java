package org.glossator.exchange;

import java.time.Clock;
import java.util.SplittableRandom;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.exchange.internal.AnnotationImport;
import org.glossator.exchange.internal.ByteSource;
import org.glossator.exchange.internal.PaperImport;
import org.glossator.model.AnnotatorId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Provenance;
import org.glossator.model.Taxonomy;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;

/**
 * Fills a corpus with the papers that come with the product, and with judgements of two people, so that there is
 * something to look at.
 */
public final class SampleCorpus {

    /** The annotator whose judgements cover the most papers. */
    public static final String FIRST_ANNOTATOR = "Mia";

    /** The annotator who has judged some of the same claims. */
    public static final String SECOND_ANNOTATOR = "Noor";

    private final Clock clock;
    private final IdSource ids;

    public SampleCorpus() {
        this(Clock.systemUTC(), new IdSource(Clock.systemUTC(), new SplittableRandom()));
    }

    public SampleCorpus(Clock clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Adds what of the sample is not there yet: a second call adds nothing. Blocks.
     *
     * @param taxonomy the library taxonomy {@code feedback}, compiled from {@code text}
     * @return what the corpus holds afterwards, with a warning for each judgement that the taxonomy does not allow;
     *         refused as the parts are
     */
    public Outcome<CorpusCounts> fill(Corpus corpus, Taxonomy taxonomy, String text, AnnotatorId who,
            IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 4);
        return new ReleasePublication(clock, ids).run(taxonomy, text, corpus, who, progress.split(1))
                .then(published -> PaperImport.ofJsonLines(sample("papers.jsonl"), ids).run(corpus, who,
                        progress.split(1)))
                .then(papers -> judge(FIRST_ANNOTATOR, "annotations-1.jsonl", corpus, progress.split(1)))
                .then(first -> judge(SECOND_ANNOTATOR, "annotations-2.jsonl", corpus, progress.split(1)))
                .map(second -> corpus.read(reader -> reader.counts()));
    }

    private Outcome<AnnotationImports.Report> judge(String annotator, String file, Corpus corpus,
            IProgressMonitor monitor) {
        return new AnnotationImport(sample(file), Provenance.PERSON, clock, ids).run(annotator, corpus, monitor)
                .then(report -> Outcome.done(report, report.problems()));
    }

    private static ByteSource sample(String file) {
        return ByteSource.resource(SampleCorpus.class, "samples/" + file);
    }
}
