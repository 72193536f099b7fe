package org.glossator.ui.internal.imports;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** A file dropped onto a control opens the wizard with it. */
public final class ImportDrop extends DropTargetAdapter {
    private final Control control;

    private ImportDrop(Control control) {
        this.control = control;
    }

    public static void on(Control control) {
        var target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new ImportDrop(control));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] files && files.length > 0) {
            control.getDisplay().asyncExec(() -> ImportPapersWizard.open(control.getShell(), files[0]));
        }
    }
}
