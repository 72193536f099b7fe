package org.glossator.taxonomy.parser;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterWithValueException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.TaxonomyProblems;

import com.google.inject.Singleton;

/** From a text in quotation marks to what it says, and back. */
@Singleton
public final class TextConverters extends AbstractDeclarativeValueConverterService {
    private volatile @Nullable Map<String, IValueConverter<Object>> byRule; // does not change once it is there

    /** Looks the rule up once instead of twice: it is asked for each word of a text. */
    @Override
    @NonNullByDefault({})
    @SuppressWarnings("unchecked")
    public IValueConverter<Object> getConverter(String rule) {
        IValueConverter<Object> known = converters().get(rule);
        return known == null ? (IValueConverter<Object>) IValueConverter.NO_OP_CONVERTER : known;
    }

    private Map<String, IValueConverter<Object>> converters() {
        Map<String, IValueConverter<Object>> known = byRule;
        if (known == null) {
            known = new HashMap<>(getConverters());
            byRule = known;
        }
        return known;
    }

    @ValueConverter(rule = "STRING")
    public IValueConverter<String> text() {
        return new QuotedText();
    }

    @ValueConverter(rule = "TRANSLATED")
    public IValueConverter<String> translated() {
        return new QuotedText();
    }

    /** Without the sign before it. */
    @ValueConverter(rule = "TAG")
    public IValueConverter<String> tag() {
        return new Marked("@", "");
    }

    /** Without the brackets around it. */
    @ValueConverter(rule = "IRI")
    public IValueConverter<String> iri() {
        return new Marked("<", ">");
    }

    @ValueConverter(rule = "WeightSum")
    public IValueConverter<@Nullable String> weightSum() {
        return new WeightSum();
    }

    /** Without the word before it; nothing where nothing follows it. */
    private static final class WeightSum implements IValueConverter<@Nullable String> {
        private static final String WORD = "sum";

        @Override
        public @Nullable String toValue(@Nullable String string, @Nullable INode node) {
            String text = string == null ? "" : string.strip();
            String number = text.startsWith(WORD) ? text.substring(WORD.length()).strip() : text;
            return number.isEmpty() ? null : number;
        }

        @Override
        public String toString(@Nullable String value) {
            return WORD + " " + (value == null ? "" : value);
        }
    }

    /** What stands between two marks; the last may be missing. */
    private record Marked(String before, String after) implements IValueConverter<String> {

        @Override
        public String toValue(@Nullable String string, @Nullable INode node) {
            String text = string == null ? before : string;
            return text.substring(before.length(), text.length() - (text.endsWith(after) ? after.length() : 0));
        }

        @Override
        public String toString(@Nullable String value) {
            return before + (value == null ? "" : value) + after;
        }
    }

    /** Two quotation marks, and between them anything but a line's end; a backslash stands before ", \, n and t. */
    private static final class QuotedText implements IValueConverter<String> {

        @Override
        public String toValue(@Nullable String string, @Nullable INode node) {
            if (string == null) {
                return "";
            }
            int last = string.length() - 1;
            if (last > 0 && string.indexOf('"', 1) == last && string.indexOf('\\') < 0) {
                return string.substring(1, last); // nearly all texts are as plain as that
            }
            var value = new StringBuilder(string.length());
            int at = 1;
            char wrong = 0;
            while (at < string.length() && string.charAt(at) != '"') {
                char next = string.charAt(at++);
                if (next == '\\' && at < string.length()) {
                    char letter = string.charAt(at++);
                    next = unescaped(letter);
                    wrong = next == 0 ? letter : wrong;
                }
                if (next != 0) {
                    value.append(next);
                }
            }
            if (at >= string.length()) {
                throw new TextException(TaxonomyProblems.OPEN_TEXT,
                        "This text has no quotation mark at its end: a text ends in the line in which it begins.", node, value);
            } else if (wrong != 0) {
                throw new TextException(TaxonomyProblems.BAD_ESCAPE, "\\" + wrong
                        + " means nothing in a text: write \\\\ for a backslash, \\\" for a quotation mark.", node, value);
            }
            return value.toString();
        }

        /** @return 0 where the letter cannot stand after a backslash */
        private static char unescaped(char letter) {
            return switch (letter) {
                case '"', '\\' -> letter;
                case 'n' -> '\n';
                case 't' -> '\t';
                default -> 0;
            };
        }

        @Override
        public String toString(@Nullable String value) {
            String text = value == null ? "" : value;
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
        }
    }

    /** What is wrong with a text, with its code; what could be read of the text is its value all the same. */
    static final class TextException extends ValueConverterWithValueException {
        final String code;

        TextException(String code, String message, @Nullable INode node, CharSequence value) {
            super(message, node, value.toString(), null);
            this.code = code;
        }
    }
}
