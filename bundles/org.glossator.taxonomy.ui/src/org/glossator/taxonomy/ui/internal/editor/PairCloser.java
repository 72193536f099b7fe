package org.glossator.taxonomy.ui.internal.editor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/** Closes braces and quotation marks as they are opened, and indents the line after a brace. */
@NonNullByDefault({})
public final class PairCloser implements IAutoEditStrategy {
    private static final String STEP = "  ";

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        try {
            if (command.length > 0) {
                return;
            }
            switch (command.text) {
                case "{" -> close(document, command, '}');
                case "\"" -> quote(document, command);
                case "}" -> typeOver(document, command, '}');
                default -> {
                    if (TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
                        indent(document, command);
                    }
                }
            }
        } catch (BadLocationException e) {
            // the text changed under our hands: what was typed stays as it is
        }
    }

    private static void close(IDocument document, DocumentCommand command, char closing) throws BadLocationException {
        if (atEndOfWord(document, command.offset)) {
            command.text += closing;
            command.caretOffset = command.offset + 1;
            command.shiftsCaret = false;
        }
    }

    private static void quote(IDocument document, DocumentCommand command) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        boolean inText = before.replace("\\\\", "").replace("\\\"", "").chars().filter(c -> c == '"').count() % 2 == 1;
        if (inText) {
            typeOver(document, command, '"');
        } else if (!before.contains("//")) {
            close(document, command, '"');
        }
    }

    private static void typeOver(IDocument document, DocumentCommand command, char closing) throws BadLocationException {
        if (command.offset < document.getLength() && document.getChar(command.offset) == closing) {
            command.text = "";
            command.caretOffset = command.offset + 1;
            command.shiftsCaret = false;
        }
    }

    private static void indent(IDocument document, DocumentCommand command) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        String indent = before.substring(0, before.length() - before.stripLeading().length());
        String newLine = command.text;
        if (!before.stripTrailing().endsWith("{")) {
            command.text = newLine + indent;
            return;
        }
        command.text = newLine + indent + STEP;
        if (command.offset < document.getLength() && document.getChar(command.offset) == '}') {
            command.caretOffset = command.offset + command.text.length();
            command.shiftsCaret = false;
            command.text += newLine + indent;
        }
    }

    private static boolean atEndOfWord(IDocument document, int offset) throws BadLocationException {
        return offset >= document.getLength() || Character.isWhitespace(document.getChar(offset))
                || document.getChar(offset) == '}';
    }
}
