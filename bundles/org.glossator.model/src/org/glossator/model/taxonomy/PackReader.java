package org.glossator.model.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** Reads what {@link PackWriter} wrote. */
final class PackReader {
    private static final int MAX_DEPTH = 1_000;

    private final String text;
    private final List<Object> known = new ArrayList<>();
    private final List<Described> shapes = new ArrayList<>();
    private int at;
    private int depth;

    private PackReader(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /**
     * A type of records as the text describes it.
     *
     * @param places of the components that it had then, among those that the type has now
     * @param empty what the components are when nothing is said; null for one that must be said
     */
    private record Described(PackShape shape, int[] places, @Nullable Object[] empty) {
    }

    /**
     * @param start of what was written, in characters
     * @throws IllegalArgumentException where the text is not what was written
     */
    static <T extends Record> T read(String text, int start, Class<T> type) {
        var reader = new PackReader(text, start);
        try {
            Object read = reader.read(PackType.of(type));
            if (reader.at != text.length()) {
                throw reader.broken();
            }
            return type.cast(read);
        } catch (IndexOutOfBoundsException | ClassCastException | NullPointerException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("not what was packed, at character " + reader.at, e);
        }
    }

    private Object read(PackType type) {
        if (!type.shared()) {
            return content(type);
        }
        int how = number();
        if (how >= PackWriter.KNOWN) {
            return known.get(how - PackWriter.KNOWN);
        }
        Object read = content(type);
        if (how == PackWriter.NEW) {
            known.add(read);
        }
        return read;
    }

    private Object content(PackType type) {
        return switch (type.form()) {
            case TEXT -> text();
            case CONSTANT -> constant(type.type(), text());
            case LETTER -> (char) number();
            case YES -> number() == 1;
            case WHOLE -> {
                int number = number();
                yield number >>> 1 ^ -(number & 1);
            }
            case REAL -> Double.valueOf(text());
            case OPTIONAL -> Optional.of(read(type.held()));
            case LIST -> list(type.held());
            case MAP -> map(type.held());
            case RECORD -> object(type.type());
        };
    }

    private Object list(PackType element) {
        int size = number();
        if (size > text.length() - at) {
            throw broken(); // each takes one character at least
        }
        var list = new Object[size];
        for (int i = 0; i < size; i++) {
            list[i] = read(element);
        }
        return List.of(list); // which no record copies again
    }

    private Map<String, Object> map(PackType value) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = number(); i > 0; i--) {
            map.put(text(), read(value));
        }
        return map;
    }

    private Object object(Class<?> type) {
        if (depth++ > MAX_DEPTH) {
            throw broken();
        }
        int index = number();
        Described described = index == 0 ? describe(type) : shapes.get(index - 1);
        int said = number();
        PackType[] types = described.shape.types();
        var values = described.empty.clone();
        for (int i = 0; said != 0; i++, said >>>= 1) {
            if ((said & 1) != 0) {
                int place = described.places[i];
                values[place] = read(types[place]);
            }
        }
        for (@Nullable Object value : values) {
            if (value == null) {
                throw broken();
            }
        }
        depth--;
        return described.shape.shape().make(values);
    }

    private Described describe(Class<?> declared) {
        String name = text();
        Class<?> type = !Kinds.areOf(declared) ? declared
                : Kinds.named(declared, name).orElseThrow(() -> new IllegalArgumentException("not known: " + name));
        PackShape shape = PackShape.of(type);
        List<String> names = Arrays.stream(shape.shape().parts()).map(RecordShape.Part::name).toList();
        int[] places = new int[Math.min(number(), Integer.SIZE)];
        for (int i = 0; i < places.length; i++) {
            String part = text();
            places[i] = names.indexOf(part);
            if (places[i] < 0) {
                throw new IllegalArgumentException("not known of " + name + ": " + part);
            }
        }
        var described = new Described(shape, places, Arrays.stream(shape.shape().parts()).map(PackReader::empty).toArray());
        shapes.add(described);
        return described;
    }

    private static @Nullable Object empty(RecordShape.Part part) {
        try {
            return RecordShape.empty(part.type());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not known: " + name));
    }

    private String text() {
        int length = number();
        if ((length & 1) == 0) {
            int start = at;
            at += length >> 1;
            return text.substring(start, at);
        }
        var read = new StringBuilder();
        for (int i = length >> 1; i > 0; i--) {
            read.append((char) number());
        }
        return read.toString();
    }

    private int number() {
        int next = text.charAt(at++) - '0';
        int number = next & PackWriter.MORE - 1;
        for (int shift = PackWriter.BITS; next >= PackWriter.MORE; shift += PackWriter.BITS) {
            next = text.charAt(at++) - '0';
            number |= (next & PackWriter.MORE - 1) << shift;
        }
        if (next < 0 || next >= 2 * PackWriter.MORE) {
            throw broken();
        }
        return number;
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("not what was packed, at character " + at);
    }
}
