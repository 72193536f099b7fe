package org.glossator.taxonomy.ide.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.glossator.model.Colour;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.VersionRange;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.OutlineNode.Kind;
import org.glossator.taxonomy.ide.Template;
import org.glossator.taxonomy.ide.internal.Statements.Statement;
import org.glossator.taxonomy.links.Imports;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * What is written for an element of the grammar at a caret: whole statements with places to fill, free keys, colours that are
 * told apart, names that are declared. What the grammar takes only in order to explain it (stray words) is not proposed.
 */
final class Proposals {
    private static final int KEYS = 5;
    private static final Set<String> SILENT_RULES = Set.of("Name", "TermName", "ScaleName", "Word", "Key", "TopWord", "HeaderWord",
            "CategoryWord", "InnerWord", "OperatorWord", "TypeWord", "Mark", "Unopened", "StrayWord", "StrayText",
            "StrayBefore", "StrayInside", "StrayCell", "StrayStep", "StrayEntry");
    private static final Set<String> OF_CHANGES = Set.of("Deprecation", "Renaming");
    private static final Set<String> KINDS = Set.of("category", "attribute", "relation");
    /** Up to the place, of something else than a category. */
    private static final Pattern CHANGE = Pattern.compile("\\b(?:deprecated|renamed)\\s+(attribute|relation)\\s[^\"\n]*$");
    private static final Set<String> BLOCKS_OF_CATEGORIES = Set.of("category", "facet", "extend");
    private static final Set<String> ONLY_AT_THE_TOP = Set.of("facet", "limit", "cross", "extend", "scale", "relation", "rule",
            "mapping", "deprecated", "renamed", "moved", "merged", "split");
    /** The first five are told apart in every kind of colour blindness, as those of the feedback library are; the others less so. */
    private static final Map<String, String> COLOURS = colours();

    /**
     * @param text with places to fill, as snippets have it
     * @param prefix what is typed already, and is replaced
     * @param named what it names, as {@link Hovers#explain(TextIndex, String)} takes it; empty where it writes something else
     */
    record Entry(String text, String label, String detail, CompletionItemKind kind, String prefix, String named) {
        Entry(String text, String label, String detail, CompletionItemKind kind, String prefix) {
            this(text, label, detail, kind, prefix, "");
        }
    }

    private final ContentAssistContext context;
    private final Slice slice;
    private final TextIndex index;
    private final Texts texts;

    Proposals(ContentAssistContext context, Slice slice, TextIndex index, Texts texts) {
        this.context = context;
        this.slice = slice;
        this.index = index;
        this.texts = texts;
    }

    Stream<Entry> of(AbstractElement element) {
        return switch (element) {
            case Keyword keyword when !SILENT_RULES.contains(GrammarUtil.containingRule(keyword).getName()) ->
                statements(keyword.getValue(), GrammarUtil.containingRule(keyword).getName());
            case Assignment assignment when assignment.getTerminal() instanceof CrossReference reference ->
                names(reference.getType().getClassifier().getName());
            case Assignment assignment -> values(assignment);
            case CrossReference reference -> names(reference.getType().getClassifier().getName());
            default -> Stream.empty();
        };
    }

    private Stream<Entry> statements(String keyword, String rule) {
        if (BLOCKS_OF_CATEGORIES.contains(slice.owner()) && ONLY_AT_THE_TOP.contains(keyword) || behindImport().isPresent()) {
            return Stream.empty(); // the grammar takes it there, and a check says that it is misplaced
        }
        if (OF_CHANGES.contains(rule) && KINDS.contains(keyword)) {
            return one(keyword, keyword, "");
        }
        return switch (keyword) {
            case "category" -> categories();
            case "id" -> one("id ${1:" + path() + "}", "id", Statements.of("id").meaning());
            case "key" -> keys("key ").limit(1);
            case "colour" -> colours("colour ").limit(1);
            default -> {
                boolean speaks = Character.isLetter(keyword.charAt(0)) || keyword.equals("{") || keyword.equals("->");
                Statement statement = Statements.of(keyword, rule);
                Stream<Entry> written = speaks ? one(statement.text(), statement.label(), statement.meaning()) : Stream.empty();
                yield keyword.equals("facet") ? Stream.concat(written, templates(false)) : written;
            }
        };
    }

    private Stream<Entry> categories() {
        String key = TaxonomyKeys.free(takenKeys(), "").map(Object::toString).orElse("\"\"");
        return Stream.concat(
                one("category ${1:name} \"${2:Label}\" key ${3:" + key
                        + "}\n  \"${4:What belongs to it.}\"\n  use when \"${5:the claim says so}\"$0",
                        "category with definition and key", "A category that annotators can choose."),
                Stream.concat(one("category ${1:name} \"${2:Label}\" colour ${3:" + freeColour()
                        + "} abstract\n  \"${4:What the categories below have in common.}\"\n{\n  $0\n}",
                        "category with categories below", "A facet or group, with a colour that those below inherit."),
                        templates(true)));
    }

    private Stream<Entry> templates(boolean anywhere) {
        return Template.all().stream().filter(template -> template.anywhere() == anywhere)
                .flatMap(template -> one(template.text().stripTrailing(), template.name(), template.meaning()));
    }

    private Stream<Entry> values(Assignment assignment) {
        String rule = GrammarUtil.containingRule(assignment).getName();
        return switch (assignment.getFeature()) {
            case "key" -> keys("");
            case "colour" -> colours("");
            case "version" -> one("1.0.0", "1.0.0", "");
            case "since" -> one(index.version().isEmpty() ? "1.0.0" : index.version(), index.version(), "This version.");
            case "old", "new" -> paths(changed());
            case "taxonomy" -> texts.importable().filter(name -> !name.equals(index.name())).map(name -> reference(name, "", ""));
            case "kind" -> rule.equals("Evidence") ? words(List.of("span", "sentence", "paper", "claim")) : Stream.empty();
            case "name" -> rule.equals("SpanRule") ? words(List.of("borders word", "overlap none", "piece shortest"))
                    : Stream.empty();
            default -> words(Statements.words(assignment.getFeature()));
        };
    }

    /** @return what the change that is being written is about */
    private Predicate<OutlineNode> changed() {
        Matcher kind = CHANGE.matcher(slice.text());
        return switch (kind.find() ? kind.group(1) : "") {
            case "attribute" -> node -> node.kind() == Kind.ATTRIBUTE;
            case "relation" -> node -> node.kind() == Kind.RELATION;
            default -> OutlineNode::isCategory;
        };
    }

    private Stream<Entry> names(String type) {
        return switch (type) {
            case "CategoryText" -> pathsAndImported(OutlineNode::isCategory);
            case "ScaleText" -> pathsAndImported(node -> node.kind() == Kind.SCALE);
            case "MappingText" -> paths(node -> node.kind() == Kind.MAPPING);
            case "EObject" -> pathsAndImported(node -> node.isCategory() || node.kind() == Kind.ATTRIBUTE || node.kind() == Kind.RELATION);
            default -> Stream.empty();
        };
    }

    private Stream<Entry> paths(Predicate<OutlineNode> wanted) {
        return index.all().filter(wanted).map(node -> reference(node.path(), node.label(), node.path()));
    }

    /** Of the one import whose name and colon stand before what is typed, else of the text and then of all imports. */
    private Stream<Entry> pathsAndImported(Predicate<OutlineNode> wanted) {
        Optional<ImportText> before = behindImport();
        return before.isPresent() ? imported(before.get(), "", wanted)
                : Stream.concat(paths(wanted), imports().stream().flatMap(one -> imported(one, Imports.alias(one) + ":", wanted)));
    }

    /** @return the import whose name and colon stand right before what is typed */
    private Optional<ImportText> behindImport() {
        return imports().stream().filter(one -> follows(Imports.alias(one) + ":")).findFirst();
    }

    private List<ImportText> imports() {
        return context.getRootModel() instanceof TaxonomyText taxonomy && taxonomy.eIsSet(Literals.TAXONOMY_TEXT__IMPORTS)
                ? taxonomy.getImports()
                : List.of();
    }

    private Stream<Entry> imported(ImportText one, String before, Predicate<OutlineNode> wanted) {
        if (one.getTaxonomy() == null) {
            return Stream.empty();
        }
        VersionRange range = one.getRange() == null ? VersionRange.ANY : VersionRange.parse(one.getRange()).orElse(VersionRange.ANY);
        return texts.imported(index.state().uri(), one.getTaxonomy(), range).stream().flatMap(TextIndex::all).filter(wanted)
                .map(node -> reference(before + node.path(), node.label(), one.getTaxonomy() + ":" + node.path()));
    }

    /** @return whether the name stands right before what is typed, and is not the end of a longer one */
    private boolean follows(String name) {
        String text = slice.text().substring(0, slice.text().length() - context.getPrefix().length());
        int before = text.length() - name.length() - 1;
        return text.endsWith(name) && (before < 0 || Character.isWhitespace(text.charAt(before)) || text.charAt(before) == ',');
    }

    private Entry reference(String path, String label, String named) {
        return new Entry(path, path, label.equals(path) ? "" : label, CompletionItemKind.Reference, context.getPrefix(), named);
    }

    private Stream<Entry> words(List<String> words) {
        return words.stream().map(word -> new Entry(word, word, "", CompletionItemKind.Value, context.getPrefix()));
    }

    private Stream<Entry> one(String text, String label, String detail) {
        return Stream.of(new Entry(text, label, detail, CompletionItemKind.Snippet, context.getPrefix()));
    }

    private Stream<Entry> keys(String before) {
        Set<Character> taken = takenKeys();
        String name = nameOf(current());
        return Stream.generate(() -> TaxonomyKeys.free(taken, name)).limit(KEYS).flatMap(Optional::stream).peek(taken::add)
                .map(key -> new Entry(before + key, before + key, "A key that is free.", CompletionItemKind.Value,
                        context.getPrefix()));
    }

    private Stream<Entry> colours(String before) {
        Set<String> used = usedColours();
        return COLOURS.entrySet().stream().filter(colour -> !used.contains(colour.getKey()))
                .map(colour -> new Entry(before + colour.getKey(), before + colour.getKey(), colour.getValue(),
                        CompletionItemKind.Color, context.getPrefix()));
    }

    private String freeColour() {
        Set<String> used = usedColours();
        return COLOURS.keySet().stream().filter(colour -> !used.contains(colour)).findFirst().orElse("#777777");
    }

    private Set<String> usedColours() {
        return index.used().colours().stream().map(Colour::toString).collect(Collectors.toSet());
    }

    /** @return all but the category's own */
    private Set<Character> takenKeys() {
        return index.used().keysBeside(path());
    }

    private String path() {
        var path = new StringBuilder();
        for (@Nullable CategoryText category = current(); category != null; category = EcoreUtil2
                .getContainerOfType(category.eContainer(), CategoryText.class)) {
            path.insert(0, path.isEmpty() ? nameOf(category) : nameOf(category) + ".");
        }
        return path.toString();
    }

    private @Nullable CategoryText current() {
        return context.getCurrentModel() == null ? null
                : EcoreUtil2.getContainerOfType(context.getCurrentModel(), CategoryText.class);
    }

    private static String nameOf(@Nullable CategoryText category) {
        return category == null || category.getName() == null ? "" : category.getName();
    }

    private static Map<String, String> colours() {
        var colours = new LinkedHashMap<String, String>();
        colours.put("#0a9fbd", "Blue");
        colours.put("#7a63c7", "Violet");
        colours.put("#2a7d33", "Green");
        colours.put("#bb8a1f", "Ochre");
        colours.put("#999075", "Grey");
        colours.put("#c2477f", "Pink");
        colours.put("#a8441f", "Brick");
        return colours;
    }
}
