package org.glossator.taxonomy.links;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.taxonomy.parser.StatementText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * Links a text of which one statement was exchanged: the references in the statement, and those elsewhere that have a name in
 * them of something that it declared or declares, as no other can mean something else for it. Made before the statement is
 * exchanged, asked afterwards.
 */
@NonNullByDefault({})
final class Relinking {
    private final TaxonomyText taxonomy;
    private final Map<String, List<WrittenReference>> byName;
    private final StatementText statement;
    private final int start;
    private final int end;
    private final Set<String> around = new HashSet<>();
    private final Set<EObject> asking = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param byName of the names in them; becomes what it is for the text afterwards */
    Relinking(TaxonomyText taxonomy, Map<String, List<WrittenReference>> byName, StatementText statement) {
        this.taxonomy = taxonomy;
        this.byName = byName;
        this.statement = statement;
        this.start = statement.node().getTotalOffset();
        this.end = statement.node().getTotalEndOffset();
        for (EObject at = statement.before().eContainer(); at != null && at != taxonomy; at = at.eContainer()) {
            addName(at, around);
        }
        String text = statement.node().getRootNode().getText();
        for (WrittenReference gone : WrittenReference.below(statement.node(), text)) {
            for (String name : names(gone)) {
                byName.getOrDefault(name, List.of()).removeIf(one -> one.owner() == gone.owner() && one.is(gone.reference()));
            }
        }
    }

    /** Takes note of references by the names in them. */
    static void note(List<WrittenReference> all, Map<String, List<WrittenReference>> byName) {
        for (WrittenReference written : all) {
            for (String name : names(written)) {
                byName.computeIfAbsent(name, some -> new ArrayList<>(1)).add(written);
            }
        }
    }

    private static String[] names(WrittenReference written) {
        return written.name().split("\\.");
    }

    /** @return whether an error is about a word of the statement as it was; to be asked before it is exchanged */
    boolean isGone(Resource.Diagnostic error) {
        return error instanceof AbstractDiagnostic about && about.getOffset() >= start && about.getOffset() < end;
    }

    /** @return false where all references of the text have to be looked up again, as other errors are to be said now */
    boolean link(IDiagnosticConsumer errors) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(statement.now());
        List<WrittenReference> written = WrittenReference.below(node, node.getRootNode().getText());
        Set<String> declared = new HashSet<>();
        addNames(statement.before(), declared);
        addNames(statement.now(), declared);
        boolean right = true;
        for (String name : declared) {
            for (WrittenReference one : byName.getOrDefault(name, List.of())) {
                right = right && meansAsMuch(one);
            }
        }
        declared.addAll(around);
        declared.forEach(name -> byName.getOrDefault(name, List.of()).forEach(one -> asking.add(one.owner())));
        note(written, byName);
        if (right) {
            TaxonomyLinker.linkStatement(taxonomy, written, errors);
        }
        return right;
    }

    /** @return whether there is as much to be said about the reference as before; it means what it has to mean then */
    private boolean meansAsMuch(WrittenReference written) {
        if (written.isAlias() || written.is(Literals.EXTENSION_TEXT__CATEGORY) || written.is(Literals.MAPPING_TEXT__BASE)) {
            return false; // others depend on it
        }
        Object before = written.owner().eGet(written.reference(), false);
        boolean nothing = !(before instanceof EObject object) || object.eIsProxy();
        return switch (References.find(taxonomy, written.owner(), written.reference(), written.name())) {
            case Meaning.One(var object) -> {
                boolean right = !nothing && written.reference().getEReferenceType().isInstance(object);
                if (right && object != before) {
                    written.owner().eSet(written.reference(), object);
                }
                yield right;
            }
            case Meaning.Nothing none -> nothing;
            case Meaning.Unknown unknown -> nothing;
            case Meaning.Several several -> false;
        };
    }

    /** @return see {@link TaxonomyResource.Exchanged#asking()} */
    Set<EObject> asking() {
        return asking;
    }

    private static void addNames(EObject object, Set<String> names) {
        addName(object, names);
        for (TreeIterator<EObject> all = object.eAllContents(); all.hasNext();) {
            addName(all.next(), names);
        }
    }

    private static void addName(EObject object, Set<String> names) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature("name");
        if (feature != null && object.eGet(feature) instanceof String name) {
            names.add(name);
        }
    }
}
