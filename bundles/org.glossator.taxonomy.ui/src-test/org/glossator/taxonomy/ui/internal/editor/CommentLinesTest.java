package org.glossator.taxonomy.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class CommentLinesTest {

    @Test
    void linesAreCommentedAtTheirCommonIndentAndBack() {
        List<String> lines = List.of("  category a", "", "    key K");
        List<String> commented = List.of("  // category a", "", "  //   key K");
        assertThat(CommentLines.toggle(lines)).isEqualTo(commented);
        assertThat(CommentLines.toggle(commented)).isEqualTo(lines);
    }

    @Test
    void aMixOfLinesIsCommented() {
        assertThat(CommentLines.toggle(List.of("//a", "b"))).containsExactly("// //a", "// b");
    }
}
