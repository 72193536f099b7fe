package org.glossator.ui.internal.session;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;

/** The tool item that names the corpus and drops the recent ones. */
public final class CorpusMenuHandler extends AbstractHandler implements IElementUpdater {
    static final String COMMAND = "org.glossator.ui.corpusMenu";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        WorkbenchCorpusSession session = Workbenches.session();
        var menu = new ToolMenu();
        for (CorpusLocation location : session.recent()) {
            boolean current = session.corpus().map(Corpus::location).filter(location::equals).isPresent();
            menu.radio(location.name(), current, () -> session.open(location, Opening.EXISTING));
        }
        menu.separator();
        menu.command(Messages.CorpusMenu_open, "org.glossator.ui.openCorpus");
        menu.command(Messages.CorpusMenu_team, "org.glossator.ui.openTeamCorpus");
        menu.command(Messages.CorpusMenu_new, "org.glossator.ui.newCorpus");
        menu.command(Messages.CorpusMenu_sample, "org.glossator.ui.openSample");
        menu.open(event);
        return null; // reserved by the framework
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setText(SessionLabels.corpus(Workbenches.session().state()));
    }
}
