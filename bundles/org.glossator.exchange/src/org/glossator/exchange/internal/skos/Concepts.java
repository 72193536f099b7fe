package org.glossator.exchange.internal.skos;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Node;
import org.glossator.exchange.internal.skos.SkosText.Said;
import org.glossator.model.Colour;
import org.glossator.model.ScopeNote;
import org.glossator.model.ScopeNote.Kind;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.Choice;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Polarity;
import org.glossator.model.taxonomy.TaxonomyNames;
import org.glossator.model.taxonomy.spi.CategoryDraft;
import org.glossator.model.taxonomy.spi.DraftTexts;

/** What a concept says beside its place. */
final class Concepts {
    private static final Map<String, Kind> NOTES = notes();

    private final Graph graph;
    private final SkosText texts;
    private final Losses losses;
    private final Map<Term, CategoryDraft> categories;
    private final String ownAddress;

    /** @param ownAddress of the taxonomy, where we wrote the file; else empty */
    Concepts(Graph graph, SkosText texts, Losses losses, Map<Term, CategoryDraft> categories, String ownAddress) {
        this.graph = graph;
        this.texts = texts;
        this.losses = losses;
        this.categories = categories;
        this.ownAddress = ownAddress;
    }

    private static Map<String, Kind> notes() {
        var notes = new LinkedHashMap<String, Kind>();
        notes.put(Skos.SCOPE_NOTE, Kind.USE_WHEN);
        notes.put(Skos.AVOID_WHEN, Kind.AVOID_WHEN);
        notes.put(Skos.EXAMPLE, Kind.EXAMPLE);
        notes.put(Skos.NEAR_MISS, Kind.NEAR_MISS);
        notes.put(Skos.NEGATIVE, Kind.NEGATIVE);
        notes.put(Skos.EDITORIAL_NOTE, Kind.NOTE);
        return notes;
    }

    /** @return the properties that are taken over, or said to be lost in another way */
    static Set<String> known() {
        var known = new HashSet<String>(Set.of(Skos.TYPE, Skos.PREF_LABEL, Skos.ALT_LABEL, Skos.HIDDEN_LABEL, Skos.XL + "prefLabel",
                Skos.XL + "altLabel", Skos.XL + "hiddenLabel", Skos.LABEL, Skos.DCT + "title", Skos.DC + "title", Skos.NOTATION,
                Skos.DEFINITION, Skos.BROADER, Skos.NARROWER, Skos.RELATED, Skos.IN_SCHEME, Skos.TOP_CONCEPT_OF, Skos.HAS_TOP_CONCEPT,
                Skos.DEPRECATED, Skos.REPLACED_BY, Skos.CORE + "broaderTransitive", Skos.CORE + "narrowerTransitive"));
        known.addAll(Skos.BROADER_KINDS);
        known.addAll(Skos.NARROWER_KINDS);
        known.addAll(NOTES.keySet());
        known.addAll(Skos.MARKED_NOTES.keySet());
        known.addAll(Skos.MATCHES.keySet());
        known.addAll(Set.of(Skos.NAME, Skos.ID, Skos.KEY, Skos.COLOUR, Skos.ABSTRACT, Skos.FACET, Skos.CHOOSE, Skos.REQUIRED,
                Skos.POLARITY, Skos.WEIGHT, Skos.WEIGHTS_SUM, Skos.SINCE, Skos.DEPRECATED_SINCE, Skos.REASON));
        return known;
    }

    void fill(Node node, CategoryDraft category) {
        identity(node, category);
        labels(node, category);
        definition(node, category);
        NOTES.forEach((property, kind) -> notes(node, property, kind, "", category));
        Skos.MARKED_NOTES.forEach((property, mark) -> notes(node, property, Kind.NOTE, mark, category));
        Skos.MATCHES.forEach((property, mark) -> node.all(property).filter(Term.Iri.class::isInstance).map(Term.Iri.class::cast)
                .forEach(match -> category.note(new ScopeNote(Kind.NOTE, mark + DraftTexts.clean(match.value()), ""))));
        node.all(Skos.RELATED).forEach(other -> Optional.ofNullable(categories.get(other)).ifPresentOrElse(category::related,
                () -> losses.count("skos.unknownRelated", node, "Some related concepts are not in this file and were left out")));
        ours(node, category);
        deprecation(node, category);
        kinds(node);
    }

    private void identity(Node node, CategoryDraft category) {
        String said = node.text(Skos.ID);
        String name = node.text(Skos.NAME);
        if (!name.isEmpty()) {
            category.name(name);
        }
        if (!(node.id instanceof Term.Iri(var address))) {
            losses.count("skos.noAddress", node, "Without an address of their own, concepts got ids that are made of their labels");
            return;
        }
        String local = said.isEmpty() ? local(address) : said;
        if (said.indexOf(':') >= 0) {
            losses.count("skos.importedId", node, "Categories that were imported became the taxonomy's own; their ids have a dot where the"
                    + " colon was");
        }
        if (!local.isEmpty()) {
            category.id(local);
        }
        if (name.isEmpty() && category.label().value().isBlank()) {
            category.name(TaxonomyNames.exact(local.isEmpty() ? address : local.substring(local.lastIndexOf('.') + 1)));
        }
        Optional<String> uri = DraftTexts.address(address);
        if (!uri.equals(Optional.of(address))) {
            losses.count("skos.address", node, "Addresses that are none as the web writes them were written so, or left out");
        }
        boolean made = !ownAddress.isEmpty() && Skos.address(ownAddress, local).equals(address);
        category.details().uri(made ? Optional.empty() : uri);
    }

    /** @return the end of an address, without what marks its characters */
    static String local(String address) {
        String bare = address.replaceAll("[/#]+$", "");
        int cut = Math.max(bare.lastIndexOf('#'), Math.max(bare.lastIndexOf('/'), bare.lastIndexOf(':')));
        String end = bare.substring(cut + 1);
        try {
            end = URLDecoder.decode(end.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that is only one
        }
        return TaxonomyNames.isDottedName(end) ? end : end.isEmpty() ? "" : TaxonomyNames.exact(end);
    }

    private void labels(Node node, CategoryDraft category) {
        var synonyms = new ArrayList<LocalText>();
        Said preferred = texts.labels(node, "prefLabel");
        preferred.plain().forEach((tag, all) -> {
            if (all.size() > 1) {
                losses.count("skos.twoLabels", node, "Of several preferred labels in one language the first was taken, and the others"
                        + " became synonyms");
                all.subList(1, all.size()).forEach(text -> synonyms.add(DraftTexts.local(Map.of(tag, text), texts.main())));
            }
        });
        synonyms.addAll(texts.each(texts.labels(node, "altLabel")));
        List<LocalText> hidden = texts.each(texts.labels(node, "hiddenLabel"));
        if (!hidden.isEmpty()) {
            losses.count("skos.hiddenLabel", node, "Hidden labels became synonyms, which are shown, and would be alternative labels in"
                    + " SKOS again");
            synonyms.addAll(hidden);
        }
        category.details().synonyms(synonyms);
        List<Term> notations = node.all(Skos.NOTATION).toList();
        if (!notations.isEmpty()) {
            category.details().notation(Optional.of(node.text(Skos.NOTATION)).map(DraftTexts::line).filter(text -> !text.isEmpty()));
        }
        if (notations.size() > 1) {
            losses.count("skos.notations", node, "Of several notations only the first was taken");
        }
        if (notations.stream().anyMatch(term -> term instanceof Term.Literal literal && !literal.datatype().isEmpty())) {
            losses.count("skos.notationType", node, "Which kind of notation it is (the datatype) was left out");
        }
    }

    private void definition(Node node, CategoryDraft category) {
        Said said = texts.said(node, Skos.DEFINITION);
        if (!said.isEmpty()) {
            LocalText joined = texts.joined(said);
            category.definition(joined);
            if (!said.isOne() && !(said.plain().isEmpty() && said.nodes().size() == 1)) {
                losses.count("skos.definitions", node, "Several definitions in one language were put together into one");
            }
        } else if (node.isA(Skos.SCHEME)) {
            category.definition(texts.any(node, List.of(Skos.DCT + "description", Skos.DC + "description")));
        }
    }

    /** @param mark what such notes begin with, as more than one property becomes them */
    private void notes(Node node, String property, Kind kind, String mark, CategoryDraft category) {
        if (!node.has(property)) {
            return;
        }
        Said said = texts.said(node, property);
        texts.each(said).forEach(text -> category.note(note(kind, mark, text, LocalText.EMPTY)));
        said.nodes().forEach(each -> {
            LocalText text = texts.joined(texts.said(each, Skos.VALUE));
            if (text.equals(LocalText.EMPTY)) {
                losses.count("skos.noteAddress", node, "Notes that lead to something without a text were left out");
            } else {
                category.note(note(kind, mark, text, texts.value(each, Skos.BECAUSE)));
            }
        });
        if (node.all(property).anyMatch(term -> term instanceof Term.Iri && graph.node(term).isEmpty())) {
            losses.count("skos.noteAddress", node, "Notes that lead to something without a text were left out");
        }
    }

    private static ScopeNote note(Kind kind, String mark, LocalText text, LocalText because) {
        var translations = new LinkedHashMap<String, String>();
        text.translations().forEach((tag, translation) -> translations.put(tag, translation.isEmpty() ? "" : mark + translation));
        return new ScopeNote(kind, mark + text.value(), because.value(), translations, because.translations());
    }

    private static void ours(Node node, CategoryDraft category) {
        String key = node.text(Skos.KEY);
        category.key(key.length() == 1 ? Optional.of(key.charAt(0)) : Optional.empty()).colour(Colour.parse(node.text(Skos.COLOUR)));
        boolean facet = node.isTrue(Skos.FACET) || node.isA(Skos.SCHEME);
        category.grouping(facet || node.isTrue(Skos.ABSTRACT));
        category.details().facet(facet).required(node.isTrue(Skos.REQUIRED)).choice(word(node, Skos.CHOOSE, Choice.class))
                .polarity(word(node, Skos.POLARITY, Polarity.class)).weight(number(node, Skos.WEIGHT))
                .weightSum(number(node, Skos.WEIGHTS_SUM)).since(Version.parse(node.text(Skos.SINCE)));
    }

    static Optional<Double> number(Node node, String property) {
        try {
            return Optional.of(node.text(property)).filter(text -> !text.isEmpty()).map(Double::valueOf)
                    .filter(number -> number >= 0 && number <= 1e12);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> word(Node node, String property, Class<E> type) {
        String word = node.text(property).toUpperCase(Locale.ROOT);
        return Stream.of(type.getEnumConstants()).filter(each -> each.name().equals(word)).findFirst();
    }

    private void deprecation(Node node, CategoryDraft category) {
        if (!node.isTrue(Skos.DEPRECATED)) {
            if (node.has(Skos.REPLACED_BY)) {
                losses.count("skos.replacedBy", node, "That others take their place was left out, as they are not deprecated");
            }
            return;
        }
        List<Term> replacing = node.all(Skos.REPLACED_BY).toList();
        Optional<CategoryDraft> use = replacing.stream().map(categories::get).filter(other -> other != null && other != category).findFirst();
        if (replacing.size() > 1 || use.isEmpty() && !replacing.isEmpty()) {
            losses.count("skos.replacedBy", node, "Of what takes their place only the first that is in this file was taken");
        }
        category.deprecated(use, Version.parse(node.text(Skos.DEPRECATED_SINCE)), texts.value(node, Skos.REASON));
    }

    private void kinds(Node node) {
        if (Stream.concat(Skos.BROADER_KINDS.stream(), Skos.NARROWER_KINDS.stream()).anyMatch(node::has)) {
            losses.count("skos.broaderKind", node, "Which kind of broader concept it is (generic, partitive, instance) was left out;"
                    + " that it is broader was not");
        }
        if (node.all(Skos.TYPE).anyMatch(type -> type instanceof Term.Iri(var name) && !name.equals(Skos.CONCEPT)
                && !name.equals(Skos.SCHEME))) {
            losses.count("skos.type", node, "Further classes were left out");
        }
    }
}
