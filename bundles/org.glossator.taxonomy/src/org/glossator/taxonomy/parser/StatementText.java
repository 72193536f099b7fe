package org.glossator.taxonomy.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.impl.CompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * The statements around a change, parsed anew: the last one that begins before it to the first that ends behind it, in the smallest
 * block that the change is within. Before the first statement of a taxonomy it is what the taxonomy says of itself.
 */
@NonNullByDefault({})
public final class StatementText {

    /**
     * An object that stays, and says something else of itself. What stands between its braces is as it was.
     *
     * @param named what it was called; null where it is not called otherwise now
     */
    public record Resaid(EObject object, String named) {
    }

    private final Reading reading;
    private final EObject holder;
    private final List<EObject> gone;
    private final List<EObject> come;
    private final List<Resaid> resaid = new ArrayList<>();
    private final List<INode> goneNodes = new ArrayList<>();
    private final List<INode> comeNodes = new ArrayList<>();

    private StatementText(Reading reading) {
        this.reading = reading;
        this.holder = reading.passage().block().holder();
        this.gone = new ArrayList<>(reading.gone());
        this.come = new ArrayList<>(reading.come());
        if (reading.passage().isHeader()) {
            resaid.add(new Resaid(holder, null));
            if (!reading.keepsImports()) {
                gone.addAll(((TaxonomyText) holder).getImports());
                come.addAll(((TaxonomyText) reading.block().holder()).getImports());
            }
            if (!reading.keepsLevels()) {
                gone.addAll(((TaxonomyText) holder).getLevels());
                come.addAll(((TaxonomyText) reading.block().holder()).getLevels());
            }
        }
        reading.resaid().forEach((node, hollow) -> {
            String before = name(hollow.statement());
            String now = name(node.getSemanticElement());
            resaid.add(new Resaid(hollow.statement(), before.equals(now) ? null : before));
        });
        Collection<INode> kept = reading.kept().values();
        Collection<Hollow> hollows = reading.resaid().values();
        for (INode node : reading.passage().nodes()) {
            Optional<Hollow> hollow = hollows.stream().filter(one -> one.node() == node).findFirst();
            if (hollow.isPresent()) {
                goneNodes.addAll(hollow.get().block().outside());
            } else if (!kept.contains(node)) {
                goneNodes.add(node);
            }
        }
    }

    private static String name(EObject category) {
        return String.valueOf(((CategoryText) category).getName());
    }

    /**
     * @param root of the text as it was; may have errors
     * @param offset of the change in UTF-16 code units
     * @param length of what is replaced
     * @param longer by how much the text has become longer; may be negative
     * @param whole the text afterwards
     * @param errors where the parser has said that something of the text is wrong; where something is missing, the character before
     * @param open where a comment begins that never ends, if there are any
     * @return nothing where what is said then has to be read as a whole. The tree is as it was
     */
    public static Optional<StatementText> read(TextParser parser, ICompositeNode root, int offset, int length, int longer, String whole,
            List<Integer> errors, OptionalInt open) {
        int start = closesComment(offset, whole, open) ? open.getAsInt() : offset; // all that follows is in the comment
        var edit = new Edit(start, offset + length, longer, whole);
        INode leaf = TextNodes.leafAt(root, start);
        List<Unclosed> unclosed = ((TextNodes.Whole) root).unclosed();
        boolean loose = Unclosed.meets(unclosed, edit.offset(), edit.end()); // then what ends a statement depends on others around
        var readings = new Readings(parser, edit, errors, unclosed);
        EObject at = leaf == null || loose ? root.getSemanticElement() : NodeModelUtils.findActualSemanticObjectFor(leaf);
        for (; at != null; at = at.eContainer()) {
            Optional<Passage> passage = at.eContainer() == null && at != root.getSemanticElement() ? Optional.empty() // given up by the parser
                    : Block.of(at).flatMap(block -> Passage.around(block, edit));
            Optional<Reading> read = passage.flatMap(readings::around);
            if (read.isPresent()) {
                return read.map(StatementText::new);
            }
        }
        return Optional.empty();
    }

    /**
     * @param offset of a change
     * @param whole the text afterwards
     * @param open where the first comment begins that never ended, if there is one
     * @return whether it ends now
     */
    public static boolean closesComment(int offset, String whole, OptionalInt open) {
        return open.isPresent() && open.getAsInt() < offset && whole.indexOf("*/", open.getAsInt() + 2) >= 0;
    }

    /**
     * Puts what is said now in the place of what was said.
     */
    public void exchange() {
        Passage passage = reading.passage();
        Block block = passage.block();
        reading.nodes().forEach(node -> TextNodes.place(node, reading::place));
        Map<EStructuralFeature, List<EObject>> statements = new LinkedHashMap<>();
        passage.statements().forEach(one -> statements.computeIfAbsent(one.eContainingFeature(), feature -> new ArrayList<>()));
        var put = new ArrayList<INode>();
        for (INode node : reading.nodes()) {
            INode now = now(node);
            put.add(now);
            block.statement(now).or(() -> reading.block().statement(node)).ifPresent(one -> statements
                    .computeIfAbsent(one.eContainingFeature(), feature -> new ArrayList<>()).add(one));
        }
        statements.forEach(this::exchange);
        int strays = block.strays(block.nodes().subList(0, passage.from()));
        block.exchangeStrays(strays, strays + block.strays(passage.nodes()), reading.block().strays());
        if (passage.isHeader()) {
            SyntaxObjects.takeOver(reading.block().holder(), holder, staying());
        }
        var children = new ArrayList<>(block.nodes().subList(0, passage.from()));
        children.addAll(put);
        int behind = children.size();
        children.addAll(block.nodes().subList(passage.to(), block.nodes().size()));
        SyntaxNodes.arrange(block.node(), children);
        TextNodes.moveBehind(children.get(behind - 1), reading.edit().longer());
        SyntaxNodes.say(block.node().getRootNode(), reading.edit().whole(), reading.unclosed());
    }

    private Set<EStructuralFeature> staying() {
        var staying = new HashSet<EStructuralFeature>(Set.of(Literals.TAXONOMY_TEXT__STRAY));
        if (reading.keepsImports()) {
            staying.add(Literals.TAXONOMY_TEXT__IMPORTS);
        }
        if (reading.keepsLevels()) {
            staying.add(Literals.TAXONOMY_TEXT__LEVELS);
        }
        return staying;
    }

    /** @return the node that stands where this one was read */
    private INode now(INode node) {
        INode kept = reading.kept().get(node);
        Hollow hollow = reading.resaid().get(node);
        if (kept != null) {
            keep(kept, node);
            return kept;
        } else if (hollow != null) {
            resay(hollow, Block.of(node.getSemanticElement()).orElseThrow());
            return hollow.node();
        }
        comeNodes.add(node);
        return node;
    }

    /** With the blanks before it that are there now. */
    private static void keep(INode kept, INode read) {
        int by = read.getOffset() - kept.getOffset();
        if (by != 0) {
            TextNodes.move(kept, by);
        }
        INode word = firstWord(kept);
        var children = new ArrayList<INode>();
        for (INode blank = firstWord(read).getParent().getFirstChild(); Block.isHidden(blank); blank = blank.getNextSibling()) {
            children.add(blank);
        }
        for (INode child = word; child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        ICompositeNode around = word.getParent();
        while (!(around instanceof CompositeNode)) {
            around = around.getParent(); // one for several rules, of which each looks like a node
        }
        SyntaxNodes.arrange(around, children);
    }

    private static INode firstWord(INode node) {
        for (INode leaf : node.getLeafNodes()) {
            if (!Block.isHidden(leaf)) {
                return leaf;
            }
        }
        throw new IllegalStateException("nothing to be read");
    }

    private void resay(Hollow hollow, Block read) {
        List<INode> inside = hollow.block().inside();
        inside.forEach(node -> TextNodes.move(node, read.start() - hollow.block().start()));
        comeNodes.addAll(read.outside());
        var children = new ArrayList<>(read.nodes().subList(0, read.open() + 1));
        children.addAll(inside);
        children.addAll(read.nodes().subList(read.close(), read.nodes().size()));
        SyntaxNodes.arrange(hollow.block().node(), children);
        SyntaxObjects.takeOver(read.holder(), hollow.statement(), Set.of());
    }

    private void exchange(EStructuralFeature feature, List<EObject> now) {
        @SuppressWarnings("unchecked") // holds statements
        var all = (List<EObject>) holder.eGet(feature);
        List<EObject> before = reading.passage().statements().stream().filter(one -> one.eContainingFeature() == feature).toList();
        int index = before.isEmpty() ? before(feature, all) : all.indexOf(before.getFirst());
        int same = 0;
        while (same < Math.min(before.size(), now.size()) && before.get(same) == now.get(same)) {
            same++;
        }
        int end = 0;
        while (end < Math.min(before.size(), now.size()) - same && before.get(before.size() - 1 - end) == now.get(now.size() - 1 - end)) {
            end++;
        }
        for (EObject statement : before.subList(same, before.size() - end)) {
            if (all.remove(index + same) != statement) {
                throw new IllegalStateException("statements are not in the order of the text: " + statement);
            }
        }
        all.addAll(index + same, now.subList(same, now.size() - end));
    }

    /** @return how many statements of that kind stand before */
    private int before(EStructuralFeature feature, List<EObject> all) {
        Block block = reading.passage().block();
        for (int i = reading.passage().from() - 1; i > block.open(); i--) {
            Optional<EObject> statement = block.statement(block.nodes().get(i));
            if (statement.isPresent() && statement.get().eContainingFeature() == feature) {
                return all.indexOf(statement.get()) + 1;
            }
        }
        return 0;
    }

    /** @return what holds the statements */
    public EObject holder() {
        return holder;
    }

    /** @return the statements that are no part of the text any more */
    public List<EObject> gone() {
        return gone;
    }

    /** @return the statements that are new in the text */
    public List<EObject> come() {
        return come;
    }

    /** @return the objects that stay and say something else of themselves; what stands between their braces is as it was */
    public List<Resaid> resaid() {
        return resaid;
    }

    /** @return what has errors in it now */
    public List<INode> wrong() {
        return reading.wrong();
    }

    /** @return what is no part of the syntax tree any more; to be asked before it is exchanged */
    public List<INode> goneNodes() {
        return goneNodes;
    }

    /** @return what is new in the syntax tree */
    public List<INode> comeNodes() {
        return comeNodes;
    }
}
