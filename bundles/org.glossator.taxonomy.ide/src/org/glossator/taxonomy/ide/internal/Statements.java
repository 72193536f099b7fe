package org.glossator.taxonomy.ide.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each statement of the language writes when it is proposed: half of it, with places to fill. The grammar says where it
 * can stand.
 */
final class Statements {

    /**
     * @param text as snippets of LSP have it
     * @param meaning one sentence
     */
    record Statement(String keyword, String text, String label, String meaning) {
    }

    private static final Map<String, Statement> ALL = Stream.of(
            new Statement("taxonomy", "taxonomy ${1:my.codebook} version 1.0.0\n  title \"${2:My code book}\"\n\n$0", "taxonomy",
                    "The name and version of the taxonomy: every file begins with it."),
            one("version", "version 1.0.0", "Three numbers; raise the first when meanings change."),
            one("title", "title \"$1\"", "What annotators call the taxonomy."),
            one("description", "description \"$1\"", "What can be annotated with it."),
            one("author", "author \"$1\"", "Who wrote it; an IRI in < > may follow."),
            one("licence", "licence \"${1:CC-BY-4.0}\"", "Under which conditions others may use it."),
            one("source", "source \"$1\"", "Where its ideas come from; an IRI in < > may follow."),
            one("language", "language ${1:en}", "The language of texts without a tag."),
            one("translations", "translations ${1:de}", "The languages that every text should have."),
            one("import", "import ${1:taxonomy.name} [${2:1.0}, ${3:2.0})", "Makes the names of another taxonomy usable here."),
            one("levels", "levels ${1:area}, ${2:point}", "The names of the levels of the tree, from the top."),
            one("weights", "weights sum ${1:100}", "What the weights of the categories below add up to."),
            one("uri", "uri <${1:https://example.org/}>", "Its address in the web of data."),
            one("id", "id $1", "A name for stored annotations, which stays when the category is renamed or moved."),
            one("abstract", "abstract", "Only groups others; annotators cannot choose it."),
            new Statement("use", "use when \"$1\"", "use when", "A sign that the category applies."),
            new Statement("avoid", "avoid when \"$1\"", "avoid when", "A sign that another category applies."),
            one("example", "example \"$1\"", "A text that belongs to the category."),
            new Statement("near", "near miss \"$1\" because \"$2\"", "near miss",
                    "A text that seems to belong to the category and does not."),
            one("negative", "negative \"$1\" because \"$2\"", "A text that does not belong to the category."),
            one("note", "note \"$1\"", "For designers; is not shown while annotating."),
            one("synonym", "synonym \"$1\"", "Another word by which annotators find the category."),
            one("notation", "notation \"$1\"", "Its number in a printed code book."),
            one("polarity", "polarity ${1:good}", "Whether it is good, bad or neutral."),
            one("weight", "weight ${1:1}", "How much it counts."),
            one("level", "level $1", "Which of the levels it is on, where its depth does not say so."),
            new Statement("also", "also under $1", "also under", "Further categories that it belongs to."),
            one("see", "see $1", "Related categories."),
            one("since", "since 1.0.0", "The version that it came with."),
            new Statement("applies", "applies to ${1:claim}", "applies to", "What it can be given to."),
            one("choose", "choose ${1:one}", "How many of the categories below can be chosen: one, any, or the first that fits."),
            one("priority", "priority $1", "The order in which the categories below are tried."),
            one("required", "required", "Must be given."),
            one("because", "because \"$1\"", "Why it does not belong to the category."),
            one("facet", "facet ${1:name} \"${2:Label}\" choose ${3:one}\n  \"${4:What it tells apart.}\"\n{\n  $0\n}",
                    "An axis of its own: one or several values are chosen from each."),
            one("limit", "limit ${1:facet} to ${2:facet.value} when ${3:other.value}",
                    "What a value of one facet leaves of another."),
            one("cross", "cross ${1:name} of ${2:facet}, ${3:facet} {\n  $0\n}", "Every pair of values of two facets."),
            one("cell", "cell ${1:facet.value}, ${2:facet.value} \"${3:Label}\"", "Gives one pair a name."),
            one("without", "without ${1:facet.value}, ${2:facet.value}", "Leaves one pair out."),
            one("extend", "extend ${1:base} {\n  $0\n}", "Takes an imported taxonomy over, with categories of its own."),
            one("scale", "scale ${1:name} ${2:1}..${3:5} {\n  ${2:1} \"${4:not at all}\"\n  ${3:5} \"${5:fully}\"\n}",
                    "Ordered steps, with names."),
            one("attribute", "attribute ${1:name} \"${2:Label}\" : ${3:text}\n  \"${4:What the annotator should enter.}\"",
                    "Something more to enter about a category."),
            one("relation", "relation ${1:supports} : claim -> claim", "How claims can be linked."),
            one("rule", "rule ${1:name} exclusive ${2:category}, ${3:category}", "What must not be, or must be, chosen together."),
            one("mapping", "mapping ${1:coarse} {\n  values ${2:positive}, ${3:negative}\n  $0\n}",
                    "From fine categories to coarse ones."),
            one("values", "values ${1:positive}, ${2:negative}", "The coarse values of a mapping."),
            one("deprecated", "deprecated category ${1:old} use ${2:new} since 1.0.0", "Cannot be chosen any more."),
            one("renamed", "renamed ${1:old} to ${2:new} since 1.0.0", "Has another path since a version."),
            one("moved", "moved ${1:old} to ${2:new} since 1.0.0", "Has another place since a version."),
            one("merged", "merged ${1:one}, ${2:other} into ${3:new} since 1.0.0", "Are one category since a version."),
            one("split", "split ${1:old} into ${2:one}, ${3:other} since 1.0.0 by hand", "Is several categories since a version."),
            one("exclusive", "exclusive $1", "Only one of them can be chosen."),
            one("require", "require $1", "One of them must be chosen."),
            one("imply", "imply $1 when $2", "Is chosen by itself when something is."),
            one("forbid", "forbid $1", "Must not be."),
            new Statement("at", "at most ${1:1} of $2 per ${3:target}", "at most", "How many of them can be chosen."),
            one("prerequisite", "prerequisite $1 for $2", "Must be given before something else can be."),
            one("evidence", "evidence ${1:sentence} ${2:1..*}", "Places in the text that show it."),
            one("integer", "integer ${1:0}..${2:10}", "A whole number."),
            one("decimal", "decimal ${1:0}..${2:1}", "A number."),
            one("boolean", "boolean", "Yes or no."),
            one("text", "text", "A text."),
            one("rewrite", "rewrite", "The text as it should be."),
            new Statement("one", "one of ${1:none}, ${2:some}", "one of", "One of several values."),
            new Statement("any", "any of ${1:none}, ${2:some}", "any of", "Any of several values."),
            new Statement("across", "across papers", "across papers", "May join claims of different papers."),
            new Statement("{", "{\n  $0\n}", "{ }", "What is below.")).collect(
                    Collectors.toUnmodifiableMap(Statement::keyword, statement -> statement));

    /** Words that can stand in the language's free places; what else stands there is a mistake that a check explains. */
    private static final Map<String, List<String>> WORDS = Map.of("language", List.of("en", "de", "fr", "es", "it", "nl"),
            "languages", List.of("en", "de", "fr", "es", "it", "nl"), "polarity", List.of("good", "bad", "neutral"), "choice",
            List.of("one", "any", "first"), "severity", List.of("error", "warning", "hint"), "unit",
            List.of("target", "claim", "sentence", "paper"), "match", List.of("exact", "close", "broad", "narrow", "related"));

    private static final Set<String> FOLLOWED_BY_TEXT = Set.of("when", "miss");

    private Statements() {
    }

    private static Statement one(String keyword, String text, String meaning) {
        return new Statement(keyword, text, keyword, meaning);
    }

    /** @return what the keyword begins; the keyword alone where it begins nothing */
    static Statement of(String keyword) {
        return Optional.ofNullable(ALL.get(keyword)).orElseGet(() -> one(keyword, keyword, ""));
    }

    /** @param rule in which the keyword stands, as in “use when”, where a text follows */
    static Statement of(String keyword, String rule) {
        boolean text = FOLLOWED_BY_TEXT.contains(keyword) && Set.of("UseWhen", "AvoidWhen", "NearMiss").contains(rule);
        return text ? one(keyword, keyword + " \"$1\"", "") : of(keyword);
    }

    static List<String> words(String feature) {
        return WORDS.getOrDefault(feature, List.of());
    }
}
