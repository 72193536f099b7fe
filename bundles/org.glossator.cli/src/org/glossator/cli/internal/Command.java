package org.glossator.cli.internal;

import org.eclipse.core.runtime.IProgressMonitor;

/** Does what one verb says. A service with the property {@value #NAME}. */
public interface Command {

    /** The service property that holds the verb, such as {@code import}. */
    String NAME = "glossator.command";

    /**
     * @param answer takes what is printed; nothing may be added to it before the command knows that it is not refused
     */
    Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor);
}
