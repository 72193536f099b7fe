package org.glossator.model.taxonomy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What is asked of a type of records for each of a hundred thousand of them. The record types of this model only.
 *
 * @param sealed whether it is one of several kinds of something
 */
record RecordShape(Part[] parts, Constructor<?> constructor, boolean sealed) {
    private static final Map<Class<?>, RecordShape> SHAPES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Object> EMPTY = new ConcurrentHashMap<>(); // records that say nothing; they never change

    /**
     * A component of a record.
     *
     * @param arguments of its type, where it has some
     */
    record Part(RecordComponent component, String name, Class<?> type, List<Type> arguments) {

        static Part of(RecordComponent component) {
            return new Part(component, component.getName(), component.getType(),
                    component.getGenericType() instanceof ParameterizedType generic ? List.of(generic.getActualTypeArguments())
                            : List.of());
        }

        Object get(Record object) {
            try {
                return component.getAccessor().invoke(object);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("accessors of records are public", e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.computeIfAbsent(type, RecordShape::read);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true); // it is; now nobody asks for each record again
            return new RecordShape(Arrays.stream(components).map(Part::of).toArray(Part[]::new), constructor,
                    Arrays.stream(type.getInterfaces()).anyMatch(Kinds::areOf));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its constructor", e);
        }
    }

    /**
     * @param values of the components, in their order
     * @throws IllegalArgumentException where there is no such record
     */
    Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("not a " + constructor.getDeclaringClass().getSimpleName() + ": "
                    + Arrays.toString(values), e);
        }
    }

    /** @return whether a component with the value is left out; records are asked for what they hold elsewhere */
    static boolean isEmpty(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case String text -> text.isEmpty();
            case Boolean yes -> !yes;
            case Enum<?> constant -> constant.ordinal() == 0;
            case Integer number -> number == 0;
            case Double number -> number == 0 && 1 / number > 0;
            default -> false;
        };
    }

    /** @return the value of a component that was left out */
    static Object empty(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == String.class) {
            return "";
        } else if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == double.class) {
            return 0.0;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            @Nullable Object known = EMPTY.get(type);
            return known == null ? emptyRecord(type) : known;
        }
        throw new IllegalArgumentException("is missing: " + type.getSimpleName());
    }

    private static Object emptyRecord(Class<?> type) {
        RecordShape shape = of(type);
        Object made = shape.make(Arrays.stream(shape.parts).map(part -> empty(part.type())).toArray());
        EMPTY.put(type, made);
        return made;
    }
}
