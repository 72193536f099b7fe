package org.glossator.ui.internal.comparison;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs the {@link CompareCommand} that is written behind its class in plugin.xml, on the comparison in front. */
public final class CompareHandler extends AbstractHandler implements IExecutableExtension {
    private CompareCommand command = CompareCommand.NEXT;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        command = CompareCommand.valueOf((String) data);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        ((ComparisonsEditor) HandlerUtil.getActiveEditorChecked(event)).run(command);
        return null; // reserved by the framework
    }
}
