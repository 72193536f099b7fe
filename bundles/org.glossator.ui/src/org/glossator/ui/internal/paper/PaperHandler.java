package org.glossator.ui.internal.paper;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs the {@link PaperCommand} that is written behind its class in plugin.xml, on the paper in front. */
public final class PaperHandler extends AbstractHandler implements IExecutableExtension {
    private PaperCommand command = PaperCommand.MARK_CLAIM;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        command = PaperCommand.valueOf((String) data);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        command.run((PaperEditor) HandlerUtil.getActiveEditorChecked(event));
        return null; // reserved by the framework
    }
}
