package org.glossator.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;

/** Questions to a corpus; see {@link Corpus#read}. Lists come in pages or are of one paper: nothing loads a whole corpus. */
public interface CorpusReader {

    CorpusCounts counts();

    /** @return whether nothing is left out of the answers, as it is of those for who judges blind */
    default boolean isWhole() {
        return true;
    }

    /** @return a page of papers; how long it takes does not depend on how many there are, where the filter lets enough through */
    List<PaperRow> papers(PaperQuery query);

    /** @return how many papers the filter lets through after where the query begins, whatever offset and limit */
    int paperCount(PaperQuery query);

    /** Says that papers will soon be listed by words of their titles: what helps with it can be read already. */
    default void expectFilter() {
        // nothing helps
    }

    Optional<PaperRecord> paper(PaperId id);

    /**
     * @param keys at most 1,000
     * @return the papers with these keys, by key
     */
    Map<String, PaperRecord> papersByKey(Collection<String> keys);

    /** @return claims and annotations of a paper; empty lists where it has none or is not there */
    PaperWork work(PaperId id);

    /** @return the links of other papers that end at a claim of this one, in the order in which they were made */
    List<LinkRecord> linksTo(PaperId id);

    /** @return the judgements on other papers that name words of this one as evidence, in the order in which they were made */
    List<AnnotationRecord> evidenceFrom(PaperId id);

    /** @return who is to judge the paper, by annotator */
    List<AssignmentRecord> assignments(PaperId paper);

    /** @return the working sets of a person, by name without regard to case and then by id */
    List<WorkingSetRow> workingSets(AnnotatorId owner);

    /** @return the working sets in which the paper is, of everybody, by id */
    List<WorkingSetRecord> setsOf(PaperId paper);

    /** @return the sentences of the paper that are not to be proposed as claims again, in the order in which they were rejected */
    List<RejectionRecord> rejections(PaperId paper);

    /** @return the papers that the annotator is to judge blind and has not finished, by id */
    List<PaperId> blindPapers(AnnotatorId annotator);

    /** @return how many papers each annotator is to judge, and how many of these each has finished; without those who have none */
    Map<AnnotatorId, Workload> workloads();

    /** @return the comparison tasks, in the order in which they were made */
    List<ComparisonRow> comparisons();

    Optional<ComparisonRecord> comparison(ComparisonId id);

    /** @return what was answered to the questions of a comparison task, by question, then by annotator; empty where it is not there */
    List<RankingRecord> rankings(ComparisonId comparison);

    /** @return who is to answer a comparison task, by annotator; empty where it is not there */
    List<ComparisonAssignmentRecord> comparisonAssignments(ComparisonId comparison);

    /** @return in the order in which they joined; without {@link AnnotatorRecord#SYSTEM} */
    List<AnnotatorRecord> annotators();

    Optional<AnnotatorRecord> annotator(AnnotatorId id);

    Optional<AnnotatorRecord> annotatorByName(String name);

    /** @return the newest first */
    List<ReleaseRecord> releases();

    /** @return the taxonomy as it was published; does not need the language */
    Optional<Taxonomy> taxonomy(ReleaseId id);

    /** @return the text as it was published */
    Optional<String> taxonomyText(ReleaseId id);

    /** @return how many annotations name each category of the taxonomy itself, over all its releases; without zeros */
    Map<CategoryId, Integer> categoryCounts(String taxonomy);

    /**
     * @return how many annotations name each category of the release or one below it, by whatever parent: each annotation
     *         once, also those made under other releases of the taxonomy; without zeros. Empty where there is no such
     *         release
     */
    Map<CategoryId, Integer> branchCounts(ReleaseId release);

    /**
     * What is chosen together. Looks at every annotation with several categories.
     *
     * @param among tops of branches of the release
     * @return for each two of them how many annotations are in both branches, by whatever parent: each annotation once, also
     *         those made under other releases of the taxonomy; without zeros. Empty where there is no such release
     */
    Map<CategoryPair, Integer> pairCounts(ReleaseId release, Collection<CategoryId> among);

    /** @return how many judgements there are by who made them and when; looks at all of them; without zeros */
    Map<JudgementTime, Integer> judgementTimes();

    /** @return the past, to be asked as long as this reader is good */
    History history();
}
