package org.glossator.ui.internal.session;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;

/** The tool item that names the annotator and drops the others of the corpus. */
public final class AnnotatorMenuHandler extends AbstractHandler implements IElementUpdater {
    static final String COMMAND = "org.glossator.ui.annotatorMenu";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        WorkbenchCorpusSession session = Workbenches.session();
        var menu = new ToolMenu();
        if (session.state() instanceof SessionState.Open open) {
            for (AnnotatorRecord person : open.annotators()) {
                menu.radio(person.name(), person.equals(open.annotator()), () -> session.annotateAs(person));
            }
            menu.separator();
        }
        menu.command(Messages.AnnotatorMenu_other, "org.glossator.ui.chooseAnnotator");
        menu.open(event);
        return null; // reserved by the framework
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setText(SessionLabels.annotator(Workbenches.session().state()));
    }
}
