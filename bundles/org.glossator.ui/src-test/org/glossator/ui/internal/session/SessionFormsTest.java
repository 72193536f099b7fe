package org.glossator.ui.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFormsTest {
    private final Fixture fixture = new Fixture("SessionFormsTest");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aNewCorpusGetsAFolderOfItsOwn() {
        var form = new NewCorpusForm(folder);
        assertThat(form.obstacle()).isNotEmpty();
        form.name(" study ");
        assertThat(form.location()).contains(CorpusLocation.folder(folder.resolve("study")));
    }

    @Test
    void aFolderThatHoldsSomethingIsNotTaken() throws IOException {
        Files.createDirectories(folder.resolve("study/things"));
        var form = new NewCorpusForm(folder);
        form.name("study");
        assertThat(form.location()).isEmpty();
        form.name("things");
        assertThat(form.location()).isPresent();
    }

    @Test
    void aNameIsNoPath() {
        var form = new NewCorpusForm(folder);
        for (String name : List.of("a/b", "..", "a\\b", "\0")) {
            form.name(name);
            assertThat(form.location()).as(name).isEmpty();
        }
    }

    @Test
    void typingFindsPeopleByAnyPartOfTheirName() {
        var choice = new AnnotatorChoice(List.of(fixture.annotator("Mia"), fixture.annotator("Noor")));
        choice.type("oo");
        assertThat(choice.matching()).containsExactly("Noor");
        assertThat(choice.isNew()).isTrue();
        choice.type("Noor ");
        assertThat(choice.isNew()).isFalse();
        assertThat(choice.chosen()).contains("Noor");
    }

    @Test
    void nobodyHasNoNameOrTooLongAOne() {
        var choice = new AnnotatorChoice(List.of());
        choice.type("  ");
        assertThat(choice.chosen()).isEmpty();
        choice.type("x".repeat(AnnotatorRecord.LONGEST_NAME + 1));
        assertThat(choice.chosen()).isEmpty();
    }

    @Test
    void theSameCorpusIsRememberedOnce() {
        SessionMemory memory = new SessionMemory(List.of(), "", "");
        for (int i = 0; i < 2 * SessionMemory.MOST_RECENT; i++) {
            memory = memory.opened(new CorpusLocation("/c" + i % 10));
        }
        assertThat(memory.recent()).hasSize(SessionMemory.MOST_RECENT).doesNotHaveDuplicates()
                .startsWith(new CorpusLocation("/c5"), new CorpusLocation("/c4"));
    }
}
