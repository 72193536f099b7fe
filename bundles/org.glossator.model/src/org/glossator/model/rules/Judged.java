package org.glossator.model.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Condition;

/**
 * What one annotator says of one target, for the conditions of a taxonomy.
 *
 * @param categories all that were chosen
 * @param relations the names of the links that start or end there
 */
public record Judged(TaxonomyIndex taxonomy, List<CategoryId> categories, Answers answers, Set<String> relations)
        implements Condition.Situation {

    public Judged {
        categories = List.copyOf(categories);
        relations = Set.copyOf(relations);
    }

    @Override
    public boolean isChosen(CategoryRef category) {
        return categories.stream().anyMatch(chosen -> taxonomy.falls(chosen, category));
    }

    @Override
    public List<AttributeValue> values(String attribute) {
        return answers.value(attribute).map(Answer::compared).orElse(List.of());
    }

    @Override
    public boolean isLinked(String relation) {
        return relations.contains(relation);
    }

    /** @return of the categories that are meant those that were chosen, in their order of choice */
    public List<CategoryId> chosen(Collection<CategoryRef> meant) {
        return categories.stream().filter(id -> taxonomy.falls(id, List.copyOf(meant))).toList();
    }

    public boolean holds(Optional<Condition> condition) {
        return condition.map(c -> c.holds(this)).orElse(true);
    }

    /** @return the attributes that are asked for now: those of the categories whose condition holds */
    public List<Attribute> asked() {
        return taxonomy.attributes(categories).stream().filter(attribute -> holds(attribute.shown())).toList();
    }

    /** @return with the defaults of what is asked for and not answered yet; some defaults make others asked for */
    public Answers withDefaults() {
        return withDefaultsBut("");
    }

    /** @param untouched an attribute that stays without an answer where it has none */
    public Answers withDefaultsBut(String untouched) {
        Judged now = this;
        for (int rounds = 0; rounds <= taxonomy.taxonomy().details().attributes().size(); rounds++) {
            Answers filled = now.answers;
            for (Attribute attribute : now.asked()) {
                if (filled.value(attribute.name()).isEmpty() && !attribute.name().equals(untouched)) {
                    filled = filled.with(attribute.name(), AnswerCheck.standard(attribute));
                }
            }
            if (filled.equals(now.answers)) {
                break;
            }
            now = new Judged(taxonomy, categories, filled, relations);
        }
        return now.answers;
    }

    /** @return without answers to attributes that belong to none of the categories */
    public Answers withoutStrangers() {
        Set<String> names = Set.copyOf(taxonomy.attributes(categories).stream().map(Attribute::name).toList());
        Answers left = answers;
        for (String name : answers.values().keySet()) {
            left = names.contains(name) ? left : left.with(name, Optional.empty());
        }
        return left;
    }
}
