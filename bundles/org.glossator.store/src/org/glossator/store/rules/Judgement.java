package org.glossator.store.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Severity;
import org.glossator.model.Target;
import org.glossator.model.rules.Judged;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperWork;

/**
 * All that one annotator says of one target under one release; mostly one annotation.
 *
 * @param records at least one
 */
record Judgement(Target target, AnnotatorId annotator, List<AnnotationRecord> records, Judged judged) {

    /** What belongs together. */
    private record Key(Target target, AnnotatorId annotator, ReleaseId release) {
    }

    /** @return in the order in which they were begun; without those whose taxonomy is not known */
    static List<Judgement> of(PaperWork work, Map<ReleaseId, TaxonomyIndex> taxonomies) {
        Map<Key, List<AnnotationRecord>> groups = new LinkedHashMap<>();
        work.annotations().forEach(a -> groups
                .computeIfAbsent(new Key(a.target(), a.annotator(), a.release()), key -> new ArrayList<>()).add(a));
        var all = new ArrayList<Judgement>();
        groups.forEach((key, records) -> Optional.ofNullable(taxonomies.get(key.release())).ifPresent(taxonomy -> all.add(
                new Judgement(key.target(), key.annotator(), records, judged(taxonomy, records, work.links())))));
        return all;
    }

    private static Judged judged(TaxonomyIndex taxonomy, List<AnnotationRecord> records, List<LinkRecord> links) {
        var values = new TreeMap<String, Answer>();
        records.forEach(record -> record.answers().values().forEach(values::putIfAbsent));
        boolean undecided = records.stream().anyMatch(record -> record.answers().undecided());
        List<CategoryId> categories = records.stream().flatMap(record -> record.categories().stream()).distinct().toList();
        return new Judged(taxonomy, categories, new Answers(values, Optional.empty(), undecided),
                relations(records.getFirst().target(), links));
    }

    private static Set<String> relations(Target target, List<LinkRecord> links) {
        return target instanceof Target.OnClaim(var claim) ? links.stream().filter(link -> link.joins(claim))
                .map(LinkRecord::relation).collect(Collectors.toSet()) : Set.of();
    }

    TaxonomyIndex taxonomy() {
        return judged.taxonomy();
    }

    List<CategoryId> categories() {
        return judged.categories();
    }

    AnnotationRecord first() {
        return records.getFirst();
    }

    /** @return the one that names the category, or the first */
    AnnotationRecord with(Optional<CategoryId> category) {
        return category.flatMap(id -> records.stream().filter(r -> r.categories().contains(id)).findFirst())
                .orElse(first());
    }

    Violation violation(String code, Severity severity, String message, Optional<CategoryId> category, String attribute,
            List<Fix> fixes) {
        return new Violation(code, severity, message, first().paper(), annotator, target, Optional.of(with(category).id()),
                category, attribute, fixes);
    }

    /** @return a fix for each of the categories: to take it away */
    List<Fix> drops(List<CategoryId> categories) {
        return categories.stream().<Fix>map(id -> new Fix.Drop(with(Optional.of(id)).id(), id, taxonomy().label(id)))
                .toList();
    }

    String labels(List<CategoryId> categories) {
        return categories.stream().map(id -> "“" + taxonomy().label(id) + "”").collect(Collectors.joining(" and "));
    }
}
