package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPart;

/** Finds widgets, and presses keys and buttons the way the window system would tell of them. */
final class Widgets {

    private Widgets() {
    }

    /** @return all widgets of the kind below the parent, from the top left on */
    static <T extends Control> List<T> all(Composite parent, Class<T> kind) {
        var found = new ArrayList<T>();
        for (Control child : parent.getChildren()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(all(composite, kind));
            }
        }
        return found;
    }

    static <T extends Control> Optional<T> first(Composite parent, Class<T> kind, Predicate<T> which) {
        return all(parent, kind).stream().filter(which).findFirst();
    }

    /** @return those of the first table that can be seen */
    static Stream<TableItem> rows(Composite view) {
        return first(view, Table.class, Table::isVisible).stream().flatMap(table -> Stream.of(table.getItems()));
    }

    /** @return what the part is made of */
    static Composite of(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }

    static Optional<Shell> shell(String titleHas) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (!shell.isDisposed() && shell.isVisible() && shell.getText().contains(titleHas)) {
                return Optional.of(shell);
            }
        }
        return Optional.empty();
    }

    static Optional<Button> button(Composite parent, String label) {
        return first(parent, Button.class, b -> b.getText().replace("&", "").equals(label));
    }

    /** Drops a file on the first control below the parent, or the parent itself, that takes one. */
    static void drop(Composite parent, Path file) {
        var controls = new ArrayList<Control>(all(parent, Control.class));
        controls.addFirst(parent);
        DropTarget target = controls.stream().map(c -> c.getData(DND.DROP_TARGET_KEY)).filter(DropTarget.class::isInstance)
                .map(DropTarget.class::cast).findFirst().orElseThrow(() -> new AssertionError("takes no file"));
        if (!List.of(target.getTransfer()).contains(FileTransfer.getInstance())) {
            throw new AssertionError("takes something else");
        }
        Event event = dropped();
        event.data = new String[] {file.toString()};
        event.detail = DND.DROP_COPY;
        target.notifyListeners(DND.Drop, event);
    }

    /** Drags what a control offers onto a row of a table. */
    static void drag(Control from, TableItem onto) {
        var source = (DragSource) from.getData(DND.DRAG_SOURCE_KEY);
        var target = (DropTarget) onto.getParent().getData(DND.DROP_TARGET_KEY);
        Event start = dropped();
        start.doit = true;
        source.notifyListeners(DND.DragStart, start);
        Event event = dropped();
        event.item = onto;
        event.detail = DND.DROP_COPY;
        target.notifyListeners(DND.DragOver, event);
        event.data = "";
        target.notifyListeners(DND.Drop, event);
        source.notifyListeners(DND.DragEnd, dropped());
    }

    /** The toolkit lets nobody else make the event of its drops, and a test cannot drag from another program. */
    private static Event dropped() {
        try {
            var constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Event) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static void press(Button button) {
        if (!button.isEnabled()) {
            throw new AssertionError("cannot be pressed: " + button.getText());
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    /**
     * Presses a key in a widget; key bindings see it as well.
     *
     * @param modifiers such as {@link SWT#MOD1}, or 0
     * @param key a character or a key code such as {@link SWT#ARROW_DOWN}
     */
    static void key(Control control, int modifiers, int key) {
        var down = new Event();
        down.stateMask = modifiers;
        down.keyCode = key;
        down.character = key < 0x10000 ? (char) key : 0;
        if ((modifiers & SWT.MOD1) != 0 && key >= 'a' && key <= 'z') {
            down.character = (char) (key - 'a' + 1);
        }
        down.doit = true;
        control.setFocus();
        control.notifyListeners(SWT.KeyDown, down);
        if (!control.isDisposed()) {
            var up = new Event();
            up.stateMask = modifiers;
            up.keyCode = key;
            up.character = down.character;
            control.notifyListeners(SWT.KeyUp, up);
        }
    }
}
