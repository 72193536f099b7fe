package org.glossator.ui.internal.session;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;

/** Opens a corpus from its folder. */
public final class OpenCorpusHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        var dialog = new DirectoryDialog(HandlerUtil.getActiveShell(event));
        dialog.setText(Messages.OpenCorpus_title);
        dialog.setMessage(Messages.OpenCorpus_text);
        dialog.setFilterPath(Workbenches.session().recent().stream().filter(CorpusLocation::isFolder).findFirst()
                .map(last -> Path.of(last.address()).getParent()).orElseGet(FirstCorpus::corpora).toString());
        Optional.ofNullable(dialog.open()).map(Path::of).map(CorpusLocation::folder)
                .ifPresent(place -> Workbenches.session().open(place, Opening.EXISTING));
        return null; // reserved by the framework
    }
}
