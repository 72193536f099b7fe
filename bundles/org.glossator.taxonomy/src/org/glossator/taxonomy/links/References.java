package org.glossator.taxonomy.links;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.EntryText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.MappingEnd;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.ScaleType;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.Term;
import org.glossator.taxonomy.syntax.ValueText;

/**
 * Looks names up: from the enclosing category outwards, then from the root, then as the end of a path if only one category
 * ends so.
 */
public final class References {

    private References() {
    }

    /** @param name as it is written, without blanks */
    public static Meaning find(EObject context, EReference reference, String name) {
        return Imports.root(context).map(here -> find(here, context, reference, name)).orElse(Meaning.NOTHING);
    }

    /** @param here the taxonomy that the context stands in */
    static Meaning find(TaxonomyText here, EObject context, EReference reference, String name) {
        if (name.isEmpty()) {
            return Meaning.NOTHING;
        }
        EClass type = reference.getEReferenceType();
        if (type == Literals.IMPORT_TEXT) {
            return one(here.getImports().stream().filter(text -> name.equals(Imports.alias(text))).findFirst());
        }
        @Nullable ImportText alias = alias(context);
        Optional<TaxonomyText> there = alias == null ? Optional.of(here) : alias.eIsProxy() ? Optional.empty() : Imports.taxonomy(alias);
        if (there.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        if (type == Literals.SCALE_TEXT) {
            return declared(there.get(), Literals.TAXONOMY_TEXT__SCALES, name);
        } else if (type == Literals.LEVEL_TEXT) {
            return declared(there.get(), Literals.TAXONOMY_TEXT__LEVELS, name);
        } else if (type == Literals.MAPPING_TEXT) {
            return declared(there.get(), Literals.TAXONOMY_TEXT__MAPPINGS, name);
        } else if (type == Literals.CATEGORY_TEXT) {
            return category(context, there.get(), alias != null, name);
        }
        return switch (context) {
            case MappingEnd end -> end(end, there.get(), alias != null, name);
            case Term term -> term(term, there.get(), alias != null, name);
            default -> Meaning.NOTHING;
        };
    }

    private static @Nullable ImportText alias(EObject context) {
        return switch (context) {
            case CategoryReference reference -> reference.getAlias();
            case ExtensionText extension -> extension.getAlias();
            case ScaleType scale -> scale.getAlias();
            case MappingEnd end -> end.getAlias();
            case Term term -> term.getAlias();
            default -> null;
        };
    }

    private static Meaning end(MappingEnd end, TaxonomyText there, boolean imported, String name) {
        @Nullable MappingText mapping = EcoreUtil2.getContainerOfType(end, MappingText.class);
        if (mapping == null || imported) {
            return category(end, there, imported, name);
        }
        boolean target = end.eContainer() instanceof EntryText entry && entry.getTarget() == end;
        @Nullable MappingText base = mapping.getBase();
        List<ValueText> values = target ? mapping.getValues() : base == null || base.eIsProxy() ? List.of() : base.getValues();
        Optional<ValueText> value = values.stream().filter(text -> name.equals(text.getName())).findFirst();
        return value.isPresent() ? one(value) : category(end, there, false, name);
    }

    private static Meaning term(Term term, TaxonomyText there, boolean imported, String name) {
        if (name.indexOf('.') >= 0) {
            return category(term, there, imported, name);
        }
        Meaning attribute = attribute(term, there, name);
        if (!term.getValues().isEmpty() || attribute != Meaning.NOTHING) {
            return attribute;
        }
        Meaning relation = declared(there, Literals.TAXONOMY_TEXT__RELATIONS, name);
        return relation != Meaning.NOTHING ? relation : category(term, there, imported, name);
    }

    /** Those of the enclosing categories first, then those of the whole taxonomy, then the only one of the name. */
    private static Meaning attribute(EObject context, TaxonomyText there, String name) {
        Optional<CategoryTree> tree = CategoryTree.of(there);
        Optional<CategoryText> around = tree.flatMap(known -> known.around(context));
        while (around.isPresent()) {
            Optional<AttributeText> own = around.get().getAttributes().stream().filter(text -> name.equals(text.getName())).findFirst();
            if (own.isPresent()) {
                return one(own);
            }
            CategoryText at = around.get();
            around = tree.flatMap(known -> known.parent(at));
        }
        Meaning global = declared(there, Literals.TAXONOMY_TEXT__ATTRIBUTES, name);
        if (global != Meaning.NOTHING) {
            return global;
        }
        List<AttributeText> all = tree.stream().flatMap(known -> known.attributes(name)).toList();
        return all.size() > 1 ? new Meaning.Several(all.stream().map(text -> text.eContainer() instanceof CategoryText owner
                ? tree.map(known -> known.path(owner)).orElse("") + "." + name
                : name).toList()) : one(all.stream().findFirst());
    }

    private static Meaning category(EObject context, TaxonomyText there, boolean imported, String name) {
        Optional<CategoryTree> made = CategoryTree.of(there);
        if (made.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        CategoryTree tree = made.get();
        String[] path = name.indexOf('.') < 0 ? new String[] {name} : name.split("\\.");
        if (tree.knowsOnly(path)) {
            return one(tree.only(path)); // wherever it is looked for, there is no other
        }
        Optional<CategoryText> scope = imported ? Optional.empty() : tree.around(context);
        while (scope.isPresent()) {
            Optional<CategoryText> found = tree.descend(scope, path);
            if (found.isPresent()) {
                return one(found);
            }
            scope = tree.parent(scope.get());
        }
        Optional<CategoryText> found = tree.descend(Optional.empty(), path);
        if (found.isPresent()) {
            return one(found);
        }
        List<CategoryText> ending = tree.ending(path);
        return ending.size() > 1 ? new Meaning.Several(ending.stream().map(tree::path).toList()) : one(ending.stream().findFirst());
    }

    /**
     * Of the text, else of the taxonomies that it extends.
     *
     * @param list of the taxonomy that is looked through
     */
    private static Meaning declared(TaxonomyText there, EReference list, String name) {
        Optional<CategoryTree> tree = CategoryTree.of(there);
        return one(tree.isPresent() ? tree.get().declared(list, name) : CategoryTree.declared(there, list)
                .filter(object -> name.equals(CategoryTree.name(object))).findFirst());
    }

    private static Meaning one(Optional<? extends EObject> object) {
        return object.isPresent() ? new Meaning.One(object.get()) : Meaning.NOTHING;
    }
}
