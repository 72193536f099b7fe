package org.glossator.ui.internal.team;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;

/** Opens a corpus from a server; begins with the one that was open last. */
public final class OpenTeamCorpusHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        WorkbenchCorpusSession session = Workbenches.session();
        var form = new TeamCorpusForm();
        session.recent().stream().filter(location -> !location.isFolder()).findFirst().ifPresent(form::begin);
        if (new TeamCorpusDialog(HandlerUtil.getActiveShell(event), form).open() == Window.OK) {
            CorpusLocation location = form.location().orElseThrow();
            session.openTeam(location, form.opening(), form.isKept());
        }
        return null; // reserved by the framework
    }
}
