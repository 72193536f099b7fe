package org.glossator.ui.internal.session;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.ui.internal.Workbenches;

/** Opens the sample, which is made where it is not there. */
public final class OpenSampleHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Workbenches.session().openSample(() -> { });
        return null; // reserved by the framework
    }
}
