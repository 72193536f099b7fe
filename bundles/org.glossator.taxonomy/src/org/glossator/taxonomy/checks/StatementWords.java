package org.glossator.taxonomy.checks;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/** What statements other than categories are called in sentences, and with which words more is said in or right behind them. */
record StatementWords(String kind, List<String> words) {
    private static final StatementWords CHANGE = of("a change", "since", "into", "renamed", "moved", "merged", "split", "deprecated");
    private static final Map<EClass, StatementWords> BY_CLASS = Map.ofEntries(
            entry(Literals.ATTRIBUTE_TEXT, of("an attribute", "required", "default", "when", "since", "attribute")),
            entry(Literals.SCALE_TEXT, of("a scale", "step", "scale")),
            entry(Literals.STEP_TEXT, of("a step of a scale")),
            entry(Literals.RELATION_TEXT, of("a relation", "across", "symmetric", "transitive", "inverse", "since", "relation")),
            entry(Literals.RULE_TEXT, of("a rule", "when", "rule")),
            entry(Literals.LIMIT_TEXT, of("a limit", "when", "limit")),
            entry(Literals.CROSS_TEXT, of("a cross product", "cell", "without")),
            entry(Literals.CELL_TEXT, of("a cell", "cell", "without")),
            entry(Literals.EXCLUSION_TEXT, of("a cell that is left out", "cell", "without")),
            entry(Literals.MAPPING_TEXT, of("a mapping", "values", "mapping")),
            entry(Literals.ENTRY_TEXT, of("a line of a mapping")),
            entry(Literals.EXTENSION_TEXT, of("an extension", "extend")));

    private static StatementWords of(String kind, String... words) {
        return new StatementWords(kind, List.of(words));
    }

    static String kind(EObject statement) {
        return of(statement).kind;
    }

    static List<String> words(EObject statement) {
        return of(statement).words;
    }

    private static StatementWords of(EObject statement) {
        return statement instanceof ChangeText ? CHANGE : BY_CLASS.getOrDefault(statement.eClass(), of("a statement"));
    }
}
