package org.glossator.store.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.PaperWork;

/**
 * Holds all papers of a corpus against their taxonomies, or some of them again. Long work: not on the thread of the user
 * interface. Others can work in the corpus meanwhile; each page of papers is as it was at one moment.
 */
public final class CorpusCheck {
    private static final int PAGE = 50; // papers that are read in one go, so that nobody waits for long

    private final Corpus corpus;
    private final BiConsumer<PaperId, List<Finding>> found;
    private final Map<ReleaseId, TaxonomyIndex> taxonomies = new HashMap<>();

    /** @param found told of each paper that was looked at, also where nothing is wrong with it; on the thread that runs */
    public CorpusCheck(Corpus corpus, BiConsumer<PaperId, List<Finding>> found) {
        this.corpus = corpus;
        this.found = found;
    }

    /**
     * Looks at every paper.
     *
     * @param monitor one unit a paper
     * @return how many papers were looked at
     * @throws OperationCanceledException where the monitor says so; what was told is right
     */
    public int run(IProgressMonitor monitor) {
        int papers = corpus.read(reader -> reader.counts().papers());
        SubMonitor progress = SubMonitor.convert(monitor, Math.max(1, papers));
        int looked = 0;
        PaperId last = PaperQuery.BEGINNING;
        while (true) {
            PaperId after = last;
            List<PaperRow> page = corpus.read(reader -> {
                List<PaperRow> rows = reader.papers(PaperQuery.all(after, PAGE));
                rows.forEach(row -> check(reader, row));
                return rows;
            });
            if (page.isEmpty()) {
                return looked;
            }
            progress.split(page.size());
            looked += page.size();
            last = page.getLast().id();
        }
    }

    /** Looks at some papers again; of those that are gone nothing is wrong any more. */
    public void run(Collection<PaperId> papers) {
        corpus.read(reader -> {
            papers.forEach(paper -> found.accept(paper, reader.paper(paper).map(record -> check(reader, record))
                    .orElse(List.of())));
            return true;
        });
    }

    private void check(CorpusReader reader, PaperRow row) {
        found.accept(row.id(), row.claims() == 0 && row.annotations() == 0 ? List.of()
                : reader.paper(row.id()).map(paper -> check(reader, paper)).orElse(List.of()));
    }

    private List<Finding> check(CorpusReader reader, PaperRecord paper) {
        PaperWork work = reader.work(paper.id());
        work.annotations().forEach(annotation -> know(reader, annotation.release()));
        work.links().forEach(link -> know(reader, link.release()));
        return findings(paper, work, taxonomies, reader.annotators());
    }

    private void know(CorpusReader reader, ReleaseId release) {
        if (!taxonomies.containsKey(release)) {
            reader.taxonomy(release).ifPresent(taxonomy -> taxonomies.put(release, new TaxonomyIndex(taxonomy)));
        }
    }

    /** @return what is wrong with the work on one paper, in the order of {@link PaperRules#check}, and then what is asked */
    public static List<Finding> findings(PaperRecord paper, PaperWork work, Map<ReleaseId, TaxonomyIndex> taxonomies,
            List<AnnotatorRecord> people) {
        List<Violation> violations = Stream.concat(PaperRules.check(paper, work, taxonomies).stream(), Questions.of(work).stream()).toList();
        if (violations.isEmpty()) {
            return List.of();
        }
        Map<AnnotatorId, String> names = people.stream()
                .collect(Collectors.toMap(AnnotatorRecord::id, AnnotatorRecord::name));
        var all = new ArrayList<Finding>();
        for (Violation violation : violations) {
            all.add(new Finding(violation, paper.title(), category(violation, work, taxonomies),
                    words(violation.target(), paper, work),
                    names.getOrDefault(violation.annotator(), violation.annotator().toString())));
        }
        return all;
    }

    private static String category(Violation violation, PaperWork work, Map<ReleaseId, TaxonomyIndex> taxonomies) {
        return violation.category().flatMap(category -> work.annotations().stream()
                .filter(a -> violation.annotation().equals(Optional.of(a.id()))).findFirst()
                .map(a -> taxonomies.get(a.release())).map(taxonomy -> taxonomy.label(category))).orElse("");
    }

    private static String words(Target target, PaperRecord paper, PaperWork work) {
        return switch (target) {
            case Target.WholePaper whole -> "";
            case Target.OnPart(int part) -> part < paper.parts().size() ? paper.parts().get(part).heading() : "";
            case Target.OnClaim(var claim) -> words(claim, paper, work);
            case Target.OnLink(var id) -> work.links().stream().filter(link -> link.id().equals(id)).findFirst()
                    .map(link -> words(link.source(), paper, work)).orElse("");
            case Target.OnAnnotation(var id) -> work.annotations().stream().filter(a -> a.id().equals(id)).findFirst()
                    .filter(a -> !(a.target() instanceof Target.OnAnnotation)).map(a -> words(a.target(), paper, work))
                    .orElse("");
        };
    }

    private static String words(ClaimId id, PaperRecord paper, PaperWork work) {
        return work.claims().stream().filter(claim -> claim.id().equals(id)).findFirst().map(ClaimRecord::spans)
                .map(spans -> spans.stream().filter(span -> span.end() <= paper.text().length())
                        .map(span -> span.in(paper.text())).collect(Collectors.joining(" … "))).orElse("");
    }
}
