package org.glossator.taxonomy.parser;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * Reads a passage as it is after a change. What stands before and behind is read the same way as before, as a statement begins with
 * a word of its own, and is taken only if it ends with the same word as it did, with nothing open. The parser finds as many braces
 * open as there are, and another statement behind, so that it goes on after an error as it does in the whole. What stands between
 * the braces of a statement that begins or ends beside the change is not read.
 */
@NonNullByDefault({})
final class Reading {
    private static final int PARTS = 3; // of a long text: more of it at once is not worth the try
    private static final int SHORT = 20_000; // characters
    private static final String NEXT = "\ncategory next";

    private final Edit edit;
    private final List<Integer> errors;
    private final List<Unclosed> before; // of the text as it was
    private final List<Hollow> hollows;
    private final String text; // without what is between their braces
    private final int start; // of what is parsed, in the text
    private int begin; // likewise, in what is parsed
    private Passage passage;
    private Block read; // what holds it there
    private List<INode> nodes = List.of();
    private final List<INode> wrong = new ArrayList<>();
    private boolean keepsImports = true;
    private boolean keepsLevels = true;
    private List<Unclosed> unclosed = List.of(); // of the text afterwards
    private final Map<INode, INode> kept = new IdentityHashMap<>(); // by what was read: what stays, but for blanks before it
    private final Map<INode, Hollow> resaid = new IdentityHashMap<>(); // by what was read

    /**
     * @param errors where the parser has said that something of the text is wrong
     * @param before where a brace of the text was open that nothing closed
     * @param deep whether a statement that is changed is read with all that it holds
     */
    Reading(Passage passage, Edit edit, List<Integer> errors, List<Unclosed> before, boolean deep) {
        this.passage = passage;
        this.edit = edit;
        this.errors = errors;
        this.before = before;
        this.start = passage.start();
        this.hollows = passage.hollows(edit).stream().filter(hollow -> !deep || !edit.meets(hollow.node())).toList();
        var shortened = new StringBuilder();
        int at = passage.start();
        for (Hollow hollow : hollows) {
            shortened.append(edit.whole(), at, hollow.start());
            at = hollow.end();
        }
        this.text = shortened.append(edit.whole(), at, passage.end() + edit.longer()).toString();
    }

    boolean isLong() {
        return text.length() > Math.max(SHORT, edit.whole().length() / PARTS);
    }

    /** @return whether it is still a passage of that block */
    boolean read(TextParser parser) {
        if (closesBehind()) {
            return false;
        }
        var opening = new StringBuilder();
        var closing = new StringBuilder(passage.last() < 0 ? "" : NEXT);
        int levels = 0;
        for (EObject at = passage.block().holder(); at.eContainer() != null; at = at.eContainer()) {
            opening.insert(0, at instanceof ExtensionText ? "extend around{" : "category around{");
            closing.append('}');
            levels++;
        }
        begin = opening.length();
        IParseResult parsed = parser.doParse(opening + text + closing);
        Optional<Block> found = within(parsed.getRootASTElement(), levels);
        if (found.isEmpty()) {
            return false;
        }
        read = found.get();
        nodes = new ArrayList<>(read.inside());
        nodes.removeIf(node -> !passage.isHeader() && node instanceof ICompositeNode of && !of.hasChildren()); // not said of a taxonomy
        parsed.getSyntaxErrors().forEach(wrong::add);
        boolean right = takesNext() && isAll() && isClean() && isRightAround() && keep() && resay()
                && endsAsInTheWhole(((TextNodes.Whole) parsed.getRootNode()).unclosed());
        if (right && kept.isEmpty() && resaid.isEmpty() && !passage.isHeader()) {
            narrow();
        }
        return right;
    }

    /** @return how many braces are open in what was read, whether or not it was right */
    int missing() {
        return (int) wrong.stream().filter(Braces::isMissing).count();
    }

    /** A comment that begins in it may end only behind it. One that never ends is over with its line. */
    private boolean closesBehind() {
        int begun = text.lastIndexOf("/*");
        return begun >= 0 && text.indexOf("*/", begun + 2) < 0 && edit.whole().indexOf("*/", place(begin + begun) + 2) >= 0;
    }

    /** @return what holds what stands within so many others, if nothing else does */
    private static Optional<Block> within(EObject taxonomy, int levels) {
        Optional<Block> at = Block.of(taxonomy);
        for (int i = 0; i < levels && at.isPresent(); i++) {
            Block block = at.get();
            List<INode> inside = block.inside().stream().filter(node -> node.getTotalLength() > 0).toList();
            at = inside.size() != 1 ? Optional.empty() : block.statement(inside.getFirst()).flatMap(Block::of);
        }
        return at;
    }

    private int end() {
        return begin + text.length();
    }

    /** @return whether the statement behind is what it is */
    private boolean takesNext() {
        if (passage.last() < 0) {
            return true;
        }
        if (nodes.isEmpty() || nodes.getLast().getTotalOffset() != end()) {
            return false;
        }
        INode next = nodes.removeLast();
        return read.statement(next).isPresent() && next.getLeafNodes().iterator().next().getTotalLength() > 0; // else a brace was skipped
    }

    private boolean isAll() {
        if (nodes.isEmpty()) {
            return text.isEmpty() && passage.last() < 0 && begin > 0;
        }
        INode end = nodes.getLast();
        return nodes.getFirst().getTotalOffset() == begin && end.getTotalEndOffset() == end()
                && passage.lastNode().stream().allMatch(last -> begin == 0 && isBrace(lastWord(end)) && isBrace(lastWord(last))
                        || read.statement(end).isPresent() && isSame(lastWord(end), lastWord(last)));
    }

    /** Behind a brace that closes nothing the same follows as behind any other. */
    private static boolean isBrace(@Nullable ILeafNode word) {
        return word != null && !word.isHidden() && word.getText().equals("}");
    }

    /** @return null where a statement has none, as there was nothing of it but a mistake */
    private static @Nullable ILeafNode lastWord(INode node) {
        return NodeModelUtils.findLeafNodeAtOffset(node, node.getTotalEndOffset() - 1);
    }

    /** A hidden one is in a comment, which goes on behind the statement. */
    private static boolean isSame(@Nullable ILeafNode one, @Nullable ILeafNode other) {
        return one != null && other != null && !one.isHidden() && one.getText().equals(other.getText())
                && one.getGrammarElement() == other.getGrammarElement();
    }

    /** @return whether there is nothing but statements, behind what a taxonomy says of itself */
    private boolean isClean() {
        boolean header = passage.isHeader();
        if (header && (read.node().getSyntaxErrorMessage() != null || passage.block().node().getSyntaxErrorMessage() != null)) {
            return false;
        }
        for (INode node : nodes) {
            header &= read.statement(node).isEmpty();
            if (!(header || Block.holdsNoWord(node) || read.isStatement(node) || read.isStray(node))) {
                return false;
            }
        }
        return read.strays(nodes) == read.strays().size();
    }

    /** @return whether nothing is wrong with what is around or with its end; at the end of the file all is as it is */
    private boolean isRightAround() {
        boolean file = passage.last() < 0 && begin == 0;
        return wrong.stream().allMatch(error -> error.getTotalOffset() >= begin
                && (file || error.getTotalEndOffset() < end() || Braces.isMissing(error) && begin == 0));
    }

    /**
     * @param open where a brace was open in what was parsed
     * @return whether what nothing closes ends where it does in the whole
     */
    private boolean endsAsInTheWhole(List<Unclosed> open) {
        var braces = new Braces(passage, hollows, edit, errors, before);
        if (braces.areClosed(kept, nodes, begun())) {
            unclosed = Unclosed.moved(before, edit);
            return true;
        }
        unclosed = open.stream().map(this::placed).toList();
        return braces.isRestRight() && (open.isEmpty() || isPlain(open));
    }

    /** @return the opening braces of statements that begin where they did, beside the change, and are not read with all that they hold */
    private Set<INode> begun() {
        return resaid.entrySet().stream().filter(one -> place(one.getKey().getOffset()) == edit.moved(one.getValue().node().getOffset()))
                .map(one -> one.getValue().block().nodes().get(one.getValue().block().open())).collect(Collectors.toSet());
    }

    private Unclosed placed(Unclosed one) {
        int end = one.end() == Unclosed.NOWHERE ? Unclosed.NOWHERE
                : one.end() <= end() ? place(one.end()) : passage.next().map(next -> edit.moved(Passage.endOfFirstWord(next))).orElse(Unclosed.NOWHERE);
        int line = edit.whole().lastIndexOf('\n', place(one.line()) - 1) + 1; // what was parsed may begin within it
        return new Unclosed(line, place(one.start()), end, one.column());
    }

    /** @return whether each statement begins as far in as in the whole, and what is behind or was not read ends the same ones */
    private boolean isPlain(List<Unclosed> open) {
        boolean plain = start == 0 || edit.whole().charAt(start - 1) == '\n' || !MissingBraces.mayBegin(edit.whole(), start);
        for (Hollow hollow : hollows) {
            plain &= !Unclosed.meets(open, brace(hollow), brace(hollow) + 1) && !MissingBraces.mayBegin(edit.whole(), hollow.end());
        }
        return plain && (passage.last() < 0 || open.stream().filter(one -> one.end() > end())
                .allMatch(one -> one.end() != Unclosed.NOWHERE && passage.isFollowedAt(one.column(), edit)));
    }

    private boolean keep() {
        if (nodes.isEmpty()) {
            return true;
        }
        INode first = nodes.getFirst();
        INode last = nodes.getLast();
        passage.firstNode().filter(old -> edit.offset() >= old.getTotalEndOffset() && endsPlainly(old)
                && isAsItWas(old, first, old.getTotalLength(), first.getTotalLength())).ifPresent(old -> kept.put(first, old));
        passage.lastNode().filter(old -> edit.end() <= old.getOffset() && !kept.containsKey(last)
                && isAsItWas(old, last, old.getTotalEndOffset() - old.getOffset(), last.getTotalEndOffset() - last.getOffset()))
                .ifPresent(old -> kept.put(last, old));
        return !passage.isHeader() || keepHeader();
    }

    /** @return false where what is imported has changed, and is extended: then any name may mean something else */
    private boolean keepHeader() {
        var before = (TaxonomyText) passage.block().holder();
        var now = (TaxonomyText) read.holder();
        keepsImports = keepAll(before.getImports(), now.getImports());
        keepsLevels = keepAll(before.getLevels(), now.getLevels());
        return keepsImports || before.getExtensions().isEmpty();
    }

    private boolean keepAll(List<? extends EObject> before, List<? extends EObject> now) {
        List<INode> old = before.stream().<INode>map(NodeModelUtils::findActualNodeFor).toList();
        List<INode> come = now.stream().<INode>map(NodeModelUtils::findActualNodeFor).toList();
        boolean same = old.stream().map(INode::getText).map(String::strip).toList().equals(come.stream().map(INode::getText).map(String::strip).toList())
                && Stream.concat(old.stream(), come.stream()).noneMatch(Reading::isWrong);
        for (int i = 0; same && i < old.size(); i++) {
            kept.put(come.get(i), old.get(i));
        }
        return same;
    }

    private static boolean endsPlainly(INode node) {
        char end = node.getRootNode().getText().charAt(node.getTotalEndOffset() - 1);
        return end == '}' || end == '"';
    }

    private boolean isAsItWas(INode old, INode now, int before, int after) {
        Optional<EObject> was = passage.block().statement(old);
        Optional<EObject> is = read.statement(now);
        if (is.isEmpty() || was.isEmpty() || is.get().eClass() != was.get().eClass()) {
            return false;
        }
        Optional<Hollow> hollow = hollow(was.get());
        return before == after + hollow.map(Hollow::length).orElse(0)
                && hollow.stream().allMatch(one -> isIn(one, is.get()) && one.block().outside().stream().noneMatch(Reading::isWrong)
                        && !Hollow.isWrong(was.get()))
                && (hollow.isPresent() || !isWrong(old)) && !isWrong(now);
    }

    private Optional<Hollow> hollow(EObject statement) {
        return hollows.stream().filter(one -> one.statement() == statement).findFirst();
    }

    private boolean isIn(Hollow hollow, EObject now) {
        return Block.of(now).filter(block -> hollow.isIn(block, brace(hollow))).isPresent();
    }

    /** @return where the closing brace is in what was parsed */
    private int brace(Hollow hollow) {
        int brace = begin + hollow.start() - start;
        for (Hollow earlier : hollows.subList(0, hollows.indexOf(hollow))) {
            brace -= earlier.length();
        }
        return brace;
    }

    private static boolean isWrong(INode node) {
        for (INode one : node.getAsTreeIterable()) {
            if (one.getSyntaxErrorMessage() != null) {
                return true;
            }
        }
        return false;
    }

    /** @return whether each statement is found that was not read with all that it holds, and it is said of none where it adds to another text */
    private boolean resay() {
        for (Hollow hollow : hollows) {
            if (kept.containsValue(hollow.node())) {
                continue;
            }
            Optional<INode> now = nodes.stream().filter(node -> read.statement(node).filter(statement -> isIn(hollow, statement)
                    && !Hollow.isWrong(statement) && !Hollow.isWrong(hollow.statement())).isPresent()).findFirst();
            if (now.isEmpty()) {
                return false;
            }
            resaid.put(now.get(), hollow);
        }
        return resaid.values().stream().noneMatch(hollow -> hollow.statement() instanceof ExtensionText);
    }

    private void narrow() {
        var all = new Narrowing.Part(passage, read, nodes);
        var part = new Narrowing(edit, errors, wrong, this::place).narrow(all);
        passage = part.passage();
        read = part.read();
        nodes = part.nodes();
        if (part != all && !passage.nodes().isEmpty()) {
            keep();
        }
    }

    /** @return the statements that are no part of the text any more */
    List<EObject> gone() {
        return passage.nodes().stream().filter(node -> !kept.containsValue(node) && resaid.values().stream().noneMatch(hollow -> hollow.node() == node))
                .flatMap(node -> passage.block().statement(node).stream()).toList();
    }

    /** @return the statements that were none of the text before */
    List<EObject> come() {
        return nodes.stream().filter(node -> !kept.containsKey(node) && !resaid.containsKey(node))
                .flatMap(node -> read.statement(node).stream()).toList();
    }

    /** @return where a brace of the text is open now that nothing closes */
    List<Unclosed> unclosed() {
        return unclosed;
    }

    /** @return whether the taxonomy imports what it did */
    boolean keepsImports() {
        return keepsImports;
    }

    /** @return whether the levels of the taxonomy are what they were */
    boolean keepsLevels() {
        return keepsLevels;
    }

    Passage passage() {
        return passage;
    }

    Edit edit() {
        return edit;
    }

    /** @return what holds the statements as they were read */
    Block block() {
        return read;
    }

    /** @return what was read, in the order of the text */
    List<INode> nodes() {
        return nodes;
    }

    /** @return what has errors in it */
    List<INode> wrong() {
        return wrong;
    }

    /** @return by what was read what stays instead of it, but for the blanks before it */
    Map<INode, INode> kept() {
        return kept;
    }

    /** @return by what was read what is said otherwise by it, and was not read as a whole */
    Map<INode, Hollow> resaid() {
        return resaid;
    }

    /** @return where something stands in the text afterwards */
    int place(int parsed) {
        int place = start + parsed - begin;
        for (int i = 0; i < hollows.size(); i++) { // asked for every word
            place += place >= hollows.get(i).start() ? hollows.get(i).length() : 0;
        }
        return place;
    }
}
