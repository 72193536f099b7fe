package org.glossator.taxonomy.parser;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.DefaultEcoreElementFactory;

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
        if (known == null || value == null || object.eIsSet(known)) {
            mark(object);
        }
        if (known != null && (value instanceof EObject || value instanceof Boolean)) {
            object.eSet(known, value);
            return;
        }
        try {
            super.set(object, feature, value, rule, node);
        } catch (ValueConverterException e) {
            mark(object); // there may be no value now, and still it was said
            throw e;
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
