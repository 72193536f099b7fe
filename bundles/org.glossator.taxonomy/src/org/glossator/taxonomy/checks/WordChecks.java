package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.parser.KeywordNames;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Words that the grammar takes where they mean nothing, so that the rest of the file can still be read. */
public final class WordChecks extends AreaChecks {
    private static final int SHOWN = 40; // characters of the words
    private static final List<String> OF_TAXONOMY = List.of("taxonomy", "version", "title", "description");
    private static final List<String> OF_CATEGORY = List.of("id", "key", "colour", "abstract", "use", "avoid", "example",
            "near", "because");
    private static final List<String> DEFINING = List.of("definition", "define", "means", "meaning", "description");

    @Check
    public void words(TaxonomyText taxonomy) {
        if (taxonomy.eIsSet(Literals.TAXONOMY_TEXT__STRAY)) {
            check(taxonomy, Literals.TAXONOMY_TEXT__STRAY);
        }
    }

    @Check
    public void words(CategoryText category) {
        if (category.eIsSet(Literals.CATEGORY_TEXT__STRAY)) {
            check(category, Literals.CATEGORY_TEXT__STRAY);
        }
    }

    private void check(EObject object, EStructuralFeature feature) {
        for (List<INode> run : runs(NodeModelUtils.findNodesForFeature(object, feature))) {
            INode first = run.getFirst();
            if (isTold(first)) {
                continue; // a problem of the grammar says so already
            }
            int end = run.getLast().getEndOffset();
            String words = first.getRootNode().getText().substring(first.getOffset(), end);
            errorAt(message(words, first, object), object,
                    first.getOffset(), end - first.getOffset(), TaxonomyProblems.STRAY);
        }
    }

    private static boolean isTold(INode word) {
        for (INode part : word.getAsTreeIterable()) {
            if (part.getSyntaxErrorMessage() != null) {
                return true;
            }
        }
        return false;
    }

    private static String message(String words, INode node, EObject object) {
        String first = node.getText().strip();
        boolean outside = object instanceof TaxonomyText;
        if (first.startsWith("[") || first.startsWith("(") || object instanceof TaxonomyText taxonomy && isOfImport(node, taxonomy)) {
            return "A range of versions is written as [1.0, 2.0): from the first, included, to before the second.";
        } else if (object instanceof TaxonomyText taxonomy && follows(node, taxonomy, Literals.TAXONOMY_TEXT__NAME)) {
            return "A name has no blanks: write dots or hyphens between its words, as in my.code-book.";
        } else if (object instanceof CategoryText category && lacksName(category, node)) {
            return "A category has no name here: write it behind the word category, as in category clear-writing.";
        } else if (!outside && DEFINING.contains(first)) {
            return "A definition is a text in quotation marks, without a word before it: take “" + first + "” away.";
        }
        return message(words, first, outside);
    }

    /** @return whether it is a word right behind one that an object is said with, and in its line */
    private static boolean follows(INode word, EObject object, EStructuralFeature feature) {
        List<INode> said = NodeModelUtils.findNodesForFeature(object, feature);
        String text = word.getText().strip();
        return !said.isEmpty() && isRightBehind(word, said.getLast()) && !text.isEmpty() && Character.isLetter(text.charAt(0));
    }

    private static boolean isRightBehind(INode word, INode said) {
        String text = word.getRootNode().getText();
        int at = word.getOffset();
        while (at > said.getEndOffset() && text.charAt(at - 1) != '\n' && Character.isWhitespace(text.charAt(at - 1))) {
            at--; // asking for lines would count those of the whole text
        }
        return at == said.getEndOffset();
    }

    /** What people write between two versions: dots, a hyphen, the word to. */
    private static boolean isOfImport(INode word, TaxonomyText taxonomy) {
        return taxonomy.getImports().stream().map(NodeModelUtils::getNode)
                .anyMatch(said -> said != null && isRightBehind(word, said));
    }

    /** The word that begins the next category was taken for its name. */
    private static boolean lacksName(CategoryText category, INode word) {
        return KeywordNames.beginsStatement(category.getName()) && follows(word, category, Literals.CATEGORY_TEXT__NAME);
    }

    /** @return words that stand side by side in one line, together: they are one mistake */
    private static List<List<INode>> runs(List<INode> words) {
        var runs = new ArrayList<List<INode>>();
        INode last = null;
        for (INode word : words) {
            if (last == null || last.getNextSibling() != word || last.getEndLine() != word.getStartLine()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(word);
            last = word;
        }
        return runs;
    }

    private static String message(String words, String first, boolean outside) {
        if (first.startsWith("}")) {
            return "This } closes nothing: take it away, or open the category above with {.";
        } else if (first.startsWith("\"")) {
            return outside ? "This text belongs to nothing: a title begins with the word title, a category with category."
                    : "This text belongs to nothing: what is said about a category stands before its {.";
        } else if (OF_TAXONOMY.contains(first)) {
            return "“" + first + "” stands before the first category: move it up.";
        } else if (OF_CATEGORY.contains(first)) {
            return outside ? "“" + first + "” belongs to a category, and here is none yet: begin one with the word category."
                    : "“" + first + "” stands before the { of its category: move it up.";
        }
        String line = words.replaceAll("\\s+", " ");
        String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        String hint = likeliest(first, outside).map(word -> ": did you mean “" + word + "”?")
                .orElse(outside ? " before the first category." : " in a category: a text stands in quotation marks.");
        return "“" + shown + "” means nothing" + (hint.startsWith(":") ? " here" : "") + hint;
    }

    private static Optional<String> likeliest(String word, boolean outside) {
        var candidates = new ArrayList<>(outside ? OF_TAXONOMY : OF_CATEGORY);
        candidates.add("category");
        return candidates.stream().filter(candidate -> distance(word, candidate) <= (candidate.length() < 4 ? 1 : 2))
                .findFirst();
    }

    /** Levenshtein's distance, for words of a few letters. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
