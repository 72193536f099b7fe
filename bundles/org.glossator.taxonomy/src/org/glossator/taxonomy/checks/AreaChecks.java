package org.glossator.taxonomy.checks;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.validation.AbstractTaxonomyValidator;
import org.glossator.taxonomy.validation.TaxonomyValidator;

/** The checks of one area; {@link TaxonomyValidator} runs them. */
abstract class AreaChecks extends AbstractTaxonomyValidator {

    /** Nothing: the validator that is put together of the areas registers itself. */
    @Override
    @NonNullByDefault({})
    public void register(EValidatorRegistrar registrar) {
        // see above
    }

    /**
     * Says so at every place but the first where something is said again that can be said once.
     *
     * @return whether it is said once at most: else it is not clear which one to check further
     */
    final boolean checkOnce(EObject object, EStructuralFeature feature, String what) {
        List<INode> said = NodeModelUtils.findNodesForFeature(object, feature);
        for (INode again : said.subList(Math.min(1, said.size()), said.size())) {
            getMessageAcceptor().acceptError("There is a " + what + " already: one is enough, take this or the other away.",
                    object, again.getOffset(), again.getLength(), TaxonomyProblems.REPEATED);
        }
        return said.size() < 2;
    }
}
