package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.taxonomy.checks.AreaChecks.Stretch;
import org.glossator.taxonomy.links.TaxonomyResource;
import org.glossator.taxonomy.links.TaxonomyResource.Change;
import org.glossator.taxonomy.links.TaxonomyResource.Exchanged;
import org.glossator.taxonomy.links.TaxonomyResource.Retold;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * What was found in a text, by the object that was checked; kept with the text. As long as only words between quotation marks
 * have changed since, nothing else needs to be checked again than the objects around them. Once the name of a category has
 * changed, and no reference means something else for it, also what was found about others, as sentences name categories, and
 * what the whole asks of names. Once a statement was exchanged, also all that is said of the whole, and every statement that is
 * no category.
 */
@NonNullByDefault({})
final class Findings extends AdapterImpl {
    private final Map<EObject, List<Diagnostic>> found = new LinkedHashMap<>();
    private int reading = -1; // of the text that was checked to the end
    private final Set<EObject> unfinished = new LinkedHashSet<>(); // changed, and not checked to the end since
    private final Set<EObject> exchanges = new LinkedHashSet<>(); // likewise, to be checked with all that they hold
    private final Set<EObject> resaid = new LinkedHashSet<>(); // likewise, without the categories that they hold
    private final Map<CategoryText, Survey.Found> surveyed = new IdentityHashMap<>(); // by roots in which nothing has changed
    private boolean exchanged; // whether a statement was
    private boolean renamed; // a name among that

    /** One check at a time, as editors do; a text that is read once is checked once. */
    static Findings of(Resource resource) {
        return resource.eAdapters().stream().filter(Findings.class::isInstance).map(Findings.class::cast).findFirst()
                .orElseGet(() -> {
                    var made = new Findings();
                    resource.eAdapters().add(made);
                    return made;
                });
    }

    /** @return whether the text was checked since it was parsed */
    boolean isOf(Resource resource) {
        return resource instanceof TaxonomyResource text && text.reading() == reading;
    }

    /**
     * What has to be checked again.
     *
     * @param alone objects, without what they hold
     * @param shells objects, without the categories that they hold
     * @param whole objects, with all that they hold
     * @param names whether the name of a category has changed
     * @param statements whether one was exchanged
     */
    record Changed(Set<EObject> alone, Set<EObject> shells, Set<EObject> whole, boolean names, boolean statements) {
    }

    /**
     * What was found farther on than a change is moved along.
     *
     * @return the objects around what has changed since, each once; with a name or a statement, also those that something was
     *         found about
     */
    Changed changedSince(Resource resource) {
        for (Change one : ((TaxonomyResource) resource).takeChanges()) { // once, even if the check is given up
            switch (one) {
                case Retold retold -> {
                    unfinished.add(retold.owner());
                    renamed |= retold.named();
                }
                case Exchanged statements -> takeOver(statements);
            }
            move(one);
        }
        Set<EObject> alone = new LinkedHashSet<>();
        unfinished.forEach(owner -> addAround(owner, alone));
        exchanges.forEach(now -> addAround(now, alone));
        resaid.forEach(now -> addAround(now, alone));
        if (renamed || exchanged) {
            alone.addAll(found.keySet());
        }
        alone.removeAll(exchanges);
        alone.removeIf(object -> exchanged && object instanceof TaxonomyText); // is checked with its statements
        return new Changed(alone, new LinkedHashSet<>(resaid), new LinkedHashSet<>(exchanges), renamed, exchanged);
    }

    private void takeOver(Exchanged statements) {
        exchanged = true;
        for (Set<EObject> some : List.of(found.keySet(), unfinished, exchanges, resaid)) {
            some.removeIf(object -> object.eResource() == null); // is no part of the text any more
        }
        statements.come().forEach(this::forgetRoot);
        statements.resaid().forEach(this::forgetRoot);
        exchanges.addAll(statements.come());
        statements.resaid().stream().filter(CategoryText.class::isInstance).forEach(resaid::add);
        for (EObject asking : statements.asking()) {
            unfinished.add(asking);
            if (asking.eContainingFeature() == Literals.CATEGORY_TEXT__PARENTS) {
                exchanges.add(asking.eContainer()); // all below it has other categories farther up
            }
        }
    }

    private void forgetRoot(EObject changed) {
        for (EObject at = changed; at != null; at = at.eContainer()) {
            surveyed.remove(at);
        }
    }

    /** @param levels how many there may be */
    Survey survey(TaxonomyText taxonomy, int levels) {
        return new Survey(taxonomy, levels, taxonomy.eResource() == getTarget() ? surveyed : new IdentityHashMap<>());
    }

    private void move(Change change) {
        found.values().forEach(some -> some.forEach(diagnostic -> {
            if (diagnostic instanceof Stretch stretch) {
                stretch.move(change.end(), change.longer());
            }
        }));
    }

    /** The whole taxonomy only where it is its own words, or the label of a root beside others. */
    private static void addAround(EObject owner, Set<EObject> changed) {
        changed.add(owner);
        for (EObject at = owner.eContainer(); at != null; at = at.eContainer()) {
            if (!(at instanceof TaxonomyText) || owner.eContainer() == at) {
                changed.add(at);
            }
        }
    }

    void clear() {
        found.clear();
        surveyed.clear();
        reading = -1;
        unfinished.clear();
        exchanges.clear();
        resaid.clear();
        exchanged = false;
        renamed = false;
    }

    void forget(EObject checked) {
        found.remove(checked);
    }

    void add(EObject checked, Diagnostic diagnostic) {
        found.computeIfAbsent(checked, object -> new ArrayList<>(1)).add(diagnostic);
    }

    void finish(Resource resource) {
        unfinished.clear();
        exchanges.clear();
        resaid.clear();
        exchanged = false;
        renamed = false;
        if (resource instanceof TaxonomyResource text) {
            reading = text.reading();
            text.takeChanges(); // those that were made before all was checked
        }
    }

    List<Diagnostic> all() {
        var all = new ArrayList<Diagnostic>();
        found.values().forEach(all::addAll);
        return all;
    }
}
