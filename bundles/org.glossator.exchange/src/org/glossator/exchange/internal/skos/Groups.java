package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.util.Map;

import org.glossator.model.CategoryId;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.TaxonomyNames;

/** A mapping that groups categories, as a collection of collections; one with a single value of its own name as one collection. */
final class Groups {
    private final Taxonomy taxonomy;
    private final Statements out;
    private final Map<CategoryId, String> addresses;

    Groups(Taxonomy taxonomy, Statements out, Map<CategoryId, String> addresses) {
        this.taxonomy = taxonomy;
        this.out = out;
        this.addresses = addresses;
    }

    void write(Mapping mapping) throws IOException {
        boolean single = mapping.values().size() == 1 && mapping.values().getFirst().label().equals(mapping.label())
                && mapping.values().getFirst().name().equals(mapping.name());
        head(address(mapping.name()), mapping.name(), mapping.label(), mapping.definition());
        if (single) {
            members(mapping, mapping.values().getFirst());
            return;
        }
        out.type(Skos.GROUPING);
        for (Attribute.Option value : mapping.values()) {
            out.iri(Skos.MEMBER, address(mapping.name() + "." + value.name()));
        }
        for (Attribute.Option value : mapping.values()) {
            head(address(mapping.name() + "." + value.name()), value.name(), value.label(), LocalText.EMPTY);
            members(mapping, value);
        }
    }

    private void head(String address, String name, LocalText label, LocalText definition) throws IOException {
        out.about(address);
        out.type(Skos.COLLECTION);
        out.text(Skos.PREF_LABEL, label.value(), label.translations());
        out.text(Skos.DEFINITION, definition.value(), definition.translations());
        if (!name.equals(TaxonomyNames.of(label.value()))) {
            out.plain(Skos.NAME, name);
        }
    }

    private void members(Mapping mapping, Attribute.Option value) throws IOException {
        for (Mapping.Entry entry : mapping.entries()) {
            if (entry.target().equals(new Mapping.End.OfValue(value.name()))) {
                for (Mapping.End source : entry.sources()) {
                    if (source instanceof Mapping.End.OfCategory(var ref)) {
                        out.iri(Skos.MEMBER, addresses.getOrDefault(ref.id(), Skos.IRI_BASE + ref.id().value()));
                    }
                }
            }
        }
    }

    private String address(String name) {
        return Skos.IRI_BASE + taxonomy.name() + ":group:" + name;
    }
}
