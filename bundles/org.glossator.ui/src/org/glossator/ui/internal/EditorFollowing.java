package org.glossator.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** How parts hear which editor is in front. */
public final class EditorFollowing implements IPartListener2 {
    private final IWorkbenchPage page;
    private final Consumer<Optional<IEditorPart>> then;

    private EditorFollowing(IWorkbenchPage page, Consumer<Optional<IEditorPart>> then) {
        this.page = page;
        this.then = then;
    }

    /** @param anchor while it lives, {@code then} is told the editor in front, now and after each change */
    public static void on(IWorkbenchPage page, Widget anchor, Consumer<Optional<IEditorPart>> then) {
        var following = new EditorFollowing(page, then);
        page.addPartListener(following);
        anchor.addDisposeListener(e -> page.removePartListener(following));
        following.tell();
    }

    private void tell() {
        then.accept(Optional.ofNullable(page.getActiveEditor()));
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        tell();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference part) {
        tell();
    }

    @Override
    public void partInputChanged(IWorkbenchPartReference part) {
        tell();
    }

    /** Another perspective may bring other views along. */
    @Override
    public void partVisible(IWorkbenchPartReference part) {
        tell();
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        tell();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        tell();
    }
}
