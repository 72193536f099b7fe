package org.glossator.model.taxonomy;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A type of records with how each of its components is packed. */
record PackShape(RecordShape shape, PackType[] types) {
    private static final Map<Class<?>, PackShape> SHAPES = new ConcurrentHashMap<>();

    static PackShape of(Class<?> type) {
        return SHAPES.computeIfAbsent(type, some -> {
            RecordShape shape = RecordShape.of(some);
            return new PackShape(shape, Arrays.stream(shape.parts())
                    .map(part -> PackType.of(part.component().getGenericType())).toArray(PackType[]::new));
        });
    }

    boolean hasOrder(Record object) {
        for (int i = 0; i < types.length; i++) {
            if (types[i].ordered() && types[i].hasOrder(shape.parts()[i].get(object))) {
                return true;
            }
        }
        return false;
    }

    /** @return whether the value is left out: it is what its component has when nothing is said */
    static boolean isEmpty(Object value) {
        if (!(value instanceof Record object)) {
            return RecordShape.isEmpty(value);
        }
        RecordShape shape = RecordShape.of(object.getClass());
        return !shape.sealed() && Arrays.stream(shape.parts()).allMatch(part -> isEmpty(part.get(object)));
    }
}
