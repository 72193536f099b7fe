package org.glossator.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the one page of the editor whose id stands behind the colon in {@code plugin.xml}. */
public final class OnlyPageHandler extends AbstractHandler implements IExecutableExtension {
    private String editor = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, @Nullable Object data) {
        editor = String.valueOf(data);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), editor);
        } catch (PartInitException e) {
            throw new ExecutionException(editor, e);
        }
        return null; // reserved by the framework
    }

    /** @return the editor with that id, which shows its one page */
    public static IEditorPart open(IWorkbenchPage page, String editor) throws PartInitException {
        return page.openEditor(new OnlyPage(editor), editor);
    }
}
