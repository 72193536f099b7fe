package org.glossator.model.taxonomy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Version;

/** Records to JSON and back, by their components. The record types of this model only. */
final class RecordJson {
    private static final String KIND = "@"; // which of a sealed type's records

    private RecordJson() {
    }

    static void write(Object value, StringBuilder json) {
        switch (value) {
            case String text -> JsonText.write(text, json);
            case Character letter -> JsonText.write(letter.toString(), json);
            case Boolean yes -> json.append(yes);
            case Number number -> json.append(number);
            case Enum<?> constant -> JsonText.write(constant.name(), json);
            case CategoryId id -> JsonText.write(id.value(), json);
            case Version version -> JsonText.write(version.toString(), json);
            case Colour colour -> JsonText.write(colour.toString(), json);
            case Optional<?> one -> write(one.orElseThrow(), json);
            case List<?> list -> writeList(list, json);
            case Map<?, ?> map -> writeMap(map, json);
            case Record object -> writeRecord(object, json);
            default -> throw new IllegalArgumentException("cannot be written: " + value.getClass());
        }
    }

    private static void writeList(List<?> list, StringBuilder json) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            write(list.get(i), json);
        }
        json.append(']');
    }

    private static void writeMap(Map<?, ?> map, StringBuilder json) {
        json.append('{');
        int start = json.length();
        map.forEach((key, value) -> {
            comma(json, start);
            JsonText.write((String) key, json);
            json.append(':');
            write(value, json);
        });
        json.append('}');
    }

    private static void writeRecord(Record object, StringBuilder json) {
        RecordShape shape = RecordShape.of(object.getClass());
        json.append('{');
        int start = json.length();
        if (shape.sealed()) {
            json.append("\"" + KIND + "\":\"").append(object.getClass().getSimpleName()).append('"');
        }
        for (RecordShape.Part part : shape.parts()) {
            Object value = part.get(object);
            if (RecordShape.isEmpty(value)) {
                continue;
            }
            int before = json.length();
            comma(json, start);
            json.append('"').append(part.name()).append("\":");
            int from = json.length();
            write(value, json);
            if (value instanceof Record && json.length() == from + 2) { // {}: nothing in it
                json.setLength(before);
            }
        }
        json.append('}');
    }

    private static void comma(StringBuilder json, int start) {
        if (json.length() > start) {
            json.append(',');
        }
    }

    /** @param arguments of the type, where it has some */
    static Object read(Object json, Class<?> type, List<Type> arguments) {
        if (type == Optional.class) {
            return Optional.of(read(json, arguments.getFirst()));
        } else if (type == List.class && json instanceof List<?> list) {
            var read = new ArrayList<Object>(list.size());
            list.forEach(element -> read.add(read(element, arguments.getFirst())));
            return read;
        } else if (type == Map.class && json instanceof Map<?, ?> map) {
            var read = new LinkedHashMap<Object, Object>();
            map.forEach((key, value) -> read.put(key, read(value, arguments.get(1))));
            return read;
        } else if (json instanceof String text) {
            return ofText(text, type);
        } else if (json instanceof Double number) {
            return type == int.class || type == Integer.class ? (Object) number.intValue() : number;
        } else if (json instanceof Map<?, ?> object) {
            return readRecord(object, Kinds.areOf(type) ? kind(type, object) : type);
        }
        return json;
    }

    private static Object read(Object json, Type type) {
        return type instanceof ParameterizedType generic
                ? read(json, (Class<?>) generic.getRawType(), List.of(generic.getActualTypeArguments()))
                : read(json, (Class<?>) type, List.of());
    }

    private static Object ofText(String text, Class<?> type) {
        if (type == CategoryId.class) {
            return new CategoryId(text);
        } else if (type == Version.class) {
            return Version.parse(text).orElseThrow(() -> new IllegalArgumentException("not a version: " + text));
        } else if (type == Colour.class) {
            return Colour.parse(text).orElseThrow(() -> new IllegalArgumentException("not a colour: " + text));
        } else if (type == Character.class && !text.isEmpty()) {
            return text.charAt(0);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not known: " + text));
        }
        return text;
    }

    private static Class<?> kind(Class<?> sealed, Map<?, ?> object) {
        return Kinds.named(sealed, object.get(KIND))
                .orElseThrow(() -> new IllegalArgumentException("not known: " + object.get(KIND)));
    }

    private static Object readRecord(Map<?, ?> object, Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("not expected: " + object.keySet());
        }
        RecordShape shape = RecordShape.of(type);
        var values = new Object[shape.parts().length];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Part part = shape.parts()[i];
            @Nullable Object json = object.get(part.name());
            values[i] = json == null ? RecordShape.empty(part.type()) : read(json, part.type(), part.arguments());
        }
        return shape.make(values);
    }
}
