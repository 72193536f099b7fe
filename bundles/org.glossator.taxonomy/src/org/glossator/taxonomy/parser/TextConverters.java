package org.glossator.taxonomy.parser;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.TaxonomyProblems;

/** From a text in quotation marks to what it says, and back. */
public final class TextConverters extends AbstractDeclarativeValueConverterService {

    @ValueConverter(rule = "STRING")
    public IValueConverter<String> text() {
        return new QuotedText();
    }

    /** Two quotation marks, and between them anything but a line's end; a backslash stands before ", \, n and t. */
    private static final class QuotedText implements IValueConverter<String> {

        @Override
        public String toValue(@Nullable String string, @Nullable INode node) {
            if (string == null) {
                return "";
            }
            var value = new StringBuilder(string.length());
            int at = 1;
            while (at < string.length() && string.charAt(at) != '"') {
                char next = string.charAt(at++);
                if (next == '\\' && at < string.length()) {
                    next = unescaped(string.charAt(at++), node);
                }
                value.append(next);
            }
            if (at >= string.length()) {
                throw new TextException(TaxonomyProblems.OPEN_TEXT,
                        "This text has no quotation mark at its end: a text ends in the line in which it begins.", node);
            }
            return value.toString();
        }

        private static char unescaped(char letter, @Nullable INode node) {
            return switch (letter) {
                case '"', '\\' -> letter;
                case 'n' -> '\n';
                case 't' -> '\t';
                default -> throw new TextException(TaxonomyProblems.BAD_ESCAPE, "\\" + letter
                        + " means nothing in a text: write \\\\ for a backslash, \\\" for a quotation mark.", node);
            };
        }

        @Override
        public String toString(@Nullable String value) {
            String text = value == null ? "" : value;
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
        }
    }

    /** A text that means nothing, with the code of why. */
    static final class TextException extends ValueConverterException {
        final String code;

        TextException(String code, String message, @Nullable INode node) {
            super(message, node, null);
            this.code = code;
        }
    }
}
