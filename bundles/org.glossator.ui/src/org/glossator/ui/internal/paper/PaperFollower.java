package org.glossator.ui.internal.paper;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** Tells a view which paper is in front, from now on until the view's control goes. */
public final class PaperFollower implements IPartListener2 {
    private final IWorkbenchPage page;
    private final Consumer<Optional<PaperEditor>> follower;
    private final IPropertyListener opened = (part, property) -> {
        if (property == PaperEditor.PROP_PAPER) {
            tell();
        }
    };
    private Optional<PaperEditor> editor = Optional.empty();

    /** @param follower told of the editor now, and again when another one comes to the front or its paper has been read */
    public PaperFollower(IWorkbenchPage page, Control control, Consumer<Optional<PaperEditor>> follower) {
        this.page = page;
        this.follower = follower;
        page.addPartListener(this);
        control.addDisposeListener(event -> {
            page.removePartListener(this);
            editor.ifPresent(e -> e.removePropertyListener(opened));
        });
        look();
    }

    /** @return the paper in front; nothing while there is none */
    public Optional<PaperEditor> editor() {
        return editor;
    }

    private void look() {
        Optional<PaperEditor> now = page.getActiveEditor() instanceof PaperEditor paper ? Optional.of(paper)
                : Optional.empty();
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

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        look();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference part) {
        look();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        look();
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        look();
    }
}
