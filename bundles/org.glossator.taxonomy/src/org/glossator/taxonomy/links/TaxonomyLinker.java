package org.glossator.taxonomy.links;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TargetText;
import org.glossator.taxonomy.syntax.TaxonomyText;

import com.google.inject.Singleton;

/**
 * Gives every reference of a text what it means, right after parsing: one walk over the tokens finds them all, and no address
 * is made for any. What means nothing holds a proxy.
 */
@NonNullByDefault({})
@Singleton
public final class TaxonomyLinker implements ILinker {

    @Override
    public void linkModel(EObject model, IDiagnosticConsumer consumer) {
        ICompositeNode root = NodeModelUtils.getNode(model);
        if (root == null || !(model instanceof TaxonomyText taxonomy)) {
            return;
        }
        List<WrittenReference> written = WrittenReference.of(model, root);
        // imports say where the others look, extensions say where categories stand, and mappings what is mapped
        linkExtensions(taxonomy, written, consumer);
        linkOthers(taxonomy, written, consumer);
    }

    /** With all imports that the references name. */
    static void linkExtensions(TaxonomyText taxonomy, List<WrittenReference> written, IDiagnosticConsumer consumer) {
        link(taxonomy, written, consumer, WrittenReference::isAlias);
        link(taxonomy, written, consumer, one -> one.is(Literals.EXTENSION_TEXT__CATEGORY));
        CategoryTree.forget(taxonomy); // one that was made before all extensions were known
    }

    /** @param written in statements that do not extend another taxonomy */
    static void linkStatements(TaxonomyText taxonomy, List<WrittenReference> written, IDiagnosticConsumer consumer) {
        link(taxonomy, written, consumer, WrittenReference::isAlias);
        linkOthers(taxonomy, written, consumer);
    }

    private static void linkOthers(TaxonomyText taxonomy, List<WrittenReference> written, IDiagnosticConsumer consumer) {
        link(taxonomy, written, consumer, one -> one.is(Literals.MAPPING_TEXT__BASE));
        link(taxonomy, written, consumer, one -> !one.isAlias() && !one.is(Literals.EXTENSION_TEXT__CATEGORY)
                && !one.is(Literals.MAPPING_TEXT__BASE));
    }

    private static void link(TaxonomyText taxonomy, List<WrittenReference> all, IDiagnosticConsumer consumer, Predicate<WrittenReference> which) {
        for (WrittenReference written : all) {
            if (which.test(written)) {
                Meaning meaning = References.find(taxonomy, written.owner(), written.reference(), written.name());
                if (meaning instanceof Meaning.One(var object) && written.reference().getEReferenceType().isInstance(object)) {
                    written.owner().eSet(written.reference(), object);
                } else if (written.owner().eResource() != null) { // else it is a part that the parser has given up
                    written.owner().eSet(written.reference(), proxy(written));
                    report(written, meaning, consumer);
                }
            }
        }
    }

    private static EObject proxy(WrittenReference written) {
        var type = written.reference().getEReferenceType();
        EObject proxy = type.isAbstract() || type.getEPackage() != Literals.CATEGORY_TEXT.getEPackage()
                ? EcoreFactory.eINSTANCE.createEObject()
                : EcoreUtil.create(type);
        ((InternalEObject) proxy).eSetProxyURI(written.owner().eResource().getURI().appendFragment(TaxonomyResource.NOTHING));
        return proxy;
    }

    private static void report(WrittenReference written, Meaning meaning, IDiagnosticConsumer consumer) {
        String name = written.name();
        switch (meaning) {
            case Meaning.Several several -> consumer.consume(new XtextLinkingDiagnostic(written.node(),
                    "“" + name + "” could be " + String.join(" or ", several.paths()) + ": write the whole path.",
                    TaxonomyProblems.AMBIGUOUS, several.paths().toArray(String[]::new)), Severity.ERROR);
            case Meaning.Nothing nothing -> consumer.consume(new XtextLinkingDiagnostic(written.node(), nothing(written),
                    TaxonomyProblems.UNRESOLVED, name), Severity.ERROR);
            case Meaning.Unknown unknown -> {
                // the import says so
            }
            case Meaning.One one -> throw new IllegalStateException(name + " means something of another kind: " + one.object());
        }
    }

    private static String nothing(WrittenReference written) {
        String name = written.name();
        if (written.owner().eContainer() instanceof TargetText) {
            return "There is no category “" + name + "”, and it is no target either: write paper, section, sentence, span,"
                    + " claim, link, siblings, annotation, pair of, list of, or a category.";
        } else if (written.reference().getEReferenceType() == Literals.SCALE_TEXT) {
            return "There is no scale “" + name + "”, and it is no type either: write text, integer, decimal, boolean, one of, any of,"
                    + " rewrite, evidence, or the name of a scale.";
        }
        return "There is no " + kind(written.reference()) + " “" + name + "”: correct the name, or add it.";
    }

    private static String kind(EReference reference) {
        var type = reference.getEReferenceType();
        return type == Literals.IMPORT_TEXT ? "import" : type == Literals.LEVEL_TEXT ? "level"
                : type == Literals.MAPPING_TEXT ? "mapping"
                        : type == Literals.CATEGORY_TEXT ? "category" : "category, attribute or relation";
    }
}
