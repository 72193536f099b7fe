package org.glossator.taxonomy.ide;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.syntax.CategoryText;

/**
 * Proposes what can stand at the caret: whole statements with places to fill, free keys, colours that are told apart. The
 * grammar says which statements can stand there; what it takes only in order to explain it (stray words) is not proposed.
 */
final class TaxonomyProposals extends IdeContentProposalProvider {
    private static final Set<String> SPEAKING_RULES = Set.of("TaxonomyText", "CategoryText", "UseWhen", "AvoidWhen", "Example",
            "NearMiss");
    private static final int KEYS = 5;
    /** The first five are told apart in every kind of colour blindness, as those of the feedback library are; the others less so. */
    private static final Map<String, String> COLOURS = colours();

    @Override
    @NonNullByDefault({})
    public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
        var seen = new LinkedHashMap<String, ContentAssistEntry>();
        for (ContentAssistContext context : contexts) {
            if (context.getPrefix().isEmpty() && endsWord(context)) {
                continue; // what can follow a word follows a blank; Enter after a word is to end the line
            }
            for (AbstractElement element : context.getFirstSetGrammarElements()) {
                proposals(element, context).forEach(entry -> seen.putIfAbsent(entry.getProposal(), entry));
            }
        }
        int priority = seen.size(); // the higher, the earlier in the list; equal ones would be sorted by the alphabet
        for (ContentAssistEntry entry : seen.values()) {
            acceptor.accept(entry, priority--);
        }
    }

    private static boolean endsWord(ContentAssistContext context) {
        int offset = context.getOffset();
        String text = context.getRootNode() == null ? "" : context.getRootNode().getText();
        return offset > 0 && offset <= text.length()
                && (Character.isLetterOrDigit(text.charAt(offset - 1)) || "_-#\"}".indexOf(text.charAt(offset - 1)) >= 0);
    }

    private Stream<ContentAssistEntry> proposals(AbstractElement element, ContentAssistContext context) {
        return switch (element) {
            case Keyword keyword when SPEAKING_RULES.contains(GrammarUtil.containingRule(keyword).getName()) ->
                statements(keyword.getValue(), context);
            case Assignment assignment -> values(assignment, context);
            default -> Stream.empty();
        };
    }

    private Stream<ContentAssistEntry> statements(String keyword, ContentAssistContext context) {
        return switch (keyword) {
            case "taxonomy" -> entry(context, "taxonomy ${1:my.codebook} version 1.0.0\n  title \"${2:My code book}\"\n\n$0",
                    "taxonomy", "The name and version of the taxonomy: every file begins with it.");
            case "version" -> entry(context, "version 1.0.0", "version", "Three numbers; raise the first when meanings change.");
            case "title" -> entry(context, "title \"$1\"", "title", "What annotators call the taxonomy.");
            case "description" -> entry(context, "description \"$1\"", "description", "What can be annotated with it.");
            case "category" -> category(context);
            case "id" -> entry(context, "id ${1:" + path(context) + "}", "id",
                    "A name for stored annotations, which stays when the category is renamed or moved.");
            case "key" -> keys(context, "key ").limit(1);
            case "colour" -> colours(context, "colour ").limit(1);
            case "abstract" -> entry(context, "abstract", "abstract", "Only groups others; annotators cannot choose it.");
            case "use" -> entry(context, "use when \"$1\"", "use when", "A sign that the category applies.");
            case "avoid" -> entry(context, "avoid when \"$1\"", "avoid when", "A sign that another category applies.");
            case "example" -> entry(context, "example \"$1\"", "example", "A text that belongs to the category.");
            case "near" -> entry(context, "near miss \"$1\" because \"$2\"", "near miss",
                    "A text that seems to belong to the category and does not.");
            case "because" -> entry(context, "because \"$1\"", "because", "Why it does not belong to the category.");
            case "when", "miss" -> entry(context, keyword + " \"$1\"", keyword, "");
            case "{" -> entry(context, "{\n  $0\n}", "{ }", "The categories below this one.");
            default -> Stream.empty();
        };
    }

    private Stream<ContentAssistEntry> category(ContentAssistContext context) {
        String key = TaxonomyKeys.free(taken(context), "").map(Object::toString).orElse("\"\"");
        return Stream.concat(
                entry(context, "category ${1:name} \"${2:Label}\" key ${3:" + key + "}\n  \"${4:What belongs to it.}\"\n  use when \"${5:the claim says so}\"$0",
                        "category with definition and key", "A category that annotators can choose."),
                entry(context, "category ${1:name} \"${2:Label}\" colour ${3:" + free(context) + "} abstract\n  \"${4:What the categories below have in common.}\"\n{\n  $0\n}",
                        "category with categories below", "A facet or group, with a colour that those below inherit."));
    }

    private Stream<ContentAssistEntry> values(Assignment assignment, ContentAssistContext context) {
        return switch (assignment.getFeature()) {
            case "key" -> keys(context, "");
            case "colour" -> colours(context, "");
            case "version" -> entry(context, "1.0.0", "1.0.0", "");
            default -> Stream.empty();
        };
    }

    private Stream<ContentAssistEntry> keys(ContentAssistContext context, String before) {
        var taken = new HashSet<>(taken(context));
        String name = nameOf(current(context));
        return Stream.generate(() -> TaxonomyKeys.free(taken, name)).limit(KEYS).flatMap(Optional::stream)
                .peek(taken::add).flatMap(key -> entry(context, before + key, before + key, "A key that is free."));
    }

    private Stream<ContentAssistEntry> colours(ContentAssistContext context, String before) {
        Set<String> used = categories(context).map(CategoryText::getColour).filter(colour -> colour != null)
                .collect(Collectors.toSet());
        return COLOURS.entrySet().stream().filter(colour -> !used.contains(colour.getKey())).flatMap(
                colour -> entry(context, before + colour.getKey(), before + colour.getKey(), colour.getValue()));
    }

    private static String free(ContentAssistContext context) {
        Set<String> used = categories(context).map(CategoryText::getColour).filter(colour -> colour != null)
                .collect(Collectors.toSet());
        return COLOURS.keySet().stream().filter(colour -> !used.contains(colour)).findFirst().orElse("#777777");
    }

    private Stream<ContentAssistEntry> entry(ContentAssistContext context, String text, String label, String description) {
        return Stream.ofNullable(getProposalCreator().createProposal(text, context, ContentAssistEntry.KIND_SNIPPET, entry -> {
            entry.setLabel(label);
            entry.setDescription(description);
        }));
    }

    private static List<Character> taken(ContentAssistContext context) {
        CategoryText current = current(context);
        return categories(context).filter(category -> category != current).map(CategoryText::getKey)
                .filter(key -> key != null).flatMap(key -> TaxonomyKeys.parse(key).stream()).toList();
    }

    private static String path(ContentAssistContext context) {
        var path = new StringBuilder();
        for (@Nullable CategoryText category = current(context); category != null; category = EcoreUtil2
                .getContainerOfType(category.eContainer(), CategoryText.class)) {
            path.insert(0, path.isEmpty() ? nameOf(category) : nameOf(category) + ".");
        }
        return path.toString();
    }

    private static String nameOf(@Nullable CategoryText category) {
        return category == null || category.getName() == null ? "" : category.getName();
    }

    private static @Nullable CategoryText current(ContentAssistContext context) {
        return context.getCurrentModel() == null ? null
                : EcoreUtil2.getContainerOfType(context.getCurrentModel(), CategoryText.class);
    }

    private static Stream<CategoryText> categories(ContentAssistContext context) {
        return context.getRootModel() == null ? Stream.empty()
                : EcoreUtil2.getAllContentsOfType(context.getRootModel(), CategoryText.class).stream();
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
