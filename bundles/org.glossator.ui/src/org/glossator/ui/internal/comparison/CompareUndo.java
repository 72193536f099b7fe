package org.glossator.ui.internal.comparison;

import java.util.Optional;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of answers in the Edit menu. */
final class CompareUndo {
    private final Action undo;
    private final Action redo;

    CompareUndo(IActionBars bars, Runnable back, Runnable again) {
        undo = action(back);
        redo = action(again);
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        bars.updateActionBars();
        update(Optional.empty());
    }

    private static Action action(Runnable work) {
        return new Action() {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    void update(Optional<TaskSheet> sheet) {
        boolean couldUndo = undo.isEnabled();
        boolean couldRedo = redo.isEnabled();
        undo.setEnabled(sheet.filter(TaskSheet::canUndo).isPresent());
        undo.setText(undo.isEnabled() ? Messages.CompareUndo_undo : Messages.CompareUndo_undoNothing);
        redo.setEnabled(sheet.filter(TaskSheet::canRedo).isPresent());
        redo.setText(redo.isEnabled() ? Messages.CompareUndo_redo : Messages.CompareUndo_redoNothing);
        if (couldUndo != undo.isEnabled() || couldRedo != redo.isEnabled()) { // the tool bar asks when it is told to
            PlatformUI.getWorkbench().getService(IEventBroker.class).send(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC,
                    UIEvents.ALL_ELEMENT_ID);
        }
    }
}
