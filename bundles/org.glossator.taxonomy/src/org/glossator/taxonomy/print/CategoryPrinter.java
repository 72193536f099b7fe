package org.glossator.taxonomy.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.Cardinality;
import org.glossator.model.taxonomy.CategoryDetails;
import org.glossator.model.taxonomy.LocalText;

/** Categories with all that is said about them. */
final class CategoryPrinter {
    private final Lines lines;
    private final Names names;
    private final DeclarationPrinter declarations;
    private final List<String> levels;
    private final Map<CategoryId, List<Attribute>> inside;

    /** @param inside attributes that stand in a category's braces */
    CategoryPrinter(Lines lines, Names names, DeclarationPrinter declarations, Taxonomy taxonomy,
            Map<CategoryId, List<Attribute>> inside) {
        this.lines = lines;
        this.names = names;
        this.declarations = declarations;
        this.inside = inside;
        levels = taxonomy.details().levels().stream().map(level -> level.name()).toList();
    }

    /** Those that other taxonomies declare are left out; what stands below them extends them. */
    void print(List<Category> roots) {
        for (Category root : roots) {
            if (Names.isOwn(root.id())) {
                lines.blank();
                print(root, null, 0);
            } else {
                extend(root, 0);
            }
        }
        names.within("");
    }

    private void extend(Category foreign, int depth) {
        List<Category> own = foreign.children().stream().filter(child -> Names.isOwn(child.id())).toList();
        List<Attribute> attributes = inside.getOrDefault(foreign.id(), List.of());
        if (!own.isEmpty() || !attributes.isEmpty()) {
            lines.blank();
            lines.add("extend " + names.of(foreign.id()) + " {");
            lines.deeper();
            names.within(foreign.path());
            attributes.forEach(attribute -> declarations.attribute(attribute, false));
            own.forEach(child -> print(child, foreign, depth + 1));
            lines.higher();
            lines.add("}");
        }
        foreign.children().stream().filter(child -> !Names.isOwn(child.id())).forEach(child -> extend(child, depth + 1));
    }

    private void print(Category category, @Nullable Category parent, int depth) {
        CategoryDetails details = category.details();
        names.within(category.path());
        lines.add(head(category, parent, depth));
        lines.detail("", Words.said(category.definition(), details.definitions()));
        for (ScopeNote note : category.notes()) {
            String because = Words.said(note.because(), note.reasons());
            lines.detail(keyword(note.kind()), Words.said(note.text(), note.translations())
                    + (because.isEmpty() ? "" : " because" + because));
        }
        for (LocalText synonym : details.synonyms()) {
            lines.detail("synonym", Words.said(synonym));
        }
        details.uri().ifPresent(uri -> lines.detail("uri", iri(uri)));
        details.since().ifPresent(since -> lines.detail("since", since.toString()));
        lines.detail("also under", names.ids(details.otherParents()));
        lines.detail("see", names.refs(details.related()));
        Applicability inherited = parent == null ? Applicability.UNSAID : parent.details().applicability();
        if (!details.applicability().equals(inherited)) {
            lines.detail("applies to", applies(details.applicability()));
        }
        lines.detail("priority", names.ids(details.priority()));
        details.weightSum().ifPresent(sum -> lines.detail("weights sum", Words.number(sum)));
        List<Attribute> attributes = inside.getOrDefault(category.id(), List.of());
        if (!category.children().isEmpty() || !attributes.isEmpty()) {
            lines.add("{");
            lines.deeper();
            attributes.forEach(attribute -> declarations.attribute(attribute, false));
            category.children().forEach(child -> print(child, category, depth + 1));
            lines.higher();
            lines.add("}");
        }
    }

    private String head(Category category, @Nullable Category parent, int depth) {
        CategoryDetails details = category.details();
        var head = new StringBuilder(details.facet() ? "facet " : "category ").append(category.name());
        // without a label, the definition would be taken for it
        boolean named = !category.label().equals(category.name()) || !details.labels().isEmpty() || !category.definition().isEmpty();
        head.append(named ? Words.said(category.label(), details.labels()) : "");
        if (!category.id().value().equals(category.path())) {
            head.append(" id ").append(category.id().value());
        }
        category.key().ifPresent(key -> head.append(" key ").append(Character.isLetterOrDigit(key) && key < 128 ? key.toString()
                : Words.quoted(key.toString())));
        Optional<Colour> inherited = parent == null ? Optional.empty() : parent.colour();
        category.colour().filter(colour -> !inherited.equals(category.colour()))
                .ifPresent(colour -> head.append(" colour #%02x%02x%02x".formatted(colour.red(), colour.green(), colour.blue())));
        head.append(category.isAbstract() && !details.facet() ? " abstract" : "");
        details.choice().ifPresent(choice -> head.append(" choose ").append(Words.word(choice)));
        head.append(details.required() ? " required" : "");
        details.notation().ifPresent(notation -> head.append(" notation ").append(Words.quoted(notation)));
        details.polarity().ifPresent(polarity -> head.append(" polarity ").append(Words.word(polarity)));
        details.weight().ifPresent(weight -> head.append(" weight ").append(Words.number(weight)));
        details.level().filter(level -> depth >= levels.size() || !level.equals(levels.get(depth)))
                .ifPresent(level -> head.append(" level ").append(level));
        return head.toString();
    }

    static String iri(String address) {
        return address.startsWith("<") ? address : "<" + address + ">";
    }

    private String applies(Applicability applicability) {
        String targets = applicability.targets().stream().map(this::target).collect(Collectors.joining(", "));
        String rules = Stream
                .of(rule("borders", applicability.borders(), Applicability.Borders.ANY),
                        rule("overlap", applicability.overlap(), Applicability.Overlap.ANY),
                        rule("piece", applicability.piece(), Applicability.Piece.ANY))
                .filter(rule -> !rule.isEmpty()).collect(Collectors.joining(", "));
        return rules.isEmpty() ? targets : targets + " (" + rules + ")";
    }

    private static String rule(String name, Enum<?> value, Enum<?> usual) {
        return value == usual ? "" : name + " " + Words.word(value);
    }

    private String target(Applicability.Target target) {
        String kind = Words.word(target.kind());
        String of = target.element().map(element -> " of " + Words.word(element))
                .orElse(target.of().isEmpty() ? "" : " of " + names.refs(target.of()));
        boolean counted = target.kind() == Applicability.Kind.LIST && !target.number().equals(Cardinality.ONE);
        return kind + of + (counted ? " [" + target.number() + "]" : "");
    }

    private static String keyword(ScopeNote.Kind kind) {
        return switch (kind) {
            case USE_WHEN -> "use when";
            case AVOID_WHEN -> "avoid when";
            case EXAMPLE -> "example";
            case NEAR_MISS -> "near miss";
            case NEGATIVE -> "negative";
            case NOTE -> "note";
        };
    }
}
