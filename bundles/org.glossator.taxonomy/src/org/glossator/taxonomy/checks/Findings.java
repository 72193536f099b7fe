package org.glossator.taxonomy.checks;

import java.util.ArrayList;
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
import org.glossator.taxonomy.links.TaxonomyResource.Retold;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * What was found in a text, by the object that was checked; kept with the text. As long as only words between quotation marks
 * have changed since, nothing else needs to be checked again than the objects around them. Once the name of a category has
 * changed, and no reference means something else for it, also what was found about others, as sentences name categories, and
 * what the whole asks of names.
 */
@NonNullByDefault({})
final class Findings extends AdapterImpl {
    private final Map<EObject, List<Diagnostic>> found = new LinkedHashMap<>();
    private int reading = -1; // of the text that was checked to the end
    private final Set<EObject> unfinished = new LinkedHashSet<>(); // changed, and not checked to the end since
    private boolean renamed; // a name among that
    private int seen; // changes that are in it

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
     * What was found farther on than a change is moved along.
     *
     * @return the objects around what has changed since, each once; with a name, also those that something was found about
     */
    Set<EObject> changedSince(Resource resource) {
        Set<EObject> changed = new LinkedHashSet<>();
        List<Retold> all = ((TaxonomyResource) resource).retold();
        for (Retold one : all.subList(seen, all.size())) {
            addAround(one.owner(), changed);
            found.values().forEach(some -> some.forEach(diagnostic -> {
                if (diagnostic instanceof Stretch stretch) {
                    stretch.move(one.end(), one.longer());
                }
            }));
            seen++; // moved once, even if the check is given up
            unfinished.add(one.owner());
            renamed |= one.named();
        }
        unfinished.forEach(owner -> addAround(owner, changed));
        if (renamed) {
            changed.addAll(found.keySet());
        }
        return changed;
    }

    /** @return whether the name of a category has changed since */
    boolean isRenamed() {
        return renamed;
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
        reading = -1;
        seen = 0;
        unfinished.clear();
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
        renamed = false;
        if (resource instanceof TaxonomyResource text) {
            reading = text.reading();
            seen = text.retold().size();
        }
    }

    List<Diagnostic> all() {
        var all = new ArrayList<Diagnostic>();
        found.values().forEach(all::addAll);
        return all;
    }
}
