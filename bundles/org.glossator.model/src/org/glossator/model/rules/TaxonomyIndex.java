package org.glossator.model.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Scale;

/** A taxonomy's categories by id, with what stands above each, for many questions. Safe for threads. */
public final class TaxonomyIndex {
    private final Taxonomy taxonomy;
    private final Map<CategoryId, Category> byId = new LinkedHashMap<>();
    private final Map<CategoryId, CategoryId> parents = new HashMap<>();
    private final Map<CategoryId, Set<CategoryId>> above = new ConcurrentHashMap<>(); // filled when asked
    private final Map<String, Scale> scales = new HashMap<>();

    public TaxonomyIndex(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        taxonomy.categories().forEach(this::add);
        taxonomy.details().scales().forEach(scale -> scales.putIfAbsent(scale.name(), scale));
    }

    private void add(Category category) {
        byId.putIfAbsent(category.id(), category);
        category.children().forEach(child -> {
            parents.putIfAbsent(child.id(), category.id());
            add(child);
        });
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public Optional<Category> category(CategoryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @return parents before their children */
    public Collection<Category> categories() {
        return byId.values();
    }

    /** @return the category above, the first one where it stands under several; nothing for a top category */
    public Optional<Category> parent(CategoryId id) {
        return Optional.ofNullable(parents.get(id)).flatMap(this::category);
    }

    /** @return what people call it; the id itself where the taxonomy does not have it */
    public String label(CategoryId id) {
        return category(id).map(Category::label).orElse(id.value());
    }

    /** @return whether the chosen category is the one that is meant, or below it, also by another parent */
    public boolean falls(CategoryId chosen, CategoryRef meant) {
        return chosen.equals(meant.id()) ? !meant.onlyBelow() : isBelow(chosen, meant.id());
    }

    public boolean falls(CategoryId chosen, List<CategoryRef> meant) {
        return meant.stream().anyMatch(ref -> falls(chosen, ref));
    }

    public boolean isBelow(CategoryId one, CategoryId other) {
        return above.computeIfAbsent(one, this::ancestors).contains(other);
    }

    private Set<CategoryId> ancestors(CategoryId id) {
        var all = new HashSet<CategoryId>();
        var left = new ArrayList<>(List.of(id));
        while (!left.isEmpty()) {
            CategoryId next = left.removeLast();
            var higher = new ArrayList<CategoryId>();
            Optional.ofNullable(parents.get(next)).ifPresent(higher::add);
            category(next).ifPresent(category -> higher.addAll(category.details().otherParents()));
            higher.stream().filter(all::add).forEach(left::add);
        }
        return all;
    }

    /** @return the attributes that are asked for with these categories, each name once, in the order of the taxonomy */
    public List<Attribute> attributes(Collection<CategoryId> chosen) {
        var all = new LinkedHashMap<String, Attribute>();
        for (Attribute attribute : taxonomy.details().attributes()) {
            if (attribute.categories().isEmpty() || chosen.stream().anyMatch(id -> falls(id, attribute.categories()))) {
                all.putIfAbsent(attribute.name(), attribute);
            }
        }
        return List.copyOf(all.values());
    }

    /** @param name as an attribute's type says it; nothing where it is of another taxonomy */
    public Optional<Scale> scale(String name) {
        return Optional.ofNullable(scales.get(name));
    }

    /** @return the categories of which one, or some, of those below can or must be chosen */
    public List<Category> choices() {
        return byId.values().stream().filter(c -> c.details().facet() || c.details().choice().isPresent()
                || c.details().required()).toList();
    }

    /** @return the nearest category above that is a facet or says how many of those below can be chosen */
    public Optional<Category> choiceOf(CategoryId id) {
        Optional<Category> next = parent(id);
        while (next.isPresent() && !next.get().details().facet() && next.get().details().choice().isEmpty()) {
            next = parent(next.get().id());
        }
        return next;
    }
}
