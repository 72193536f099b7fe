package org.glossator.ui.internal.design;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.glossator.ui.internal.SizedWizardDialog;

/** Opens the wizard that the language contributes. */
public final class NewTaxonomyHandler extends AbstractHandler {
    private static final String WIZARD = "org.glossator.taxonomy.ui.newTaxonomy";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWizardDescriptor descriptor = workbench.getNewWizardRegistry().findWizard(WIZARD);
        if (descriptor != null) {
            try {
                IWorkbenchWizard wizard = descriptor.createWizard();
                wizard.init(workbench, StructuredSelection.EMPTY);
                new SizedWizardDialog(HandlerUtil.getActiveShell(event), wizard, "newTaxonomy", 620, 460).open();
            } catch (CoreException e) {
                throw new ExecutionException(WIZARD, e);
            }
        }
        return null; // reserved by the framework
    }
}
