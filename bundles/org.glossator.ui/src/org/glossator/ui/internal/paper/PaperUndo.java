package org.glossator.ui.internal.paper;

import java.util.Optional;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.action.Action;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of one paper's steps in the Edit menu, for its editor and for every view that works on it. */
public final class PaperUndo {
    private final Action undo = new Action() {
        @Override
        public void run() {
            actions.ifPresent(PaperActions::undo);
        }
    };
    private final Action redo = new Action() {
        @Override
        public void run() {
            actions.ifPresent(PaperActions::redo);
        }
    };
    private final Runnable update = this::update;
    private final IPropertyListener opened = (part, property) -> {
        if (property == PaperEditor.PROP_PAPER) {
            followActions(((PaperEditor) part).actions());
        }
    };
    private Optional<PaperEditor> editor = Optional.empty();
    private Optional<PaperActions> actions = Optional.empty();

    public void install(IActionBars bars) {
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        update();
    }

    /** @param fresh whose steps count from now on */
    public void follow(Optional<PaperEditor> fresh) {
        editor.ifPresent(e -> e.removePropertyListener(opened));
        editor = fresh;
        editor.ifPresent(e -> e.addPropertyListener(opened));
        followActions(editor.flatMap(PaperEditor::actions));
    }

    private void followActions(Optional<PaperActions> fresh) {
        actions.ifPresent(a -> a.model().removeListener(update));
        actions = fresh;
        actions.ifPresent(a -> a.model().addListener(update));
        update();
    }

    private void update() {
        boolean couldUndo = undo.isEnabled();
        boolean couldRedo = redo.isEnabled();
        Optional<String> back = actions.flatMap(a -> a.model().undoLabel());
        boolean unread = actions.filter(a -> a.model().isPastUnread()).isPresent();
        undo.setEnabled(back.isPresent() || unread);
        undo.setText(back.map(l -> NLS.bind(Messages.PaperEditor_undo, l))
                .orElse(unread ? Messages.PaperEditor_undoUnread : Messages.PaperEditor_undoNothing));
        Optional<String> again = actions.flatMap(a -> a.model().redoLabel());
        redo.setEnabled(again.isPresent());
        redo.setText(again.map(l -> NLS.bind(Messages.PaperEditor_redo, l)).orElse(Messages.PaperEditor_redoNothing));
        if (couldUndo != undo.isEnabled() || couldRedo != redo.isEnabled()) {
            // menus ask when they open; the tool bar asks when it is told to, and a handler's change does not tell it
            PlatformUI.getWorkbench().getService(IEventBroker.class).send(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC,
                    UIEvents.ALL_ELEMENT_ID);
        }
    }
}
