package org.glossator.taxonomy.ui.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ide.Template;
import org.junit.jupiter.api.Test;

class InsertTemplateTest {

    @Test
    void templatesAreFoundByWhatTheyAreFor() {
        assertThat(InsertTemplateHandler.find("")).hasSameSizeAs(Template.all());
        assertThat(InsertTemplateHandler.find("split").getFirst().name()).startsWith("split");
        assertThat(InsertTemplateHandler.find("agree")).extracting(Template::name).contains("category with borders");
        assertThat(InsertTemplateHandler.find("xyzzy")).isEmpty();
    }

    @Test
    void usesAreCountedWithoutTheDeclaration() {
        List<Spot> spots = List.of(new Spot("file:///a", 1, 0, 1, "x", true), new Spot("file:///a", 2, 5, 6, "x", false));
        assertThat(UseLabels.summary("x", spots)).isEqualTo("“x” is used once.");
    }
}
