package org.glossator.ui.internal.sets;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.widgets.Control;
import org.glossator.model.PaperId;

/** Papers that are dragged within the window. */
public final class PaperDrag {

    private PaperDrag() {
    }

    /** @param papers that are dragged when somebody begins to; nothing is where there are none */
    public static void from(Control control, Supplier<List<PaperId>> papers) {
        var source = new DragSource(control, DND.DROP_COPY);
        source.setTransfer(LocalSelectionTransfer.getTransfer());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                List<PaperId> dragged = papers.get();
                event.doit = !dragged.isEmpty();
                LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(dragged));
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
    }

    /** @return what is being dragged; empty where that is something else */
    static List<PaperId> papers() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection dragged
                ? dragged.stream().filter(PaperId.class::isInstance).map(PaperId.class::cast).toList()
                : List.of();
    }
}
