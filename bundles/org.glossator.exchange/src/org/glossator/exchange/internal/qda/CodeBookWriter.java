package org.glossator.exchange.internal.qda;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.TaxonomyNames;
import org.glossator.model.taxonomy.spi.DraftTexts;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;

/** Code books of REFI-QDA 1.0 and 1.5. Groupings become sets. */
public final class CodeBookWriter implements TaxonomyWriter {
    private static final String SPACE = "urn:QDA-XML:codebook:1.0";

    private final Map<CategoryId, String> guids = new HashMap<>();

    @Override
    public Set<TaxonomyFeature> says() {
        return EnumSet.of(TaxonomyFeature.IDS, TaxonomyFeature.DEFINITIONS, TaxonomyFeature.COLOURS, TaxonomyFeature.ABSTRACT,
                TaxonomyFeature.GROUPS);
    }

    @Override
    public List<Problem> write(Taxonomy taxonomy, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, 0);
            xml.setDefaultNamespace(SPACE);
            xml.writeStartElement(SPACE, "CodeBook");
            xml.writeDefaultNamespace(SPACE);
            xml.writeAttribute("origin", "Glossator");
            start(xml, 1, "Codes");
            for (Category root : taxonomy.categories()) {
                code(xml, root, "", 2);
            }
            end(xml, 1);
            List<Mapping> groups = taxonomy.details().mappings().stream().filter(Mapping::isGrouping).toList();
            if (!groups.isEmpty()) {
                start(xml, 1, "Sets");
                for (Mapping group : groups) {
                    sets(xml, group);
                }
                end(xml, 1);
            }
            end(xml, 0);
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
        return losses(taxonomy);
    }

    private void code(XMLStreamWriter xml, Category category, String above, int depth) throws XMLStreamException {
        String label = category.label().isBlank() ? category.name() : DraftTexts.line(category.label());
        String path = above + TaxonomyNames.of(label); // as the reader will have it, for whom names are made of labels
        String guid = Guids.of(category.id().value().equals(category.path()) ? path : category.id().value());
        guids.put(category.id(), guid);
        start(xml, depth, "Code");
        xml.writeAttribute("guid", guid);
        xml.writeAttribute("name", label);
        xml.writeAttribute("isCodable", Boolean.toString(!category.isAbstract()));
        if (category.colour().isPresent()) {
            xml.writeAttribute("color", category.colour().get().toString());
        }
        text(xml, depth + 1, "Description", category.definition());
        for (Category child : category.children()) {
            code(xml, child, path + ".", depth + 1);
        }
        boolean empty = category.children().isEmpty() && category.definition().isEmpty();
        if (empty) {
            xml.writeEndElement();
        } else {
            end(xml, depth);
        }
    }

    private void sets(XMLStreamWriter xml, Mapping group) throws XMLStreamException {
        for (Attribute.Option value : group.values()) {
            start(xml, 2, "Set");
            xml.writeAttribute("guid", Guids.of("set:" + group.name() + ":" + value.name()));
            xml.writeAttribute("name", value.label().value().isBlank() ? value.name() : DraftTexts.line(value.label().value()));
            text(xml, 3, "Description", group.definition().value());
            for (Mapping.Entry entry : group.entries()) {
                if (entry.target().equals(new Mapping.End.OfValue(value.name()))) {
                    for (Mapping.End source : entry.sources()) {
                        if (source instanceof Mapping.End.OfCategory(var ref)) {
                            start(xml, 3, "MemberCode");
                            xml.writeAttribute("guid", guids.getOrDefault(ref.id(), Guids.of(ref.id().value())));
                            xml.writeEndElement();
                        }
                    }
                }
            }
            end(xml, 2);
        }
    }

    private static List<Problem> losses(Taxonomy taxonomy) {
        var losses = new ArrayList<Problem>();
        var named = new HashSet<String>(TaxonomyFeature.IDS.in(taxonomy));
        long lost = taxonomy.all().filter(c -> named.contains(c.path()) && !Guids.isGuid(c.id().value())).count();
        if (lost > 0) {
            losses.add(Problem.warning("lost.ids", lost + " ids are not of the form that the format takes (GUIDs); codes got some that are"
                    + " made of them.", Place.NONE));
        }
        boolean several = taxonomy.details().mappings().stream().anyMatch(m -> m.isGrouping() && (m.values().size() > 1
                || !m.values().isEmpty() && !m.values().getFirst().label().equals(m.label())));
        if (several) {
            losses.add(Problem.warning("lost.groups", "Mappings that group categories were written as a set for each of their values;"
                    + " that these belong together was left out.", Place.NONE));
        }
        return losses;
    }

    private static void text(XMLStreamWriter xml, int depth, String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            start(xml, depth, name);
            xml.writeCharacters(DraftTexts.clean(text));
            xml.writeEndElement();
        }
    }

    private static void start(XMLStreamWriter xml, int depth, String name) throws XMLStreamException {
        line(xml, depth);
        xml.writeStartElement(SPACE, name);
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        line(xml, depth);
        xml.writeEndElement();
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
