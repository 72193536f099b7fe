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
    private final Runnable changed;
    private final Runnable moved;
    private Optional<PaperEditor> editor = Optional.empty();
    private Optional<PaperActions> actions = Optional.empty();

    /** @param follower told of the editor now, and again when another one comes to the front or its paper has been read */
    public PaperFollower(IWorkbenchPage page, Control control, Consumer<Optional<PaperEditor>> follower) {
        this(page, control, follower, () -> { }, () -> { });
    }

    /**
     * @param follower as above
     * @param changed run after each change of the paper in front
     * @param moved run when the reader is somewhere else in it
     */
    public PaperFollower(IWorkbenchPage page, Control control, Consumer<Optional<PaperEditor>> follower, Runnable changed,
            Runnable moved) {
        this.follower = follower;
        this.changed = changed;
        this.moved = moved;
        control.addDisposeListener(event -> {
            editor.ifPresent(e -> e.removePropertyListener(opened));
            listen(Optional.empty());
        });
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
        listen(editor.flatMap(PaperEditor::actions));
        follower.accept(editor);
    }

    private void listen(Optional<PaperActions> fresh) {
        actions.ifPresent(a -> {
            a.model().removeListener(changed);
            a.removeListener(moved);
        });
        actions = fresh;
        actions.ifPresent(a -> {
            a.model().addListener(changed);
            a.addListener(moved);
        });
    }
}
