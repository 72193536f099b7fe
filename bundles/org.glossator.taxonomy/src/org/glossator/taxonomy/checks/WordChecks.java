package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.parser.KeywordNames;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.CellText;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.CrossText;
import org.glossator.taxonomy.syntax.EntryText;
import org.glossator.taxonomy.syntax.ExclusionText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.LimitText;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.RuleText;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.StepText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Words that the grammar takes where they mean nothing, so that the rest of the file can still be read. */
public final class WordChecks extends AreaChecks {
    private static final int SHOWN = 40; // characters of the words
    private static final Pattern QUOTED = Pattern.compile("['‘“„‚«‹][^\"\\\\]*['’‘”“»«›‹]");
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
        if (category.eIsSet(Literals.CATEGORY_TEXT__MISPLACED)) {
            checkMisplaced(category, category.getMisplaced());
        }
    }

    @Check
    public void words(ExtensionText extension) {
        checkInside(extension);
        checkMisplaced(extension, extension.getMisplaced());
    }

    @Check
    public void words(LimitText limit) {
        checkInside(limit);
    }

    @Check
    public void words(CrossText cross) {
        checkInside(cross);
    }

    @Check
    public void words(CellText cell) {
        checkInside(cell);
    }

    @Check
    public void words(ExclusionText cell) {
        checkInside(cell);
    }

    @Check
    public void words(ScaleText scale) {
        checkInside(scale);
    }

    @Check
    public void words(StepText step) {
        checkInside(step);
    }

    @Check
    public void words(AttributeText attribute) {
        checkInside(attribute);
    }

    @Check
    public void words(RelationText relation) {
        checkInside(relation);
    }

    @Check
    public void words(RuleText rule) {
        checkInside(rule);
    }

    @Check
    public void words(MappingText mapping) {
        checkInside(mapping);
    }

    @Check
    public void words(EntryText entry) {
        checkInside(entry);
    }

    @Check
    public void words(ChangeText change) {
        checkInside(change);
    }

    private void checkInside(EObject statement) {
        EStructuralFeature stray = statement.eClass().getEStructuralFeature("stray");
        boolean hollow = statement instanceof AttributeText attribute && attribute.getType() == null
                || statement instanceof ScaleText scale && scale.getMaximum() == null
                || statement instanceof RuleText rule && rule.getConstraint() == null; // of which is said so
        if (!hollow && statement.eIsSet(stray)) {
            check(statement, stray);
        }
    }

    private void checkMisplaced(EObject holder, List<? extends EObject> statements) {
        for (EObject statement : statements) {
            INode node = NodeModelUtils.findActualNodeFor(statement);
            if (node != null) {
                String word = node.getText().strip().split("\\W", 2)[0];
                errorAt("“" + word + "” stands outside of all braces: move it behind the } above.", holder, node.getOffset(),
                        word.length(), TaxonomyProblems.STRAY);
            }
        }
    }

    private void check(EObject object, EStructuralFeature feature) {
        @Nullable INode unread = null; // the end of a category whose first word is misspelt
        for (List<INode> run : runs(NodeModelUtils.findNodesForFeature(object, feature))) {
            INode first = run.getFirst();
            if (isTold(first)) {
                continue; // a problem of the grammar says so already
            } else if (unread != null && unread.getNextSibling() == first && isOfCategory(first.getText().strip())) {
                unread = run.getLast();
                continue; // all right once that word is
            }
            int end = run.getLast().getEndOffset();
            String words = first.getRootNode().getText().substring(first.getOffset(), end);
            String message = message(words, first, object);
            unread = message.endsWith("“category”?") ? run.getLast() : null;
            errorAt(message, object, first.getOffset(), end - first.getOffset(), TaxonomyProblems.STRAY);
        }
    }

    private static boolean isOfCategory(String word) {
        return word.startsWith("\"") || OF_CATEGORY.contains(word);
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
        if (QUOTED.matcher(words).matches()) {
            return "A text stands in straight quotation marks: write \"" + words.substring(1, words.length() - 1) + "\".";
        } else if (!outside && !(object instanceof CategoryText)) {
            return inside(words, first, object);
        } else if (first.startsWith("[") || first.startsWith("(") || object instanceof TaxonomyText taxonomy && isOfImport(node, taxonomy)) {
            return "A range of versions is written as [1.0, 2.0): from the first, included, to before the second.";
        } else if (object instanceof TaxonomyText taxonomy && follows(node, taxonomy, Literals.TAXONOMY_TEXT__NAME)) {
            return "A name has no blanks: write dots or hyphens between its words, as in my.code-book.";
        } else if (object instanceof CategoryText category && lacksName(category, node)) {
            return "A category has no name here: write it behind the word category, as in category clear-writing.";
        } else if (object instanceof CategoryText category && likeliest(first, OF_CATEGORY).isEmpty()
                && follows(node, category, Literals.CATEGORY_TEXT__NAME)) {
            return "A name has no blanks, and a label stands in quotation marks: write " + category.getName() + "-" + first + " or \""
                    + first + "\".";
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
        return meansNothing(words, likeliest(first, outside ? OF_TAXONOMY : OF_CATEGORY).or(() -> likeliest(first, List.of("category"))),
                outside ? " before the first category." : " in a category: a text stands in quotation marks.");
    }

    private static String inside(String words, String first, EObject statement) {
        if (first.startsWith("}")) {
            return message(words, first, false);
        } else if (OF_CATEGORY.contains(first) || OF_TAXONOMY.contains(first)) {
            return message(words, first, !(statement.eContainer() instanceof CategoryText));
        } else if (first.startsWith("\"")) {
            return "This text belongs to nothing: what is said about " + StatementWords.kind(statement) + " stands before its {.";
        }
        if (first.equals("opening") || first.equals("max")) {
            return "Only a text has “" + first + "”: write : text " + first + ", or take it away.";
        } else if (statement instanceof AttributeText && !first.isEmpty() && Character.isDigit(first.charAt(0)) && words.contains("..")) {
            return "“" + words + "” is not a range: write two numbers, the lower one first, or 1..* for one or more.";
        }
        return meansNothing(words, likeliest(first, StatementWords.words(statement)).or(() -> likeliest(first, List.of("category"))),
                " in " + StatementWords.kind(statement) + ": correct it, or take it away.");
    }

    private static String meansNothing(String words, Optional<String> meant, String otherwise) {
        String line = words.replaceAll("\\s+", " ");
        String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        return "“" + shown + "” means nothing" + meant.map(word -> " here: did you mean “" + word + "”?").orElse(otherwise);
    }

    private static Optional<String> likeliest(String word, List<String> candidates) {
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
