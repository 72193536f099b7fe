package org.glossator.taxonomy.links;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * Links a text of which a part has changed: the references in that part, and those elsewhere that have a name in them of something
 * that it declared or declares, as no other can mean something else for it.
 */
@NonNullByDefault({})
final class Relinking {
    private final TaxonomyText taxonomy;
    private final WrittenNames names;
    private final List<TaxonomyText> bases; // as it was
    private final Set<WrittenReference> again = new LinkedHashSet<>();
    private final Set<EObject> asking = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param names of all references of the taxonomy */
    Relinking(TaxonomyText taxonomy, WrittenNames names) {
        this.taxonomy = taxonomy;
        this.names = names;
        this.bases = CategoryTree.bases(taxonomy);
    }

    /** Forgets what is no part of the text any more. */
    void forget(List<INode> gone) {
        WrittenReference.in(gone).forEach(names::remove);
    }

    /**
     * Gives the references what they mean now.
     *
     * @param moved what is declared since, or is not any more
     * @param come what is new in the text
     * @return false where all references of the text have to be looked up again, as others depend on one that means something else
     */
    boolean link(Moved moved, List<INode> come, IDiagnosticConsumer errors) {
        List<WrittenReference> written = WrittenReference.in(come);
        if (!extend(written, errors)) {
            return false;
        }
        Set<WrittenReference> asked = new LinkedHashSet<>();
        moved.names().forEach(name -> names.naming(name).forEach(asked::add));
        moved.ends().forEach(end -> names.as(end).forEach(asked::add));
        for (WrittenReference one : asked) {
            asking.add(one.owner());
            if (!means(one)) {
                return false;
            }
        }
        written.forEach(names::add);
        TaxonomyLinker.linkStatements(taxonomy, List.copyOf(again), errors);
        TaxonomyLinker.linkStatements(taxonomy, written.stream().filter(one -> !isOfExtension(one)).toList(), errors);
        return true;
    }

    /** @return false where the taxonomy extends other ones than before: any name may mean something of them */
    private boolean extend(List<WrittenReference> written, IDiagnosticConsumer errors) {
        List<WrittenReference> extensions = written.stream().filter(Relinking::isOfExtension).toList();
        if (!extensions.isEmpty()) {
            TaxonomyLinker.linkExtensions(taxonomy, extensions, errors);
        }
        return CategoryTree.bases(taxonomy).equals(bases);
    }

    private static boolean isOfExtension(WrittenReference written) {
        return written.owner() instanceof ExtensionText;
    }

    /** @return whether the reference has what it means, or will be linked again */
    private boolean means(WrittenReference written) {
        Object before = written.owner().eGet(written.reference(), false);
        boolean nothing = !(before instanceof EObject object) || object.eIsProxy();
        Meaning now = References.find(taxonomy, written.owner(), written.reference(), written.name());
        boolean same = switch (now) {
            case Meaning.One(var object) -> object == before;
            case Meaning.Nothing none -> nothing;
            case Meaning.Unknown unknown -> nothing;
            case Meaning.Several several -> false;
        };
        if (!same || written.isAlias()) { // what is imported by that name may be another taxonomy
            again.add(written);
        }
        if (written.isAlias()) {
            WrittenReference.in(List.of(NodeModelUtils.findActualNodeFor(written.owner()))).stream()
                    .filter(one -> one.owner() == written.owner() && !one.isAlias()).forEach(again::add);
        }
        return same || !(now instanceof Meaning.Several) && !written.is(Literals.EXTENSION_TEXT__CATEGORY) && !written.is(Literals.MAPPING_TEXT__BASE);
    }

    /** @return where the references stand that were linked again, of which all is said anew */
    Set<Integer> again() {
        return again.stream().map(one -> one.node().getOffset()).collect(Collectors.toSet());
    }

    /** Those whose names are asked for, without anything else having changed of what they name. */
    void ask(Set<String> named) {
        named.forEach(name -> names.naming(name).forEach(one -> asking.add(one.owner())));
    }

    /** @return whose references name one of the names */
    Set<EObject> asking() {
        return asking;
    }

    static void addName(EObject object, Set<String> names) {
        if (name(object) instanceof String name) {
            names.add(name);
        }
    }

    static @Nullable Object name(EObject object) {
        if (object instanceof ImportText text) {
            return Imports.alias(text);
        }
        EStructuralFeature feature = object.eClass().getEStructuralFeature("name");
        return feature == null ? null : object.eGet(feature);
    }
}
