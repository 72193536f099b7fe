package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.links.Unmapped;
import org.glossator.taxonomy.syntax.EntryText;
import org.glossator.taxonomy.syntax.MappingEnd;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.ValueText;

/** Mappings from fine to coarse: everything goes somewhere, and nowhere else. */
public final class MappingChecks extends AreaChecks {
    private static final int SHOWN = 3; // of what is missing

    @Check
    public void names(TaxonomyText taxonomy) {
        var names = new HashSet<String>();
        for (MappingText mapping : taxonomy.getMappings()) {
            if (mapping.getName() != null && !names.add(mapping.getName())) {
                error("There is a mapping “" + mapping.getName() + "” already: give one of the two another name.", mapping,
                        Literals.MAPPING_TEXT__NAME, TaxonomyProblems.DUPLICATE_NAME);
            }
        }
    }

    @Check
    public void bases(TaxonomyText taxonomy) {
        Map<MappingText, List<MappingText>> bases = new LinkedHashMap<>();
        taxonomy.getMappings().stream().filter(mapping -> Trees.isLinked(mapping.getBase()))
                .forEach(mapping -> bases.put(mapping, List.of(mapping.getBase())));
        Cycles.in(bases).forEach(mapping -> error("“" + mapping.getName()
                + "” is made of itself, through the mapping behind of: begin with one of categories.", mapping,
                Literals.MAPPING_TEXT__BASE, TaxonomyProblems.CYCLE));
    }

    @Check
    public void values(MappingText mapping) {
        var names = new HashSet<String>();
        var used = new HashSet<EObject>();
        mapping.getEntries().stream().filter(entry -> entry.getTarget() != null).forEach(entry -> used.add(entry.getTarget().getTarget()));
        var unused = new ArrayList<ValueText>();
        for (ValueText value : mapping.getValues()) {
            if (value.getName() != null && !names.add(value.getName())) {
                error("“" + value.getName() + "” is in this list already: take one of the two away.", value,
                        Literals.VALUE_TEXT__NAME, TaxonomyProblems.DUPLICATE_NAME);
            } else if (value.getName() != null && !used.contains(value)) {
                unused.add(value);
            }
        }
        checkComplete(mapping, unused);
    }

    @Check
    public void sources(MappingText mapping) {
        Map<List<Object>, EntryText> seen = new HashMap<>();
        for (EntryText entry : mapping.getEntries()) {
            for (MappingEnd source : entry.getSources()) {
                if (source.isNothing() || Trees.isLinked(source.getTarget())) {
                    Object what = source.isNothing() ? "nothing" : source.getTarget();
                    EntryText earlier = seen.putIfAbsent(List.of(what, source.isBelow()), entry);
                    if (earlier != null) {
                        error("The mapping says already what becomes of this: take one of the two away.", entry,
                                Literals.ENTRY_TEXT__SOURCES, entry.getSources().indexOf(source), TaxonomyProblems.MAPPING_DOUBLE);
                    }
                }
            }
        }
    }

    /**
     * Only mappings to values of their own promise to be complete: others say what is known.
     *
     * @param unused values that nothing becomes
     */
    private void checkComplete(MappingText mapping, List<ValueText> unused) {
        List<String> missing = mapping.getName() == null || mapping.getValues().isEmpty() || mapping.getEntries().isEmpty() ? List.of()
                : Unmapped.in(mapping);
        if (!missing.isEmpty()) {
            String shown = missing.stream().limit(SHOWN).map(each -> "“" + each + "”").collect(Collectors.joining(", "));
            String more = missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more" : "";
            warning("“" + mapping.getName() + "” does not say what becomes of " + shown + more + ": add a line for each.", mapping,
                    Literals.MAPPING_TEXT__NAME, TaxonomyProblems.MAPPING_INCOMPLETE);
        }
        for (ValueText value : unused) {
            String line = missing.isEmpty() ? "a line that ends in" : "a line such as " + missing.getFirst();
            warning("Nothing becomes “" + value.getName() + "”: add " + line + " -> " + value.getName() + ", or take the value away.",
                    value, Literals.VALUE_TEXT__NAME, TaxonomyProblems.MAPPING_INCOMPLETE);
        }
    }
}
