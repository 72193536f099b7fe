package org.glossator.taxonomy.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the texts below, ^ is the caret, ; the end of a line and _ a blank. */
class PairCloserTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "category_a_^, {, category_a_{^}",
            "category_a_^b, {, category_a_{^b",
            "a_{^}, }, a_{}^",
            "title_^, \", title_\"^\"",
            "title_\"x^\", \", title_\"x\"^",
            "title_\"x\\^_y\", q, title_\"x\\q^_y\"",
            "//_it_^, \", //_it_\"^",
            "__key_K^, ;, __key_K;__^",
            "__a_{^}, ;, __a_{;____^;__}",
            "__a_{^, ;, __a_{;____^" })
    void whatIsTypedIsCompleted(String before, String typed, String after) throws BadLocationException {
        String text = shown(before);
        var document = new Document(text.replace("^", ""));
        var command = new Typed(text.indexOf('^'), shown(typed));
        new PairCloser().customizeDocumentCommand(document, command);
        document.replace(command.offset, command.length, command.text);
        int caret = command.caretOffset >= 0 ? command.caretOffset : command.offset + command.text.length();
        assertThat(new StringBuilder(document.get()).insert(caret, '^').toString()).isEqualTo(shown(after));
    }

    private static String shown(String text) {
        return text.replace('_', ' ').replace(';', '\n');
    }

    private static final class Typed extends DocumentCommand {
        Typed(int offset, String text) {
            this.offset = offset;
            this.text = text;
            this.length = 0;
            this.caretOffset = -1;
            this.shiftsCaret = true;
            this.doit = true;
        }
    }
}
