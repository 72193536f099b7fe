package org.glossator.cli.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Says which version this is. */
@Component(property = Command.NAME + "=version")
public final class VersionCommand implements Command {
    private final String version;

    @Activate
    public VersionCommand(BundleContext context) {
        version = context.getBundle().getVersion().toString();
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        answer.line("Glossator " + version);
        answer.members(json -> json.name("version").value(version).name("java")
                .value(Runtime.version().toString()));
        return Ending.done();
    }
}
