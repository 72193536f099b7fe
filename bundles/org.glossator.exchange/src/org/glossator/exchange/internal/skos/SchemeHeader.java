package org.glossator.exchange.internal.skos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Arc;
import org.glossator.exchange.internal.skos.Graph.Node;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.TaxonomyDetails;
import org.glossator.model.taxonomy.spi.DraftTexts;
import org.glossator.model.taxonomy.spi.TaxonomyDraft;

/** What a concept scheme says about itself. */
final class SchemeHeader {
    private static final List<String> TITLES = List.of(Skos.DCT + "title", Skos.PREF_LABEL, Skos.DC + "title", Skos.LABEL);
    private static final List<String> DESCRIPTIONS = List.of(Skos.DCT + "description", Skos.DC + "description", Skos.DEFINITION,
            Skos.COMMENT);
    private static final List<String> LICENCES = List.of(Skos.DCT + "license", Skos.DCT + "rights", Skos.DC + "rights");
    private static final Pattern VERSION = Pattern.compile("[vV]?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?");

    private final SkosText texts;
    private final TaxonomyDraft draft;
    private final Losses losses;

    SchemeHeader(SkosText texts, TaxonomyDraft draft, Losses losses) {
        this.texts = texts;
        this.draft = draft;
        this.losses = losses;
    }

    void read(Node scheme) {
        LocalText title = texts.any(scheme, TITLES);
        draft.title(new LocalText(DraftTexts.line(title.value()), title.translations())).description(texts.any(scheme, DESCRIPTIONS));
        version(scheme);
        TaxonomyDetails.Builder details = draft.details();
        details.authors(cited(scheme, Skos.DCT + "creator", Skos.DC + "creator").stream().map(SchemeHeader::named).toList())
                .sources(cited(scheme, Skos.DCT + "source", Skos.DC + "source"))
                .licence(LICENCES.stream().flatMap(scheme::all).map(SchemeHeader::words).filter(text -> !text.isEmpty()).findFirst());
        if (scheme.id instanceof Term.Iri(var value) && !value.startsWith(Skos.IRI_BASE)) {
            details.uri(DraftTexts.address(value));
        }
        List<String> languages = Stream.of(scheme.text(Skos.TRANSLATIONS).split("\\s+")).filter(tag -> !tag.isEmpty()).toList();
        if (!languages.isEmpty()) {
            String usual = scheme.text(Skos.DEFAULT_LANGUAGE);
            details.languages(languages).defaultLanguage(usual.isEmpty() ? texts.main() : usual);
        }
        Concepts.number(scheme, Skos.WEIGHTS_SUM).ifPresent(sum -> details.weightSum(Optional.of(sum)));
        rest(scheme);
    }

    private void version(Node scheme) {
        String text = scheme.text(Skos.VERSION).strip();
        Matcher parts = VERSION.matcher(text);
        if (parts.matches()) {
            draft.version(new Version(part(parts, 1), part(parts, 2), part(parts, 3)));
        } else if (!text.isEmpty()) {
            losses.add("skos.version", "The version “" + text + "” is not three numbers; the taxonomy is at 1.0.0.", scheme);
        }
    }

    private static int part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    private List<TaxonomyDetails.Cited> cited(Node scheme, String... properties) {
        var cited = new ArrayList<TaxonomyDetails.Cited>();
        Stream.of(properties).flatMap(scheme::all).distinct().forEach(term -> {
            switch (term) {
                case Term.Literal literal -> cited.add(new TaxonomyDetails.Cited(DraftTexts.line(literal.text()), Optional.empty()));
                case Term.Iri(var value) -> cited.add(new TaxonomyDetails.Cited(name(term), DraftTexts.address(value)));
                case Term.Blank blank -> cited.add(new TaxonomyDetails.Cited(name(term), Optional.empty()));
            }
        });
        return cited.stream().filter(one -> !one.text().isEmpty() || one.iri().isPresent()).toList();
    }

    /** A taxonomy says who wrote it in words; of whom only the address is known, it is the words. */
    private static TaxonomyDetails.Cited named(TaxonomyDetails.Cited author) {
        return author.text().isEmpty() ? new TaxonomyDetails.Cited(author.iri().orElse(""), author.iri()) : author;
    }

    private String name(Term term) {
        return texts.node(term).map(node -> texts.any(node, List.of(Skos.FOAF + "name", Skos.DCT + "bibliographicCitation", Skos.LABEL,
                Skos.DCT + "title"))).map(text -> DraftTexts.line(text.value())).orElse("");
    }

    private static String words(Term term) {
        return switch (term) {
            case Term.Literal literal -> DraftTexts.line(literal.text());
            case Term.Iri(var value) -> value;
            case Term.Blank blank -> "";
        };
    }

    private void rest(Node scheme) {
        Set<String> known = new HashSet<>(Set.of(Skos.TYPE, Skos.HAS_TOP_CONCEPT, Skos.VERSION, Skos.DCT + "creator", Skos.DC + "creator",
                Skos.DCT + "source", Skos.DC + "source", Skos.NAME, Skos.TRANSLATIONS, Skos.DEFAULT_LANGUAGE, Skos.WEIGHTS_SUM,
                Skos.CHANGE, Skos.DCT + "language"));
        known.addAll(TITLES);
        known.addAll(DESCRIPTIONS);
        known.addAll(LICENCES);
        String left = scheme.arcs().stream().map(Arc::property).filter(property -> !known.contains(property)).distinct().sorted()
                .map(property -> "<" + property + ">").collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            losses.add("skos.schemeProperty", "Of what the concept scheme says about itself, this was left out: " + left + ".", scheme);
        }
    }
}
