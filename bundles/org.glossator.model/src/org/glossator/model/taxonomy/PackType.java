package org.glossator.model.taxonomy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Category;
import org.glossator.model.Taxonomy;

/**
 * How the values of a declared type are packed; read once from the declaration.
 *
 * @param type its class
 * @param of what it holds, where it holds something else
 * @param shared whether a value that was there before is said by its number
 * @param ordered whether values may be equal and differ in the order of a map
 */
record PackType(Form form, Class<?> type, @Nullable PackType of, boolean shared, boolean ordered) {

    enum Form {
        TEXT, LETTER, YES, WHOLE, REAL, CONSTANT, OPTIONAL, LIST, MAP, RECORD
    }

    static PackType of(Type declared) {
        return of(declared, new HashSet<>());
    }

    /** @param within the records that are being looked at, as conditions hold conditions */
    private static PackType of(Type declared, Set<Class<?>> within) {
        if (declared instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            PackType of = of(arguments[arguments.length - 1], within);
            return raw == Optional.class ? new PackType(Form.OPTIONAL, raw, of, false, of.ordered)
                    : raw == Map.class ? new PackType(Form.MAP, raw, of, false, true)
                            : new PackType(Form.LIST, raw, of, of.shared, of.ordered);
        }
        Class<?> type = (Class<?>) declared;
        if (type == String.class) {
            return new PackType(Form.TEXT, type, null, true, false);
        } else if (type.isEnum()) {
            return new PackType(Form.CONSTANT, type, null, true, false);
        } else if (type == Character.class) {
            return new PackType(Form.LETTER, type, null, false, false);
        } else if (type == boolean.class || type == Boolean.class) {
            return new PackType(Form.YES, type, null, false, false);
        } else if (type == int.class || type == Integer.class) {
            return new PackType(Form.WHOLE, type, null, false, false);
        } else if (type == double.class || type == Double.class) {
            return new PackType(Form.REAL, type, null, false, false);
        }
        boolean same = type != Category.class && type != Taxonomy.class && type != TaxonomyDetails.class; // else there is one of each
        return new PackType(Form.RECORD, type, null, same, isOrdered(type, within));
    }

    private static boolean isOrdered(Class<?> type, Set<Class<?>> within) {
        if (!within.add(type)) {
            return false; // what holds it says so
        }
        Stream<? extends Class<?>> kinds = type.isRecord() ? Stream.of(type) : Kinds.of(type).stream();
        boolean ordered = kinds.flatMap(kind -> Arrays.stream(kind.getRecordComponents()))
                .anyMatch(component -> of(component.getGenericType(), within).ordered);
        within.remove(type);
        return ordered;
    }

    /** @return whether a value of the type holds a map whose order could be another one */
    boolean hasOrder(Object value) {
        if (!ordered) {
            return false;
        }
        return switch (value) {
            case Map<?, ?> map -> map.size() > 1;
            case Optional<?> one -> one.isPresent() && held().hasOrder(one.get());
            case List<?> list -> list.stream().anyMatch(element -> held().hasOrder(element));
            case Record object -> PackShape.of(object.getClass()).hasOrder(object);
            default -> false;
        };
    }

    /** @return what an optional, list or map holds */
    PackType held() {
        PackType held = of;
        if (held == null) {
            throw new IllegalStateException(form + " holds nothing else");
        }
        return held;
    }
}
