package org.glossator.ui.internal.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.analysis.comparison.ComparisonDraft;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.ComparisonId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.Criterion;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;

/** What a person enters to make a comparison task. Knows no widget; one thread. */
final class NewComparisonForm {
    /** Where the claims come from. */
    enum Source {
        SELECTED, LISTED
    }

    private final List<ComparedClaim> selected;
    private final List<ComparedClaim> listed;
    private final Optional<ActiveTaxonomy> taxonomy;
    private Source source = Source.LISTED;
    private String title = "";
    private String question = "";
    private Kind kind = Kind.PAIRS;
    private Optional<CategoryId> category = Optional.empty();
    private boolean all;
    private int each = ComparisonDraft.USUAL_EACH;
    private int size = ComparisonDraft.USUAL_SIZE;
    private int draw;
    private long seed;

    /**
     * @param selected claims in the view in front
     * @param listed claims of the papers that are listed
     * @param seed a number that nobody chose
     */
    NewComparisonForm(List<ComparedClaim> selected, List<ComparedClaim> listed, Optional<ActiveTaxonomy> taxonomy, long seed) {
        this.selected = List.copyOf(selected);
        this.listed = List.copyOf(listed);
        this.taxonomy = taxonomy;
        this.seed = seed;
        source(selected.size() > 1 ? Source.SELECTED : Source.LISTED);
    }

    int available(Source from) {
        return claims(from).size();
    }

    private List<ComparedClaim> claims(Source from) {
        return switch (from) {
            case SELECTED -> selected;
            case LISTED -> listed;
        };
    }

    Source source() {
        return source;
    }

    void source(Source from) {
        source = from;
        draw = Math.min(available(from), ComparisonRecord.MOST_CLAIMS);
    }

    void title(String words) {
        title = words.strip();
    }

    void question(String words) {
        question = words.strip();
    }

    Kind kind() {
        return kind;
    }

    void kind(Kind chosen) {
        kind = chosen;
        category = category.filter(id -> categories().stream().anyMatch(c -> c.id().equals(id)));
    }

    /** @return those that their taxonomy gives to pairs, or to lists, as what is asked has them */
    List<Category> categories() {
        Applicability.Kind wanted = kind == Kind.PAIRS ? Applicability.Kind.PAIR : Applicability.Kind.LIST;
        return taxonomy.map(ActiveTaxonomy::taxonomy).stream().flatMap(Taxonomy::all)
                .filter(c -> !c.isAbstract() && c.details().applicability().targets().stream().anyMatch(t -> t.kind() == wanted))
                .toList();
    }

    /** @param chosen nothing where the question says all */
    void category(Optional<CategoryId> chosen) {
        category = chosen;
    }

    /** @param every whether every pair is asked; only of pairs */
    void all(boolean every) {
        all = every;
    }

    /** @param questions in which each claim is at least */
    void each(int questions) {
        each = Math.clamp(questions, 1, ComparisonDraft.MOST_EACH);
    }

    void size(int claims) {
        size = Math.clamp(claims, ComparisonRecord.SHORTEST_LIST, ComparisonRecord.LONGEST_LIST);
    }

    int draw() {
        return draw;
    }

    /** @param claims how many are drawn of those that there are */
    void draw(int claims) {
        draw = claims;
    }

    long seed() {
        return seed;
    }

    void seed(long number) {
        seed = number;
    }

    private ComparisonDraft draft(int claims) {
        return new ComparisonDraft(kind, all, each, size, claims, seed);
    }

    /** @return why it cannot be made; nothing where it can */
    Optional<String> hindrance() {
        int there = Math.min(draw, available(source));
        int fewest = draft(there).fewest();
        if (there < fewest) {
            return Optional.of(NLS.bind(source == Source.SELECTED ? Messages.NewComparisonForm_fewSelected
                    : Messages.NewComparisonForm_fewListed, there, fewest));
        }
        if (question.isEmpty()) {
            return Optional.of(Messages.NewComparisonForm_noQuestion);
        }
        long questions = draft(there).count();
        return questions > ComparisonRecord.MOST_QUESTIONS ? Optional.of(NLS.bind(Messages.NewComparisonForm_tooMany,
                questions, ComparisonRecord.MOST_QUESTIONS)) : Optional.empty();
    }

    /** @return why it cannot be made, or else what will be, in one sentence */
    String says() {
        return hindrance().orElseGet(() -> {
            List<List<Integer>> questions = draft(draw).questions();
            return NLS.bind(switch (kind) {
                case PAIRS -> Messages.NewComparisonForm_pairs;
                case TRIPLETS -> Messages.NewComparisonForm_triplets;
                case LISTS -> Messages.NewComparisonForm_lists;
            }, questions.size(), draw);
        });
    }

    /** @return the task; nothing where there is a hindrance. The same entries and seed give the same claims and questions */
    Optional<ComparisonRecord> task(ComparisonId id, AnnotatorId author, Instant made) {
        if (hindrance().isPresent()) {
            return Optional.empty();
        }
        Optional<ReleaseId> release = taxonomy.map(t -> t.release().id());
        Criterion criterion = category.<Criterion>flatMap(chosen -> release.map(of -> new Criterion.OfCategory(of, chosen, question)))
                .orElseGet(() -> new Criterion.Asked(question));
        return Optional.of(draft(draw).task(id, title, criterion, claims(source), author, made));
    }
}
