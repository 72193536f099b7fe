package org.glossator.taxonomy.links;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.ParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.resource.impl.ListBasedDiagnosticConsumer;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.parser.CategoryName;
import org.glossator.taxonomy.parser.QuotedText;
import org.glossator.taxonomy.parser.StatementText;
import org.glossator.taxonomy.parser.StatementText.Resaid;
import org.glossator.taxonomy.parser.TextParser;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * A parsed and linked text. A text that is in memory already is read without encoding it. A change between quotation marks is
 * taken over without parsing, as no reference and no name depends on it; one of a category's name as well, and then only the
 * references are looked up again that have such a name in them. Of another change only the statements around it are parsed,
 * and the references are looked up again that have a name in them of what it declared or declares. Who changes it and who reads it
 * take turns.
 */
@NonNullByDefault({})
public final class TaxonomyResource extends XtextResource {
    /** Where proxies of what was not found point to. */
    static final String NOTHING = "nothing";

    /** A change that was taken over without reading the whole again. */
    public sealed interface Change {
        /** @return of what was replaced, in UTF-16 code units from the start of the text as it was before */
        int end();

        /** @return by how much the text has become longer; may be negative */
        int longer();
    }

    /**
     * A text or name is another one.
     *
     * @param owner of the text or name
     * @param named whether the owner is called otherwise now
     */
    public record Retold(EObject owner, int end, int longer, boolean named) implements Change {
    }

    /**
     * Statements stand in the place of others, or something else is said of objects that stay.
     *
     * @param come statements that are new, with all that they hold
     * @param resaid objects that stay, with the statements that they hold
     * @param asking owners of references elsewhere that name something in what came or is gone, or what is around
     */
    public record Exchanged(List<EObject> come, List<EObject> resaid, int end, int longer, Set<EObject> asking) implements Change {
    }

    private final List<Change> changes = new ArrayList<>();
    private @Nullable WrittenNames names; // of this reading
    private int reading;

    @Override
    protected Reader createReader(InputStream stream) throws IOException {
        return stream instanceof LazyStringInputStream text ? new TextParser.TextReader(text.getString()) : super.createReader(stream);
    }

    @Override
    protected void doLinking() {
        reading++;
        changes.clear();
        names = null;
        super.doLinking();
    }

    @Override
    public EObject getEObject(String fragment) {
        return NOTHING.equals(fragment) ? null : super.getEObject(fragment);
    }

    /** @return a number that is another one each time that the text is parsed and linked */
    public int reading() {
        return reading;
    }

    /** @return what was changed since the text was parsed and linked, in this order; each change once, as it holds what is gone */
    public List<Change> takeChanges() {
        List<Change> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    /**
     * @param offset in UTF-16 code units
     * @param length of what is replaced
     * @param whole the text afterwards
     * @return whether the change was within one text in quotation marks, and leaves it one; else nothing has changed
     */
    public boolean replaceInText(int offset, int length, String put, String whole) {
        if (getParseResult() == null || StatementText.closesComment(offset, whole, openComment())) {
            return false;
        }
        Optional<EObject> owner = QuotedText.replace(getParseResult().getRootNode(), offset, length, put, whole);
        owner.ifPresent(object -> changes.add(new Retold(object, offset + length, put.length() - length, false)));
        return owner.isPresent();
    }

    /**
     * @param offset in UTF-16 code units
     * @param length of what is replaced
     * @param whole the text afterwards
     * @return whether the change was within the name of a category, and leaves it one; else nothing has changed
     */
    public boolean replaceInName(int offset, int length, String put, String whole) {
        if (getParseResult() == null || !(getParseResult().getRootASTElement() instanceof TaxonomyText taxonomy)) {
            return false;
        }
        WrittenNames references = names();
        String text = getParseResult().getRootNode().getText();
        if (isInAnError(text, offset)) {
            return false;
        }
        Optional<CategoryText> owner = CategoryName.replace(getParseResult().getRootNode(), offset, length, put, whole);
        if (owner.isEmpty()) {
            return false;
        }
        String after = owner.get().getName();
        String before = nameBefore(owner.get(), text);
        CategoryTree.renamed(taxonomy, owner.get(), before, after);
        if (stays(owner.get(), before, after) && Stream.of(before, after)
                .flatMap(references::naming).allMatch(TaxonomyResource::meansTheSame)) {
            changes.add(new Retold(owner.get(), offset + length, put.length() - length, true));
        } else if (stays(owner.get(), before, after)) {
            var relinking = new Relinking(taxonomy, references);
            link(relinking, Moved.named(before, after), List.of(), true,
                    new Exchanged(List.of(), List.of(owner.get()), offset + length, put.length() - length, relinking.asking()));
        } else {
            linkAgain();
        }
        return true;
    }

    /**
     * @param offset in UTF-16 code units
     * @param length of what is replaced
     * @param whole the text afterwards
     * @return whether the change was within statements beside each other, and leaves it that; else nothing has changed
     */
    public boolean replaceInStatements(int offset, int length, String put, String whole) {
        if (getParseResult() == null || !(getParseResult().getRootASTElement() instanceof TaxonomyText taxonomy) || !(getParser() instanceof TextParser parser)) {
            return false;
        }
        ICompositeNode root = getParseResult().getRootNode();
        int longer = put.length() - length;
        Optional<StatementText> statement = StatementText.read(parser, root, offset, length, longer, whole,
                syntaxErrors().map(TaxonomyResource::place).toList(), openComment());
        if (statement.isEmpty()) {
            return false;
        }
        StatementText text = statement.get();
        var relinking = new Relinking(taxonomy, names());
        relinking.forget(text.goneNodes());
        boolean simple = !isAmbiguous();
        List<Diagnostic> wrong = new ArrayList<>();
        text.wrong().forEach(node -> addSyntaxDiagnostic(wrong, node));
        getErrors().removeIf(error -> isIn(text.goneNodes(), error));
        getErrors().addAll(wrong);
        text.exchange();
        setParseResult(new ParseResult(taxonomy, root, getErrors().stream().anyMatch(XtextSyntaxDiagnostic.class::isInstance)));
        CategoryTree.exchanged(taxonomy, text);
        Moved moved = Moved.of(text.holder(), text.gone(), text.come());
        Set<String> around = new HashSet<>();
        for (EObject at = text.holder(); at != null && at != taxonomy; at = at.eContainer()) {
            Relinking.addName(at, around);
        }
        for (Resaid resaid : text.resaid()) {
            Relinking.addName(resaid.object(), resaid.named() == null ? around : moved.names());
            Optional.ofNullable(resaid.named()).ifPresent(moved.names()::add);
        }
        relinking.ask(around);
        List<EObject> resaid = Stream.concat(Stream.of(text.holder()), text.resaid().stream().map(Resaid::object)).toList();
        link(relinking, moved, text.comeNodes(), simple, new Exchanged(text.come(), resaid, offset + length, longer, relinking.asking()));
        return true;
    }

    /** @param simple whether no sentence lists paths, which may be others now */
    private void link(Relinking relinking, Moved moved, List<INode> come, boolean simple, Exchanged change) {
        var found = new ListBasedDiagnosticConsumer();
        if (simple && relinking.link(moved, come, found)) {
            Set<Integer> again = relinking.again();
            getErrors().removeIf(error -> error instanceof XtextLinkingDiagnostic about && again.contains(about.getOffset()));
            getErrors().addAll(found.getResult(Severity.ERROR));
            changes.add(change);
        } else {
            linkAgain();
        }
    }

    private static boolean isIn(List<INode> nodes, Diagnostic error) {
        return error instanceof AbstractDiagnostic about
                && nodes.stream().anyMatch(node -> place(about) >= node.getTotalOffset() && place(about) < node.getTotalEndOffset());
    }

    /** @return of what is missing the character before */
    private static int place(AbstractDiagnostic about) {
        return about.getOffset() - (about.getLength() == 0 ? 1 : 0);
    }

    private Stream<XtextSyntaxDiagnostic> syntaxErrors() {
        return getErrors().stream().filter(XtextSyntaxDiagnostic.class::isInstance).map(XtextSyntaxDiagnostic.class::cast);
    }

    /** @return where the first comment begins that never ends */
    private OptionalInt openComment() {
        return syntaxErrors().filter(error -> TaxonomyProblems.OPEN_COMMENT.equals(error.getCode())).mapToInt(AbstractDiagnostic::getOffset).min();
    }

    /** @return whether a sentence about references lists paths */
    private boolean isAmbiguous() {
        return getErrors().stream().anyMatch(error -> error instanceof XtextLinkingDiagnostic about
                && TaxonomyProblems.AMBIGUOUS.equals(about.getCode()));
    }

    /** @param text as it was; what stands before the name has not changed */
    private static String nameBefore(CategoryText category, String text) {
        return nameAt(text, NodeModelUtils.findNodesForFeature(category, Literals.CATEGORY_TEXT__NAME).getFirst().getOffset());
    }

    private static String nameAt(String text, int start) {
        int end = start;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /** @return whether the parser has called something by the name that stands there, such as a category that is not closed */
    private boolean isInAnError(String text, int offset) {
        int start = offset;
        while (start > 0 && isOfName(text.charAt(start - 1))) {
            start--;
        }
        String name = "“" + nameAt(text, start) + "”";
        return syntaxErrors().anyMatch(error -> error.getMessage().contains(name));
    }

    /** @return whether no sentence about references lists paths, and no two siblings have or had one name: else paths stand for two */
    private boolean stays(CategoryText category, String before, String after) {
        List<CategoryText> siblings = switch (category.eContainer()) {
            case CategoryText parent -> parent.getChildren();
            case TaxonomyText taxonomy when taxonomy.getExtensions().isEmpty() -> taxonomy.getCategories();
            case null, default -> List.of(); // of an extension: what stands beside it may be in another text
        };
        return !isAmbiguous() && !siblings.isEmpty() && siblings.stream().filter(sibling -> sibling != category)
                .map(CategoryText::getName).noneMatch(name -> before.equals(name) || after.equals(name));
    }

    private static boolean meansTheSame(WrittenReference written) {
        Object now = written.owner().eGet(written.reference(), false);
        return switch (References.find(written.owner(), written.reference(), written.name())) {
            case Meaning.One(var object) -> object == now;
            case Meaning.Nothing nothing -> now instanceof EObject proxy && proxy.eIsProxy();
            case Meaning.Unknown unknown -> now instanceof EObject proxy && proxy.eIsProxy();
            case Meaning.Several several -> false;
        };
    }

    private void linkAgain() {
        getErrors().clear();
        getWarnings().clear();
        addSyntaxErrors();
        doLinking();
    }

    /** @return whether a reference of the text names the import; in no longer text is it more than a look */
    public static boolean isUsed(ImportText imported) {
        return imported.eResource() instanceof TaxonomyResource text && text.names().as(Imports.alias(imported)).stream()
                .anyMatch(one -> one.isAlias() && one.owner().eGet(one.reference()) == imported);
    }

    private WrittenNames names() {
        WrittenNames known = names;
        if (known == null) {
            known = new WrittenNames(WrittenReference.of(getParseResult().getRootASTElement(), getParseResult().getRootNode()));
            names = known;
        }
        return known;
    }
}
