package org.glossator.model.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records as numbers and texts, each value that is shared once. Numbers have five bits in each character from
 * {@code 0} to {@code O}, the lowest first, and in the last one; those before it are from {@code P} to {@code o}. A record
 * is the number of its type, which components it says, as bits, and these. A type is described where it comes first, so that
 * a reader knows what components there were.
 */
final class PackWriter {
    static final int BITS = 5;
    static final int MORE = 1 << BITS;
    static final int NEW = 0; // a value that is said by its number from now on
    static final int ALONE = 1; // a value that is not
    static final int KNOWN = 2; // added to the number of a value that was there before

    private final StringBuilder out;
    private final Map<Object, Integer> known = new HashMap<>();
    private final List<Class<?>> shapes = new ArrayList<>();

    private PackWriter(StringBuilder out) {
        this.out = out;
    }

    static void write(Record value, StringBuilder out) {
        new PackWriter(out).write(PackType.of(value.getClass()), value);
    }

    private void write(PackType type, Object value) {
        if (!type.shared()) {
            writeContent(type, value);
        } else if (type.hasOrder(value)) {
            number(ALONE);
            writeContent(type, value);
        } else if (known.containsKey(value)) {
            number(known.get(value) + KNOWN);
        } else {
            number(NEW);
            writeContent(type, value);
            known.put(value, known.size());
        }
    }

    private void writeContent(PackType type, Object value) {
        switch (type.form()) {
            case TEXT -> text((String) value);
            case CONSTANT -> text(((Enum<?>) value).name());
            case LETTER -> number((Character) value);
            case YES -> number((Boolean) value ? 1 : 0);
            case WHOLE -> {
                int whole = (Integer) value;
                number(whole << 1 ^ whole >> 31);
            }
            case REAL -> text(value.toString());
            case OPTIONAL -> write(type.held(), ((Optional<?>) value).orElseThrow());
            case LIST -> {
                number(((List<?>) value).size());
                ((List<?>) value).forEach(element -> write(type.held(), element));
            }
            case MAP -> {
                number(((Map<?, ?>) value).size());
                ((Map<?, ?>) value).forEach((key, held) -> {
                    text((String) key);
                    write(type.held(), held);
                });
            }
            case RECORD -> writeRecord((Record) value);
        }
    }

    private void writeRecord(Record object) {
        PackShape shape = PackShape.of(object.getClass());
        writeShape(object.getClass(), shape);
        RecordShape.Part[] parts = shape.shape().parts();
        var values = new Object[parts.length];
        int said = 0;
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].get(object);
            said |= PackShape.isEmpty(values[i]) ? 0 : 1 << i;
        }
        number(said);
        for (int i = 0; i < parts.length; i++) {
            if ((said & 1 << i) != 0) {
                write(shape.types()[i], values[i]);
            }
        }
    }

    private void writeShape(Class<?> type, PackShape shape) {
        int index = shapes.indexOf(type);
        if (index >= 0) {
            number(index + 1);
            return;
        }
        shapes.add(type);
        number(0);
        text(type.getSimpleName());
        number(shape.types().length);
        for (RecordShape.Part part : shape.shape().parts()) {
            text(part.name());
        }
    }

    /** With its length; with a number for each character where one of them is none that every store takes. */
    private void text(String text) {
        boolean plain = text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c));
        number(text.length() << 1 | (plain ? 0 : 1));
        if (plain) {
            out.append(text);
        } else {
            text.chars().forEach(this::number);
        }
    }

    private void number(int number) {
        int rest = number;
        while (rest >>> BITS != 0) {
            out.append((char) ('0' + (rest & MORE - 1 | MORE)));
            rest >>>= BITS;
        }
        out.append((char) ('0' + rest));
    }
}
