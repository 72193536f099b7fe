package org.glossator.ui.internal.imports;

import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Files dropped onto a control open the wizard, one after the other until the person has enough. */
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
        if (event.data instanceof String[] files) {
            control.getDisplay().asyncExec(() -> bringIn(List.of(files)));
        }
    }

    private void bringIn(List<String> files) {
        boolean goOn = true;
        for (String file : files) {
            goOn = goOn && !control.isDisposed() && ImportPapersWizard.open(control.getShell(), file);
        }
    }
}
