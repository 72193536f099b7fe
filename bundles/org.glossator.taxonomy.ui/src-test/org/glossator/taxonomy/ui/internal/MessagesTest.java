package org.glossator.taxonomy.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyMessageHasItsTextAndEveryTextItsMessage() throws IOException {
        var texts = new Properties();
        try (var in = Messages.class.getResourceAsStream("messages.properties")) {
            texts.load(in);
        }
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Messages.class.getDeclaredFields()).filter(field -> Modifier.isPublic(field.getModifiers()))
                        .map(Field::getName).toList());
        assertThat(texts.values()).allSatisfy(text -> assertThat(text.toString()).isNotEmpty());
    }
}
