package org.glossator.taxonomy.print;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.PathSpelling;
import org.glossator.model.taxonomy.TaxonomyDetails.Import;

/** How references name categories: by path, with the import's name before it for those of other taxonomies. */
final class Names {
    private final Map<CategoryId, String> names = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final PathSpelling spelling;
    private String from = "";

    Names(Taxonomy taxonomy, List<Taxonomy> bases) {
        spelling = new PathSpelling(taxonomy.all().map(Category::path));
        for (Import imported : taxonomy.details().imports()) {
            aliases.put(imported.taxonomy(), imported.alias());
        }
        taxonomy.all().forEach(category -> names.put(category.id(), isOwn(category.id()) ? category.path()
                : alias(category.id().value().substring(0, category.id().value().indexOf(':'))) + ":" + category.path()));
        for (Taxonomy base : bases) {
            base.all().forEach(category -> names.put(new CategoryId(base.name() + ":" + category.id().value()),
                    alias(base.name()) + ":" + category.path()));
        }
    }

    /** @return whether the taxonomy itself declares it */
    static boolean isOwn(CategoryId id) {
        return id.value().indexOf(':') < 0;
    }

    /** @param path of the category that all is named in from now on; empty at the top */
    void within(String path) {
        from = path;
    }

    String of(CategoryId id) {
        int colon = id.value().indexOf(':');
        String usual = colon < 0 ? id.value() : alias(id.value().substring(0, colon)) + id.value().substring(colon);
        String name = names.getOrDefault(id, usual);
        return colon < 0 ? spelling.of(name, from).orElse(name) : name;
    }

    String of(CategoryRef reference) {
        return of(reference.id()) + (reference.onlyBelow() ? ".*" : "");
    }

    String refs(Collection<CategoryRef> references) {
        return references.stream().map(this::of).collect(Collectors.joining(", "));
    }

    String ids(Collection<CategoryId> ids) {
        return ids.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** @return the name of a scale, which may be of another taxonomy */
    String scale(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : alias(name.substring(0, colon)) + name.substring(colon);
    }

    String alias(String taxonomy) {
        return aliases.getOrDefault(taxonomy, taxonomy.substring(taxonomy.lastIndexOf('.') + 1));
    }
}
