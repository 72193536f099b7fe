package org.glossator.taxonomy.links;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
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
    private final Map<String, List<WrittenReference>> byName;
    private final Set<WrittenReference> again = new LinkedHashSet<>();
    private final Set<EObject> asking = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param byName of the names in them */
    Relinking(TaxonomyText taxonomy, Map<String, List<WrittenReference>> byName) {
        this.taxonomy = taxonomy;
        this.byName = byName;
    }

    /** Forgets what is no part of the text any more. */
    void forget(List<INode> gone) {
        Set<WrittenReference> all = new HashSet<>(WrittenReference.in(gone));
        Set<String> names = new HashSet<>();
        all.forEach(one -> names.addAll(List.of(names(one))));
        names.forEach(name -> byName.getOrDefault(name, List.of()).removeIf(all::contains));
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

    /**
     * Gives the references what they mean now.
     *
     * @param moved what is declared since, or is not any more
     * @param gone what is no part of the text any more, by what it was called; something else may be in its place
     * @param come what is new in the text
     * @return false where all references of the text have to be looked up again, as others depend on one that means something else
     */
    boolean link(Moved moved, Map<EObject, String> gone, List<INode> come, IDiagnosticConsumer errors) {
        Set<WrittenReference> asked = new LinkedHashSet<>();
        moved.names().forEach(name -> asked.addAll(byName.getOrDefault(name, List.of())));
        moved.lastNames().forEach(name -> byName.getOrDefault(name, List.of()).stream().filter(one -> moved.ends().contains(one.name()))
                .forEach(asked::add));
        new HashSet<>(gone.values()).forEach(name -> byName.getOrDefault(name, List.of()).stream()
                .filter(one -> one.name().endsWith(name) && gone.containsKey(one.owner().eGet(one.reference(), false))).forEach(asked::add));
        for (WrittenReference one : asked) {
            asking.add(one.owner());
            if (!means(one)) {
                return false;
            }
        }
        List<WrittenReference> written = WrittenReference.in(come);
        note(written, byName);
        TaxonomyLinker.linkStatements(taxonomy, List.copyOf(again), errors);
        TaxonomyLinker.linkStatements(taxonomy, written, errors);
        return true;
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
    void ask(Set<String> names) {
        names.forEach(name -> byName.getOrDefault(name, List.of()).forEach(one -> asking.add(one.owner())));
    }

    /** @return whose references name one of the names */
    Set<EObject> asking() {
        return asking;
    }

    /** @return what is called something among the objects and all that they hold, and what it is called */
    static Map<EObject, String> named(List<EObject> objects) {
        Map<EObject, String> named = new IdentityHashMap<>();
        for (EObject object : objects) {
            if (name(object) instanceof String name) {
                named.put(object, name);
            }
            object.eAllContents().forEachRemaining(part -> {
                if (name(part) instanceof String name) {
                    named.put(part, name);
                }
            });
        }
        return named;
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
