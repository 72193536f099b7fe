package org.glossator.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    static Stream<Field> texts() {
        return Stream.of(Messages.class.getFields()).filter(f -> Modifier.isStatic(f.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsThereAndTidy(Field field) throws IllegalAccessException {
        String text = (String) field.get(null);
        assertThat(text).isNotBlank().doesNotContain("NLS missing message").doesNotEndWith(" ").doesNotContain("  ");
        new MessageFormat(text.replace("'", "''"));
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        var texts = new Properties();
        try (InputStream content = Messages.class.getResourceAsStream("messages.properties")) {
            texts.load(content);
        }
        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts().map(Field::getName).toList());
    }
}
