package org.glossator.ui.internal.paper;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.glossator.ui.internal.EditorFollowing;

/** Tells a view which paper is in front, from now on until the view's control goes. */
public final class PaperFollower {
    private final Consumer<Optional<PaperEditor>> follower;
    private final IPropertyListener opened = (part, property) -> {
        if (property == PaperEditor.PROP_PAPER) {
            tell();
        }
    };
    private Optional<PaperEditor> editor = Optional.empty();

    /** @param follower told of the editor now, and again when another one comes to the front or its paper has been read */
    public PaperFollower(IWorkbenchPage page, Control control, Consumer<Optional<PaperEditor>> follower) {
        this.follower = follower;
        control.addDisposeListener(event -> editor.ifPresent(e -> e.removePropertyListener(opened)));
        EditorFollowing.on(page, control, this::look);
    }

    /** @return the paper in front; nothing while there is none */
    public Optional<PaperEditor> editor() {
        return editor;
    }

    private void look(Optional<IEditorPart> front) {
        Optional<PaperEditor> now = front.filter(PaperEditor.class::isInstance).map(PaperEditor.class::cast);
        if (!now.equals(editor)) {
            editor.ifPresent(e -> e.removePropertyListener(opened));
            editor = now;
            editor.ifPresent(e -> e.addPropertyListener(opened));
            tell();
        }
    }

    private void tell() {
        follower.accept(editor);
    }
}
