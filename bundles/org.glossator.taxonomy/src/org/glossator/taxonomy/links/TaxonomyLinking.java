package org.glossator.taxonomy.links;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.impl.AbstractLinkingService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/** Gives Xtext what references mean, so that its own services follow them. */
@NonNullByDefault({})
public final class TaxonomyLinking extends AbstractLinkingService {

    @Override
    public List<EObject> getLinkedObjects(EObject context, EReference reference, INode node) {
        return References.find(context, reference, name(node)) instanceof Meaning.One one ? List.of(one.object()) : List.of();
    }

    private static String name(INode node) {
        String text = NodeModelUtils.getTokenText(node);
        return text == null ? "" : text.replaceAll("\\s+", "");
    }

    /** Says why a reference means nothing. */
    @NonNullByDefault({})
    public static final class Messages implements ILinkingDiagnosticMessageProvider {

        @Override
        public @Nullable DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
            String name = context.getLinkText() == null ? "" : context.getLinkText().replaceAll("\\s+", "");
            return switch (References.find(context.getContext(), context.getReference(), name)) {
                case Meaning.Several several -> new DiagnosticMessage(
                        "“" + name + "” could be " + String.join(" or ", several.paths()) + ": write the whole path.",
                        Severity.ERROR, TaxonomyProblems.AMBIGUOUS, several.paths().toArray(String[]::new));
                case Meaning.Nothing nothing -> new DiagnosticMessage(missing(context.getReference(), name), Severity.ERROR,
                        TaxonomyProblems.UNRESOLVED, name);
                case Meaning.Unknown unknown -> null; // the import says so
                case Meaning.One one -> null; // found meanwhile
            };
        }

        private static String missing(EReference reference, String name) {
            var type = reference.getEReferenceType();
            String kind = type == Literals.IMPORT_TEXT ? "import" : type == Literals.SCALE_TEXT ? "scale or type"
                    : type == Literals.LEVEL_TEXT ? "level" : type == Literals.MAPPING_TEXT ? "mapping"
                            : type == Literals.CATEGORY_TEXT ? "category" : "category, attribute or relation";
            return "There is no " + kind + " “" + name + "”: correct the name, or add it.";
        }
    }
}
