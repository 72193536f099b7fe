package org.glossator.taxonomy.parser;

import java.util.List;
import java.util.Set;

import org.antlr.runtime.Token;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.DefaultEcoreElementFactory;
import org.eclipse.xtext.parser.impl.DatatypeRuleToken;

import com.google.inject.Singleton;

/**
 * Makes the objects that the parser fills in. They tell nobody of changes, as nobody listens, and remember whether something
 * was said again that can be said once: a check would have to look through all tokens for that.
 */
@NonNullByDefault({})
@Singleton
public final class SyntaxObjects extends DefaultEcoreElementFactory {

    /** @return whether some feature of the object, or several, may have been said again */
    public static boolean mayRepeat(EObject object) {
        return object.eAdapters().contains(Repeated.MARK);
    }

    @Override
    public EObject create(EClassifier type) {
        EObject made = super.create(type);
        made.eSetDeliver(false);
        return made;
    }

    @Override
    public void set(EObject object, String feature, Object value, String rule, INode node) throws ValueConverterException {
        EStructuralFeature known = object.eClass().getEStructuralFeature(feature);
        Object converted = known == null ? null : converted(value, rule, node);
        if (converted == null) {
            mark(object); // there may be no value now, and still it was said
            super.set(object, feature, value, rule, node);
            return;
        }
        var inner = (InternalEObject) object;
        int number = object.eClass().getFeatureID(known);
        if (inner.eIsSet(number)) {
            mark(object);
        }
        inner.eSet(number, converted);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void add(EObject object, String feature, Object value, String rule, INode node) throws ValueConverterException {
        EStructuralFeature known = object.eClass().getEStructuralFeature(feature);
        Object converted = known == null ? null : converted(value, rule, node);
        if (converted == null) {
            super.add(object, feature, value, rule, node);
            return;
        }
        var all = (InternalEList<Object>) ((InternalEObject) object).eGet(object.eClass().getFeatureID(known), true, true);
        if (converted instanceof EObject) {
            all.addUnique(converted); // was made just now
        } else {
            all.add(converted);
        }
    }

    /** @return nothing where the usual way has to say what is wrong */
    private Object converted(Object value, String rule, INode node) {
        String text;
        switch (value) {
            case EObject made -> {
                return made;
            }
            case Boolean said -> {
                return said;
            }
            case PlainTokens.Quoted quoted when rule != null -> {
                return quoted.said(); // as the converter of the rule would, without a copy between
            }
            case Token token -> text = token.getText();
            case DatatypeRuleToken token -> text = token.getText();
            case null, default -> {
                return null;
            }
        }
        try {
            return rule == null || text == null ? text : getConverterService().toValue(text, rule, node);
        } catch (ValueConverterException e) {
            return null;
        }
    }

    /** Takes over what one object says of itself, but not the statements that it holds nor what stays. */
    static void takeOver(EObject from, EObject to, Set<? extends EStructuralFeature> staying) {
        for (EStructuralFeature feature : to.eClass().getEAllStructuralFeatures()) {
            if (Block.holds(feature) || staying.contains(feature)) {
                continue;
            } else if (from.eIsSet(feature)) {
                to.eSet(feature, from.eGet(feature) instanceof List<?> several ? List.copyOf(several) : from.eGet(feature));
            } else if (to.eIsSet(feature)) {
                to.eUnset(feature);
            }
        }
        if (mayRepeat(from)) {
            mark(to);
        } else {
            to.eAdapters().remove(Repeated.MARK);
        }
    }

    private static void mark(EObject object) {
        if (!mayRepeat(object)) {
            object.eAdapters().add(Repeated.MARK);
        }
    }

    /** A mark on an object, and nothing else. */
    private enum Repeated implements Adapter {
        MARK;

        @Override
        public void notifyChanged(Notification notification) {
            // nothing to do
        }

        @Override
        public Notifier getTarget() {
            return null;
        }

        @Override
        public void setTarget(Notifier target) {
            // one for all
        }

        @Override
        public boolean isAdapterForType(Object type) {
            return false;
        }
    }
}
