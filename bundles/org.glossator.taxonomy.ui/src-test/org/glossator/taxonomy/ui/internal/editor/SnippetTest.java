package org.glossator.taxonomy.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.taxonomy.ui.internal.editor.Snippet.Place;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void marksBecomePlacesAndLinesAreIndented() {
        Snippet snippet = Snippet.read("category ${1:name} \"${2:Label}\"\n  \"$3\"$0\n}", "  ");
        assertThat(snippet.text()).isEqualTo("category name \"Label\"\n    \"\"\n  }");
        assertThat(snippet.places()).containsExactly(new Place(1, 9, 4), new Place(2, 15, 5), new Place(3, 27, 0));
        assertThat(snippet.caret()).isEqualTo(28);
    }

    @Test
    void plainTextEndsWithTheCaret() {
        assertThat(Snippet.read("key K", "")).isEqualTo(new Snippet("key K", List.of(), 5));
    }
}
