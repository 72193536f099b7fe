package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.links.ChangeKind;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.Deprecation;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.Split;
import org.glossator.taxonomy.syntax.SplitCase;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** What has become of things since earlier versions: where they went, and that nothing uses what is deprecated. */
public final class ChangeChecks extends AreaChecks {

    @Check
    @AsksNames
    public void changes(TaxonomyText taxonomy) {
        if (taxonomy.getChanges().isEmpty()) {
            return;
        }
        var attributes = new Supplier<Set<String>>() {
            private Set<String> names = Set.of();

            @Override
            public Set<String> get() {
                names = names.isEmpty() ? attributeNames(taxonomy) : names;
                return names;
            }
        };
        Map<TaxonomyChange.Kind, Set<String>> old = taxonomy.getChanges().stream().collect(Collectors.groupingBy(ChangeKind::of,
                Collectors.flatMapping(change -> written(change.getOld()).stream(), Collectors.toSet())));
        for (ChangeText change : taxonomy.getChanges()) {
            checkVersion(taxonomy, change, Literals.CHANGE_TEXT__SINCE, change.getSince());
            Predicate<String> known = known(taxonomy, change, attributes);
            checkNew(change, known, old.getOrDefault(ChangeKind.of(change), Set.of()));
            if (change instanceof Split split) {
                checkSplit(split);
            } else if (change instanceof Deprecation) {
                checkThere(taxonomy, change, known);
            } else {
                checkGone(change, known);
            }
        }
        checkUses(taxonomy);
    }

    @Check
    public void since(CategoryText category) {
        checkSince(category, Literals.CATEGORY_TEXT__SINCE, category.getSince());
    }

    @Check
    public void since(AttributeText attribute) {
        checkSince(attribute, Literals.ATTRIBUTE_TEXT__SINCE, attribute.getSince());
    }

    @Check
    public void since(RelationText relation) {
        checkSince(relation, Literals.RELATION_TEXT__SINCE, relation.getSince());
    }

    private void checkSince(EObject object, EStructuralFeature feature, @Nullable String since) {
        if (since != null) {
            checkVersion(Trees.taxonomy(object), object, feature, since);
        }
    }

    private void checkVersion(TaxonomyText taxonomy, EObject object, EStructuralFeature feature, @Nullable String since) {
        if (since == null) {
            if (object instanceof ChangeText change && !change.getOld().isEmpty()) {
                error("This does not say since which version: add since and the version, so that older annotations are brought along.",
                        object, Literals.CHANGE_TEXT__OLD, 0, TaxonomyProblems.CHANGE_VERSION);
            }
            return;
        }
        Optional<Version> version = Version.parse(since);
        Optional<Version> now = Optional.ofNullable(taxonomy.getVersion()).flatMap(Version::parse);
        if (version.isEmpty()) {
            error("“" + since + "” is not a version: write three numbers with dots, such as 1.0.0.", object, feature,
                    TaxonomyProblems.BAD_VERSION);
        } else if (now.isPresent() && version.get().compareTo(now.get()) > 0) {
            error("The taxonomy is at version " + now.get() + " still, before " + since + ": raise its version, or lower this one.",
                    object, feature, TaxonomyProblems.CHANGE_VERSION);
        }
    }

    /** @return whether there is what a change of its kind can lead to */
    private static Predicate<String> known(TaxonomyText taxonomy, ChangeText change, Supplier<Set<String>> attributes) {
        return switch (ChangeKind.of(change)) {
            case CATEGORY -> path -> Trees.find(taxonomy, path).isPresent();
            case ATTRIBUTE -> attributes.get()::contains;
            case RELATION -> taxonomy.getRelations().stream().map(RelationText::getName).filter(Objects::nonNull)
                    .collect(Collectors.toSet())::contains;
        };
    }

    /** @return the names, and those of attributes in a category with its path before them too */
    private Set<String> attributeNames(TaxonomyText taxonomy) {
        var names = new HashSet<String>();
        addNames(names, "", taxonomy.getAttributes());
        survey(taxonomy).withAttributes().forEach(category -> addNames(names, Trees.path(category) + ".", Trees.attributes(category)));
        taxonomy.getExtensions().forEach(extension -> addNames(names, prefix(extension), extension.getAttributes()));
        return names;
    }

    private static void addNames(Set<String> names, String prefix, List<AttributeText> attributes) {
        for (AttributeText attribute : attributes) {
            if (attribute.getName() != null) {
                names.add(attribute.getName());
                names.add(prefix + attribute.getName());
            }
        }
    }

    private static String prefix(ExtensionText extension) {
        CategoryText category = extension.getCategory();
        return category == null || category.eIsProxy() ? "" : Trees.path(category) + ".";
    }

    /** @param old what other changes of its kind begin with: a change can lead to what went on to something else */
    private void checkNew(ChangeText change, Predicate<String> known, Set<String> old) {
        for (int i = 0; i < change.getNew().size(); i++) {
            @Nullable String path = change.getNew().get(i);
            if (path == null) {
                continue; // not written yet, as the parser says
            } else if (change.getOld().contains(path)) {
                error("“" + path + "” would become itself: name another " + ChangeKind.word(change) + ".", change, Literals.CHANGE_TEXT__NEW, i,
                        TaxonomyProblems.CHANGE_UNKNOWN_TARGET);
            } else if (!known.test(path) && !old.contains(path)) {
                error("There is no “" + path + "” in this version, so that older annotations would lead nowhere:"
                        + " write the whole path of what took its place.", change, Literals.CHANGE_TEXT__NEW, i,
                        TaxonomyProblems.CHANGE_UNKNOWN_TARGET);
            }
        }
        boolean named = !change.getOld().isEmpty() && change.getOld().getFirst() != null; // else the parser says what is missing
        if (change.getNew().isEmpty() && !(change instanceof Deprecation) && named) {
            error("This does not say what took the place of “" + change.getOld().getFirst() + "”: name it.", change,
                    Literals.CHANGE_TEXT__OLD, 0, TaxonomyProblems.CHANGE_UNKNOWN_TARGET);
        }
    }

    /** What this release deprecates is there still; what an earlier one did may be gone since. */
    private void checkThere(TaxonomyText taxonomy, ChangeText deprecation, Predicate<String> known) {
        if (taxonomy.getVersion() == null || !taxonomy.getVersion().equals(deprecation.getSince())) {
            return;
        }
        for (int i = 0; i < deprecation.getOld().size(); i++) {
            @Nullable String path = deprecation.getOld().get(i);
            if (path != null && !known.test(path)) {
                warning("There is no " + ChangeKind.word(deprecation) + " “" + path + "” that could be deprecated: correct the name, or take this away.", deprecation,
                        Literals.CHANGE_TEXT__OLD, i, TaxonomyProblems.CHANGE_UNKNOWN_TARGET);
            }
        }
    }

    private void checkGone(ChangeText change, Predicate<String> known) {
        for (int i = 0; i < change.getOld().size(); i++) {
            @Nullable String path = change.getOld().get(i);
            if (path != null && known.test(path) && !change.getNew().contains(path)) {
                warning("“" + path + "” is said to have become something else, but it is still there:"
                        + " take it away, or say that it is deprecated.", change, Literals.CHANGE_TEXT__OLD, i,
                        TaxonomyProblems.CHANGE_UNKNOWN_TARGET);
            }
        }
    }

    private void checkSplit(Split split) {
        List<String> written = written(split.getNew());
        if (written.size() == 1 && split.getNew().size() == 1) {
            warning("Nothing is split that becomes “" + written.getFirst() + "” only: name another behind into, or write renamed and to.",
                    split, Literals.CHANGE_TEXT__NEW, 0, TaxonomyProblems.CHANGE_UNKNOWN_TARGET);
        }
        for (SplitCase each : split.getCases()) {
            if (each.getCategory() != null && !written.isEmpty() && !written.contains(each.getCategory())) {
                error("“" + each.getCategory() + "” is not one of those behind into: write one of "
                        + String.join(", ", written) + ".", each, Literals.SPLIT_CASE__CATEGORY,
                        TaxonomyProblems.CHANGE_UNKNOWN_TARGET);
            }
        }
        boolean complete = split.isByHand() || split.getCases().stream().anyMatch(SplitCase::isOtherwise);
        if (!complete && !split.getOld().isEmpty()) {
            warning("This does not say for every annotation which of the new categories it gets:"
                    + " end with a case that says otherwise, or write by hand.", split, Literals.CHANGE_TEXT__OLD, 0,
                    TaxonomyProblems.CHANGE_UNKNOWN_TARGET);
        }
    }

    /** @return those that are written already: the parser says where one is missing */
    private static List<String> written(List<@Nullable String> paths) {
        var written = new ArrayList<String>();
        for (@Nullable String path : paths) {
            if (path != null) {
                written.add(path);
            }
        }
        return written;
    }

    private void checkUses(TaxonomyText taxonomy) {
        Map<CategoryText, Deprecation> deprecated = new HashMap<>();
        for (ChangeText change : taxonomy.getChanges()) {
            if (change instanceof Deprecation deprecation && ChangeKind.of(change) == TaxonomyChange.Kind.CATEGORY) {
                written(deprecation.getOld()).forEach(path -> Trees.find(taxonomy, path)
                        .ifPresent(category -> deprecated.put(category, deprecation)));
            }
        }
        if (deprecated.isEmpty()) {
            return;
        }
        for (CategoryReference reference : EcoreUtil2.getAllContentsOfType(taxonomy, CategoryReference.class)) {
            Trees.target(reference).filter(deprecated::containsKey).ifPresent(category -> {
                List<String> instead = written(deprecated.get(category).getNew());
                warning("“" + Trees.path(category) + "” is deprecated, so that nobody can choose it any more: "
                        + (instead.isEmpty() ? "take it away here." : "write " + instead.getFirst() + " instead."), reference,
                        Literals.CATEGORY_REFERENCE__CATEGORY, TaxonomyProblems.DEPRECATED_USE);
            });
        }
        deprecated.values().forEach(deprecation -> checkSuccessor(taxonomy, deprecation, deprecated));
    }

    private void checkSuccessor(TaxonomyText taxonomy, Deprecation deprecation, Map<CategoryText, Deprecation> deprecated) {
        for (int i = 0; i < deprecation.getNew().size(); i++) {
            @Nullable String path = deprecation.getNew().get(i);
            if (path != null && Trees.find(taxonomy, path).filter(deprecated::containsKey).isPresent()) {
                warning("“" + path + "” is deprecated too: name what is to be used in the end.", deprecation,
                        Literals.CHANGE_TEXT__NEW, i, TaxonomyProblems.DEPRECATED_USE);
            }
        }
    }
}
