package org.glossator.ui.internal.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.eclipse.ui.XMLMemento;
import org.glossator.model.CategoryId;
import org.junit.jupiter.api.Test;

class ExpansionTest {

    @Test
    void whatWasOpenIsOpenAfterARestart() {
        var expansion = new Expansion("feedback", List.of(new CategoryId("source"), new CategoryId("form.verbal")));
        assertThat(again(expansion)).contains(expansion);
    }

    @Test
    void aTreeThatWasClosedStaysClosed() {
        var closed = new Expansion("feedback", List.of());
        assertThat(again(closed)).contains(closed);
    }

    @Test
    void nothingIsRememberedBeforeTheFirstTime() {
        assertThat(Expansion.restore(XMLMemento.createWriteRoot("view"))).isEmpty();
    }

    private static Optional<Expansion> again(Expansion expansion) {
        XMLMemento memento = XMLMemento.createWriteRoot("view");
        expansion.save(memento);
        return Expansion.restore(memento);
    }
}
