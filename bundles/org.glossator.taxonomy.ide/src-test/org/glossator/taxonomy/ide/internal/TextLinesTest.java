package org.glossator.taxonomy.ide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    private static final String[] PIECES = {"\n", "\r", "\r\n", "a", "line", "\n\r", "\r\r\n"};

    @Test
    void aLineEndsWithAFeedAReturnOrBoth() {
        var lines = new TextLines("a\nb\r\nc\rd\n");
        assertThat(starts(lines)).containsExactly(0, 2, 5, 7, 9);
        assertThat(lines.end(1)).isEqualTo(3);
        assertThat(lines.position(6)).isEqualTo(new Position(2, 1));
        assertThat(lines.offset(new Position(1, 99))).isEqualTo(3);
        assertThat(lines.offset(new Position(99, 0))).isEqualTo(9);
    }

    @Test
    void aChangedTextHasTheLinesOfTheSameTextReadAnew() {
        var random = new Random("lines".hashCode());
        String text = "";
        var lines = new TextLines(text);
        for (int i = 0; i < 3_000; i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(text.length() > 60 ? 40 : 4));
            text = text.substring(0, from) + PIECES[random.nextInt(PIECES.length)] + text.substring(to);
            lines = lines.changedTo(text);
            if (random.nextInt(3) > 0) { // others are passed by before somebody asks
                assertThat(starts(lines)).as(text).isEqualTo(starts(new TextLines(text)));
            }
        }
    }

    private static List<Integer> starts(TextLines lines) {
        return IntStream.range(0, lines.count()).map(lines::start).boxed().toList();
    }
}
