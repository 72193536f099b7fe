package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.ui.IEditorReference;

/** The editors that are open, each with its tab. */
public final class Tabs {
    private final Desktop desktop;

    Tabs(Desktop desktop) {
        this.desktop = desktop;
    }

    /** @return the titles of the open editors, from the left */
    public List<String> titles() {
        return Waiting.ask(() -> Stream.of(desktop.page().getEditorReferences()).map(IEditorReference::getTitle).toList());
    }

    /** @return what the tab of the editor in front says; empty while there is none */
    public String front() {
        return Waiting.ask(this::frontNow);
    }

    /** As {@link #front}. To be called in the thread of the user interface. */
    public String frontNow() {
        return desktop.page().getActiveEditor() == null ? "" : desktop.page().getActiveEditor().getTitle();
    }

    /** Closes all tabs but the one in front. */
    public void closeOthers() {
        Waiting.act(() -> desktop.page().closeEditors(Stream.of(desktop.page().getEditorReferences())
                .filter(e -> e.getEditor(false) != desktop.page().getActiveEditor()).toArray(IEditorReference[]::new), false));
    }

    /** Goes to the editor in front and presses a key there. */
    public void pressInFront(int key) {
        Waiting.act(() -> desktop.page().activate(desktop.page().getActiveEditor()));
        desktop.commands().key(0, key);
        desktop.settle();
    }

    public void closeAll() {
        Waiting.act(() -> desktop.page().closeAllEditors(false));
        desktop.settle();
    }
}
