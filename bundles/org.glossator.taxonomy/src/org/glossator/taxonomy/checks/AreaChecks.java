package org.glossator.taxonomy.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.FeatureBasedDiagnostic;
import org.eclipse.xtext.validation.RangeBasedDiagnostic;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.parser.SyntaxObjects;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * The checks of one area: its methods with {@link org.eclipse.xtext.validation.Check}, each called for every object of the type
 * that it takes. {@link TaxonomyChecking} makes one for each text, so that it need not be safe for threads.
 */
abstract class AreaChecks {
    /**
     * A check of the whole taxonomy that can find something, where it found nothing, because a category is called otherwise. One
     * that only has names in its sentences is none: what was found is checked again anyway.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface AsksNames {
    }

    private static final int WHOLE = -1; // of a feature's values, all

    private Consumer<Diagnostic> found = diagnostic -> {
        throw new IllegalStateException("nobody listens");
    };
    private Function<TaxonomyText, Survey> surveys = text -> {
        throw new IllegalStateException("nobody knows it");
    };
    private @Nullable EObject current;

    /**
     * @param listener gets each problem
     * @param known one for all areas
     */
    final void begin(Consumer<Diagnostic> listener, Function<TaxonomyText, Survey> known) {
        found = listener;
        surveys = known;
    }

    final Survey survey(TaxonomyText taxonomy) {
        return surveys.apply(taxonomy);
    }

    /** @param object which the next check is called for */
    final void look(EObject object) {
        current = object;
    }

    final void error(String message, EStructuralFeature feature, String code) {
        add(Diagnostic.ERROR, message, current, feature, WHOLE, code);
    }

    final void error(String message, @Nullable EObject object, EStructuralFeature feature, String code) {
        add(Diagnostic.ERROR, message, object, feature, WHOLE, code);
    }

    final void error(String message, @Nullable EObject object, EStructuralFeature feature, int index, String code) {
        add(Diagnostic.ERROR, message, object, feature, index, code);
    }

    final void warning(String message, EStructuralFeature feature, String code) {
        add(Diagnostic.WARNING, message, current, feature, WHOLE, code);
    }

    final void warning(String message, @Nullable EObject object, EStructuralFeature feature, String code) {
        add(Diagnostic.WARNING, message, object, feature, WHOLE, code);
    }

    final void warning(String message, @Nullable EObject object, EStructuralFeature feature, int index, String code) {
        add(Diagnostic.WARNING, message, object, feature, index, code);
    }

    final void info(String message, EStructuralFeature feature, String code) {
        add(Diagnostic.INFO, message, current, feature, WHOLE, code);
    }

    final void info(String message, @Nullable EObject object, EStructuralFeature feature, String code) {
        add(Diagnostic.INFO, message, object, feature, WHOLE, code);
    }

    private void add(int severity, String message, @Nullable EObject object, EStructuralFeature feature, int index, String code) {
        found.accept(new FeatureBasedDiagnostic(severity, message, object, feature, index, CheckType.FAST, code));
    }

    final void errorAt(String message, EObject object, int offset, int length, String code) {
        found.accept(new Stretch(Diagnostic.ERROR, message, object, offset, length, code));
    }

    final void warningAt(String message, EObject object, int offset, int length, String code) {
        found.accept(new Stretch(Diagnostic.WARNING, message, object, offset, length, code));
    }

    /** A problem of some characters, whatever they stand for. */
    static final class Stretch extends RangeBasedDiagnostic {
        private int moved;

        /** Takes note of characters that were put in, or taken away, before this. */
        void move(int end, int longer) {
            if (getOffset() >= end) {
                moved += longer;
            }
        }

        @Override
        public int getOffset() {
            return super.getOffset() + moved;
        }

        Stretch(int severity, String message, EObject object, int offset, int length, String code) {
            super(severity, message, object, offset, length, CheckType.FAST, code, new String[0]);
        }
    }

    /**
     * Says so at every place but the first where something is said again that can be said once.
     *
     * @return whether it is said once at most: else it is not clear which one to check further
     */
    final boolean checkOnce(EObject object, EStructuralFeature feature, String what) {
        boolean reference = feature instanceof EReference names && !names.isContainment();
        if (reference ? !object.eIsSet(feature) : !SyntaxObjects.mayRepeat(object)) {
            return true; // as nearly everywhere
        }
        List<INode> said = NodeModelUtils.findNodesForFeature(object, feature);
        for (INode again : said.subList(Math.min(1, said.size()), said.size())) {
            errorAt("There is a " + what + " already: one is enough, take this or the other away.", object, again.getOffset(),
                    again.getLength(), TaxonomyProblems.REPEATED);
        }
        return said.size() < 2;
    }
}
