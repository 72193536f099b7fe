package org.glossator.exchange.internal.skos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of SKOS and of those vocabularies that are used with it; and ours, for what they do not say. */
final class Skos {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String CORE = "http://www.w3.org/2004/02/skos/core#";
    static final String XL = "http://www.w3.org/2008/05/skos-xl#";
    static final String ISO = "http://purl.org/iso25964/skos-thes#";
    /** Ours: each word is that of the language. */
    static final String OURS = "http://glossator.org/ns/taxonomy#";

    /** Prefixes of what we write, in order. */
    static final Map<String, String> PREFIXES = prefixes();

    static final String TYPE = RDF + "type";
    static final String VALUE = RDF + "value";
    static final String FIRST = RDF + "first";
    static final String REST = RDF + "rest";
    static final String NIL = RDF + "nil";
    static final String SUBCLASS = RDFS + "subClassOf";
    static final String SUBPROPERTY = RDFS + "subPropertyOf";
    static final String LABEL = RDFS + "label";
    static final String COMMENT = RDFS + "comment";
    static final String DEPRECATED = OWL + "deprecated";
    static final String VERSION = OWL + "versionInfo";
    static final String REPLACED_BY = DCT + "isReplacedBy";

    static final String CONCEPT = CORE + "Concept";
    static final String SCHEME = CORE + "ConceptScheme";
    static final String COLLECTION = CORE + "Collection";
    static final String ORDERED = CORE + "OrderedCollection";
    static final String IN_SCHEME = CORE + "inScheme";
    static final String TOP_CONCEPT_OF = CORE + "topConceptOf";
    static final String HAS_TOP_CONCEPT = CORE + "hasTopConcept";
    static final String BROADER = CORE + "broader";
    static final String NARROWER = CORE + "narrower";
    static final String RELATED = CORE + "related";
    static final String PREF_LABEL = CORE + "prefLabel";
    static final String ALT_LABEL = CORE + "altLabel";
    static final String HIDDEN_LABEL = CORE + "hiddenLabel";
    static final String NOTATION = CORE + "notation";
    static final String DEFINITION = CORE + "definition";
    static final String SCOPE_NOTE = CORE + "scopeNote";
    static final String EXAMPLE = CORE + "example";
    static final String EDITORIAL_NOTE = CORE + "editorialNote";
    static final String NOTE = CORE + "note";
    static final String MEMBER = CORE + "member";
    static final String MEMBER_LIST = CORE + "memberList";
    static final String LITERAL_FORM = XL + "literalForm";

    /** Properties that say as much as broader, and more. */
    static final List<String> BROADER_KINDS = List.of(ISO + "broaderGeneric", ISO + "broaderPartitive", ISO + "broaderInstantial");
    static final List<String> NARROWER_KINDS = List.of(ISO + "narrowerGeneric", ISO + "narrowerPartitive",
            ISO + "narrowerInstantial");

    /**
     * Properties that become notes for designers, with the words that such a note begins with, so that it becomes the same
     * property again.
     */
    static final Map<String, String> MARKED_NOTES = markedNotes();
    /** The same for what leads to concepts of other vocabularies. */
    static final Map<String, String> MATCHES = matches();

    static final String TAXONOMY = OURS + "Taxonomy";
    static final String NAME = OURS + "name";
    static final String ID = OURS + "id";
    static final String AVOID_WHEN = OURS + "avoidWhen";
    static final String NEAR_MISS = OURS + "nearMiss";
    static final String NEGATIVE = OURS + "negative";
    static final String BECAUSE = OURS + "because";
    static final String KEY = OURS + "key";
    static final String COLOUR = OURS + "colour";
    static final String ABSTRACT = OURS + "abstract";
    static final String FACET = OURS + "facet";
    static final String CHOOSE = OURS + "choose";
    static final String REQUIRED = OURS + "required";
    static final String POLARITY = OURS + "polarity";
    static final String WEIGHT = OURS + "weight";
    static final String WEIGHTS_SUM = OURS + "weightsSum";
    static final String SINCE = OURS + "since";
    static final String DEPRECATED_SINCE = OURS + "deprecatedSince";
    static final String REASON = OURS + "reason";
    static final String CHANGE = OURS + "change";
    static final String OLD = OURS + "old";
    static final String NEW = OURS + "new";
    static final String TRANSLATIONS = OURS + "translations";
    static final String DEFAULT_LANGUAGE = OURS + "defaultLanguage";
    static final String GROUPING = OURS + "Grouping";
    static final String IRI_BASE = "urn:glossator:";

    private Skos() {
    }

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("rdf", RDF);
        prefixes.put("rdfs", RDFS);
        prefixes.put("owl", OWL);
        prefixes.put("xsd", XSD);
        prefixes.put("dct", DCT);
        prefixes.put("foaf", FOAF);
        prefixes.put("skos", CORE);
        prefixes.put("gl", OURS);
        return prefixes;
    }

    private static Map<String, String> markedNotes() {
        var notes = new LinkedHashMap<String, String>();
        notes.put(NOTE, "Note: ");
        notes.put(CORE + "historyNote", "History: ");
        notes.put(CORE + "changeNote", "Change: ");
        notes.put(COMMENT, "Comment: ");
        return notes;
    }

    private static Map<String, String> matches() {
        var matches = new LinkedHashMap<String, String>();
        matches.put(CORE + "exactMatch", "Exact match: ");
        matches.put(CORE + "closeMatch", "Close match: ");
        matches.put(CORE + "broadMatch", "Broad match: ");
        matches.put(CORE + "narrowMatch", "Narrow match: ");
        matches.put(CORE + "relatedMatch", "Related match: ");
        matches.put(RDFS + "seeAlso", "See also: ");
        return matches;
    }

    /** @return the address of a category, or of a taxonomy where the id is empty, that has none of its own */
    static String address(String taxonomy, String id) {
        if (id.isEmpty()) {
            return taxonomy;
        }
        boolean ends = taxonomy.endsWith("/") || taxonomy.endsWith("#");
        return taxonomy + (ends ? "" : taxonomy.startsWith("urn:") ? ":" : "/") + id;
    }
}
