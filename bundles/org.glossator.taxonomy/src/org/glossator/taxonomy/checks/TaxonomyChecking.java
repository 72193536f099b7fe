package org.glossator.taxonomy.checks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.glossator.taxonomy.checks.Findings.Changed;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.SyntaxPackage;
import org.glossator.taxonomy.syntax.TaxonomyText;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Runs all checks of the language over a parsed and linked text. Which checks an object needs is known of its type, so that
 * none is asked in vain: a taxonomy can have a million objects.
 */
@NonNullByDefault({})
@Singleton
public final class TaxonomyChecking implements IResourceValidator {
    private static final List<Supplier<AreaChecks>> AREAS = List.of(WordChecks::new, HeaderChecks::new, IdentityChecks::new,
            KeyChecks::new, GuidanceChecks::new, TreeChecks::new, ColourChecks::new, WeightChecks::new, LanguageChecks::new,
            AddressChecks::new, WordListChecks::new, ScaleChecks::new, AttributeChecks::new, ConditionChecks::new,
            ChoiceChecks::new, RuleChecks::new, RelationChecks::new, MappingChecks::new, ChangeChecks::new, ImportChecks::new,
            ImportUseChecks::new);
    private static final int OFTEN = 256; // objects between two looks whether the check is in vain

    /**
     * A method of an area.
     *
     * @param names see {@link AreaChecks.AsksNames}
     */
    private record Call(int area, Class<?> type, MethodHandle handle, boolean names) {
    }

    /**
     * What is done with the objects of a type.
     *
     * @param parts the numbers of the features that hold its parts
     */
    private record Known(EClass type, Call[] calls, int[] parts) {
    }

    private final List<Call> methods = new ArrayList<>();
    private final Map<EClass, Call[]> byType = new HashMap<>(); // guarded by itself
    private final Places places;
    private final OperationCanceledManager cancelling;

    @Inject
    public TaxonomyChecking(Places places, OperationCanceledManager cancelling) {
        this.places = places;
        this.cancelling = cancelling;
        for (int area = 0; area < AREAS.size(); area++) {
            for (Method method : methodsOf(AREAS.get(area).get().getClass())) {
                methods.add(new Call(area, method.getParameterTypes()[0], handle(method),
                        method.isAnnotationPresent(AreaChecks.AsksNames.class)));
            }
        }
    }

    /** @return in an order that does not depend on the virtual machine */
    private static List<Method> methodsOf(Class<?> area) {
        return Arrays.stream(area.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Check.class))
                .sorted(Comparator.comparing(Method::getName).thenComparing(method -> method.getParameterTypes()[0].getName())).toList();
    }

    private static MethodHandle handle(Method method) {
        try {
            return MethodHandles.lookup().unreflect(method)
                    .asType(MethodType.methodType(void.class, AreaChecks.class, EObject.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a check that cannot be called: " + method, e);
        }
    }

    @Override
    public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancelled) {
        List<Issue> issues = new ArrayList<>();
        resource.getErrors().forEach(error -> places.convertResourceDiagnostic(error, Severity.ERROR, issues::add));
        resource.getWarnings().forEach(warning -> places.convertResourceDiagnostic(warning, Severity.WARNING, issues::add));
        Findings findings = Findings.of(resource);
        var run = new Run(cancelled, findings);
        if (findings.isOf(resource)) {
            Changed changed = findings.changedSince(resource);
            changed.alone().forEach(run::checkAlone);
            changed.shells().forEach(run::checkShell);
            changed.whole().forEach(run::check);
            for (EObject root : resource.getContents()) {
                if (changed.statements()) {
                    run.checkShell(root);
                } else if (changed.names() && !changed.alone().contains(root)) {
                    run.checkNames(root);
                }
            }
        } else {
            findings.clear();
            resource.getContents().forEach(run::check);
        }
        findings.finish(resource);
        findings.all().forEach(diagnostic -> places.convertValidatorDiagnostic(diagnostic, issues::add));
        return issues;
    }

    private Call[] methodsFor(EClass type) {
        synchronized (byType) {
            return byType.computeIfAbsent(type, one -> methods.stream()
                    .filter(method -> method.type.isAssignableFrom(one.getInstanceClass())).toArray(Call[]::new));
        }
    }

    /** The checks of one text. */
    private final class Run {
        private final CancelIndicator cancelled;
        private final AreaChecks[] areas = AREAS.stream().map(Supplier::get).toArray(AreaChecks[]::new);
        private final Known[] known = new Known[SyntaxPackage.eINSTANCE.getEClassifiers().size()];
        private final Findings findings;
        private final Map<TaxonomyText, Survey> surveys = new IdentityHashMap<>(1);
        private EObject current;
        private int looks;

        Run(CancelIndicator cancelled, Findings findings) {
            this.cancelled = cancelled;
            this.findings = findings;
            for (AreaChecks area : areas) {
                area.begin(diagnostic -> findings.add(current, diagnostic),
                        taxonomy -> surveys.computeIfAbsent(taxonomy, text -> findings.survey(text, TreeChecks.levels(text))));
            }
        }

        void checkAlone(EObject object) {
            findings.forget(object);
            checkOwn(object, knownOf(object.eClass()));
        }

        /** Of the whole, about which nothing was found: what may be found now that a category is called otherwise. */
        void checkNames(EObject whole) {
            current = whole;
            for (Call call : knownOf(whole.eClass()).calls) {
                if (call.names) {
                    call(areas[call.area], call.handle, whole);
                }
            }
        }

        /** What holds categories, with all but these. */
        void checkShell(EObject holder) {
            checkAlone(holder);
            for (EObject part : holder.eContents()) {
                if (!(part instanceof CategoryText || part instanceof ExtensionText)) {
                    check(part);
                }
            }
        }

        private void checkOwn(EObject object, Known known) {
            current = object;
            for (Call call : known.calls) {
                call(areas[call.area], call.handle, object);
            }
        }

        void check(EObject object) {
            if (++looks % OFTEN == 0) {
                cancelling.checkCanceled(cancelled);
            }
            Known known = knownOf(object.eClass());
            findings.forget(object);
            checkOwn(object, known);
            var inner = (InternalEObject) object;
            for (int parts : known.parts) {
                if (inner.eIsSet(parts)) {
                    check(inner.eGet(parts, false, true));
                }
            }
        }

        private void check(Object parts) {
            if (parts instanceof List<?> several) {
                for (int i = 0; i < several.size(); i++) {
                    check((EObject) several.get(i));
                }
            } else {
                check((EObject) parts);
            }
        }

        private Known knownOf(EClass type) {
            int number = type.getEPackage() == SyntaxPackage.eINSTANCE ? type.getClassifierID() : 0;
            Known found = known[number];
            if (found == null || found.type != type) {
                found = new Known(type, methodsFor(type), type.getEAllContainments().stream().mapToInt(type::getFeatureID).toArray());
                known[number] = found;
            }
            return found;
        }

        private static void call(AreaChecks area, MethodHandle check, EObject object) {
            area.look(object);
            try {
                check.invokeExact(area, object);
            } catch (NullPointerException e) {
                // a statement that is not finished, of which the parser has said what is missing
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("no check throws this", e);
            }
        }
    }
}
