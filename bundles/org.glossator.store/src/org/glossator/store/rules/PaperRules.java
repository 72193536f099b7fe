package org.glossator.store.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Severity;
import org.glossator.model.Target;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Relation;
import org.glossator.model.taxonomy.Rule;
import org.glossator.store.ClaimRecord;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;

/**
 * Holds the judgements on one paper against their taxonomies. Each annotator's judgements stand for themselves; those of one
 * annotator on one target under one release are taken together. Rules that count within a sentence or a paper look at all
 * that the annotator has said there. A pure function: safe for threads, costs what the paper's work costs.
 */
public final class PaperRules {

    private PaperRules() {
    }

    /**
     * @param taxonomies by release; judgements under others are passed over
     * @return in the order of the text; those about the whole paper first
     */
    public static List<Violation> check(PaperRecord paper, PaperWork work, Map<ReleaseId, TaxonomyIndex> taxonomies) {
        var found = new ArrayList<Violation>();
        List<Judgement> judgements = Judgement.of(work, taxonomies);
        Map<ClaimId, ClaimRecord> claims = work.claims().stream()
                .collect(Collectors.toMap(ClaimRecord::id, Function.identity()));
        for (Judgement judgement : judgements) {
            new AskedRules(judgement, judgements, found::add).check();
            new WrittenRules(judgement, found::add).check();
        }
        new SpanRules(paper, claims, found::add).check(judgements);
        counts(paper, claims, judgements, found::add);
        work.links().forEach(link -> Optional.ofNullable(taxonomies.get(link.release()))
                .ifPresent(taxonomy -> link(link, taxonomy, judgements, found::add)));
        found.sort(Comparator.comparingInt(v -> place(v.target(), claims, work)));
        return List.copyOf(found);
    }

    private static int place(Target target, Map<ClaimId, ClaimRecord> claims, PaperWork work) {
        return switch (target) {
            case Target.WholePaper t -> -1;
            case Target.OnPart t -> -1;
            case Target.OnClaim(var id) -> start(claims, id);
            case Target.OnLink(var id) -> work.links().stream().filter(l -> l.id().equals(id)).findFirst()
                    .map(link -> start(claims, link.source())).orElse(-1);
            case Target.OnAnnotation(var id) -> work.annotations().stream().filter(a -> a.id().equals(id)).findFirst()
                    .filter(a -> !a.target().equals(target)).map(a -> place(a.target(), claims, work)).orElse(-1);
        };
    }

    private static int start(Map<ClaimId, ClaimRecord> claims, ClaimId id) {
        return Optional.ofNullable(claims.get(id)).map(claim -> claim.extent().start()).orElse(-1);
    }

    /** What an annotator said under one taxonomy. */
    private record Hand(AnnotatorId annotator, TaxonomyIndex taxonomy) {
    }

    private static void counts(PaperRecord paper, Map<ClaimId, ClaimRecord> claims, List<Judgement> judgements,
            Consumer<Violation> found) {
        Map<Hand, List<Judgement>> hands = new LinkedHashMap<>();
        judgements.forEach(j -> hands.computeIfAbsent(new Hand(j.annotator(), j.taxonomy()), h -> new ArrayList<>()).add(j));
        hands.forEach((hand, said) -> {
            for (Rule rule : hand.taxonomy().taxonomy().details().rules()) {
                if (rule.constraint() instanceof Rule.Constraint.Count count && count.unit() == Rule.Unit.PAPER) {
                    count(rule, count, said, "the paper", found);
                } else if (rule.constraint() instanceof Rule.Constraint.Count count
                        && count.unit() == Rule.Unit.SENTENCE && count.most()) {
                    bySentence(paper, claims, said).forEach(in -> count(rule, count, in, "the sentence", found));
                }
            }
        });
    }

    /** @return the judgements on claims that begin in the same sentence, as far as full stops tell */
    private static List<List<Judgement>> bySentence(PaperRecord paper, Map<ClaimId, ClaimRecord> claims,
            List<Judgement> judgements) {
        Map<Integer, List<Judgement>> sentences = new HashMap<>();
        for (Judgement judgement : judgements) {
            if (judgement.target() instanceof Target.OnClaim(var id)) {
                int start = start(claims, id);
                int sentence = start < 0 ? -1
                        : Math.max(paper.text().lastIndexOf(". ", start - 1), paper.text().lastIndexOf('\n', start - 1));
                sentences.computeIfAbsent(sentence, s -> new ArrayList<>()).add(judgement);
            }
        }
        return List.copyOf(sentences.values());
    }

    private static void count(Rule rule, Rule.Constraint.Count count, List<Judgement> judgements, String where,
            Consumer<Violation> found) {
        List<Judgement> having = judgements.stream().filter(j -> !j.judged().chosen(count.categories()).isEmpty()).toList();
        int number = having.stream().mapToInt(j -> j.judged().chosen(count.categories()).size()).sum();
        String own = rule.message().value();
        if (count.most() && number > count.number()) {
            Judgement last = having.getLast();
            List<CategoryId> chosen = last.judged().chosen(count.categories());
            found.accept(last.violation("rules.tooMany", rule.severity(), own.isEmpty() ? last.labels(chosen)
                    + " is one too many: at most " + count.number() + " in " + where + "." : own,
                    Optional.of(chosen.getLast()), "", last.drops(chosen)));
        } else if (!count.most() && number < count.number()) {
            Judgement first = judgements.getFirst();
            String names = first.labels(count.categories().stream().map(CategoryRef::id).toList());
            found.accept(new Violation("rules.tooFew", rule.severity(), own.isEmpty() ? "At least " + count.number() + " of "
                    + names + " must be chosen in " + where + "." : own, first.first().paper(), first.annotator(),
                    new Target.WholePaper(), Optional.empty(), Optional.empty(), "", List.of()));
        }
    }

    private static void link(LinkRecord link, TaxonomyIndex taxonomy, List<Judgement> judgements,
            Consumer<Violation> found) {
        Optional<Relation> relation = taxonomy.taxonomy().details().relations().stream()
                .filter(r -> r.name().equals(link.relation())).findFirst();
        if (relation.isEmpty()) {
            report(link, "rules.relationUnknown", "The taxonomy has no relation “" + link.relation() + "”.", found);
            return;
        }
        Relation known = relation.get();
        String label = known.label().value().isEmpty() ? known.name() : known.label().value();
        boolean across = !link.paper().equals(link.targetPaper());
        if (across && !known.acrossPapers()) {
            report(link, "rules.relationAcross", "“" + label + "” joins claims of one paper only.", found);
        }
        if (!carries(link.source(), known.sources(), judgements)
                || !across && !carries(link.target(), known.targets(), judgements)) {
            report(link, "rules.relationEnds", "“" + label + "” joins claims of other categories.", found);
        }
    }

    private static boolean carries(ClaimId claim, List<CategoryRef> categories, List<Judgement> judgements) {
        return categories.isEmpty() || judgements.stream().filter(j -> j.target().equals(new Target.OnClaim(claim)))
                .anyMatch(j -> !j.judged().chosen(categories).isEmpty());
    }

    private static void report(LinkRecord link, String code, String message, Consumer<Violation> found) {
        found.accept(new Violation(code, Severity.ERROR, message, link.paper(), link.author(),
                new Target.OnLink(link.id()), Optional.empty(), Optional.empty(), "", List.of()));
    }
}
