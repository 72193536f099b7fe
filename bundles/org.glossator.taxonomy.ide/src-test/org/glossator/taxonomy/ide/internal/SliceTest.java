package org.glossator.taxonomy.ide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/* a { \n */", "/* a {\n"})
    void whatIsRememberedOfATextMakesNoDifference(String comment) {
        var random = new Random("slices".hashCode());
        var memory = new Slice.Memory();
        var text = new StringBuilder("taxonomy t version 1.0.0\n");
        String[] parts = {"category a \"A\" {\n", "}\n", "\"text \\\" {\" ", "// it's {\n", comment, "see a, b\n", "\n", "rule r ", "\"open\n"};
        while (text.length() < 300_000) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(text.length());
            if (random.nextInt(8) == 0) {
                text.insert(at, "*/"); // which closes what never ended
            } else if (random.nextInt(3) > 0) {
                text.insert(at, parts[random.nextInt(parts.length)]);
            } else {
                text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
            }
            if (random.nextInt(3) == 0) {
                at = Math.max(0, text.lastIndexOf("*/"));
                text.delete(at, Math.min(text.length(), at + 1));
            }
            String now = text.toString();
            int caret = random.nextInt(5) > 0 ? Math.min(now.length(), at + random.nextInt(50)) : random.nextInt(now.length());

            assertThat(memory.at(now, caret)).as("at %s after change %s", caret, i).isEqualTo(new Slice.Memory().at(now, caret));
        }
    }
}
