package org.glossator.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.internal.AnnotationImport;
import org.glossator.exchange.internal.ByteSource;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.store.Corpus;

/**
 * Brings claims and judgements of one annotator into a corpus, from JSON Lines of this form:
 *
 * <pre>
 * {"paper": "Its title, key or id", "claim": "words of its text", "categories": ["source.expert"], "comment": "why"}
 * </pre>
 *
 * {@code "span": [start, end]} may stand for {@code claim}; both may be arrays, for a claim in several stretches;
 * without either the judgement is about the whole paper. Categories are ids, paths or labels of the newest release, or
 * of that of the taxonomy which {@code "taxonomy"} names. {@code "attributes"} may hold answers by the names of attributes:
 * numbers, {@code true}, names of options, texts, {@code "n/a"}, the words or ids of evidence; {@code "confidence"} is a
 * number from 0 to 1, and {@code "undecided": true} says that the annotator cannot decide. {@code "links"} join the claim
 * to others: {@code [{"relation": "supports", "claim": "words", "paper": "another one"}]}. A line that says what the corpus has already adds nothing. The
 * file is held in memory.
 */
public final class AnnotationImports {
    private final Clock clock;
    private final IdSource ids;

    public AnnotationImports() {
        this(Clock.systemUTC(), new IdSource(Clock.systemUTC(), new SplittableRandom()));
    }

    /** @param clock gives the time at which claims and judgements were made */
    public AnnotationImports(Clock clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What an import of judgements did.
     *
     * @param claims added
     * @param annotations added
     * @param unchanged lines that the corpus has already
     * @param refused lines that did not come in; each has a problem that says why
     */
    public record Report(int claims, int annotations, int unchanged, int refused, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Imports, in one action. Blocks.
     *
     * @param annotator the name; who is new joins
     * @return refused with {@code import.noFile}, {@code import.unreadable}, {@code import.empty}, {@code
     *         import.binary}, {@code import.encoding}, {@code annotate.noAnnotator} or {@code annotate.noLine}, with
     *         the problems of all lines where none can be used, or as {@link Corpus#perform} does
     */
    public Outcome<Report> run(Path file, String annotator, Corpus corpus, IProgressMonitor monitor) {
        try {
            Path name = file.getFileName();
            return new AnnotationImport(ByteSource.file(file),
                    new Provenance(Provenance.Kind.IMPORT, name == null ? "" : name.toString()), clock, ids)
                            .run(annotator, corpus, monitor);
        } catch (IOException e) {
            return Outcome.refused(Problem.error("import.noFile",
                    "There is no such file, or it may not be read; nothing was changed. Check its name.",
                    Place.file(file.toString())));
        }
    }
}
