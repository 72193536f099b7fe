package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PageContentTest {

    @Test
    void linesEndWithEitherKindOfFeed() {
        var content = new PageContent("one\ntwo\r\n\nthree\rfour😀\n");
        assertThat(IntStream.range(0, content.getLineCount()).mapToObj(content::getLine))
                .containsExactly("one", "two", "", "three", "four😀", "");
        assertThat(IntStream.range(0, content.getLineCount()).map(content::getOffsetAtLine)).containsExactly(0, 4, 9, 10, 16, 23);
        assertThat(List.of(0, 3, 4, 8, 9, 10, 22, 23)).extracting(content::getLineAtOffset).containsExactly(0, 0, 1, 1, 2, 3, 4, 5);
        assertThat(content.getCharCount()).isEqualTo(23);
        assertThat(content.getTextRange(4, 5)).isEqualTo("two\r\n");
    }

    @Test
    void aTextWithoutAnythingHasOneLine() {
        var content = new PageContent("");
        assertThat(content.getLineCount()).isEqualTo(1);
        assertThat(content.getLine(0)).isEmpty();
        assertThat(content.getLineAtOffset(0)).isZero();
    }

    @Test
    void manyLinesAreFound() {
        var content = new PageContent("ab\n".repeat(1_000));
        assertThat(content.getLineCount()).isEqualTo(1_001);
        assertThat(content.getLine(999)).isEqualTo("ab");
        assertThat(content.getLineAtOffset(2_999)).isEqualTo(999);
        assertThat(content.getOffsetAtLine(1_000)).isEqualTo(3_000);
    }

    @Test
    void whatIsOutsideIsRefusedAsTheWidgetExpects() {
        var content = new PageContent("one");
        assertThatThrownBy(() -> content.getLine(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> content.getLineAtOffset(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> content.getTextRange(2, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
