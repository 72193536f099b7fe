package org.glossator.cli.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** The command line as an application of Equinox; its exit code is the process's. */
@NonNullByDefault({}) // as Equinox does not say what may be null
public final class CommandLineApplication implements IApplication {

    /** Services may still be starting when the application does. */
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    private final NullProgressMonitor monitor = new NullProgressMonitor();

    @Override
    public Object start(IApplicationContext application) {
        Object words = application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        application.applicationRunning();
        // whatever the terminal's encoding, what we print is UTF-8, as the files that we read and write are
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        return new CommandLine(CommandLineApplication::command, out, err)
                .run(words instanceof String[] typed ? List.of(typed) : List.of(), monitor);
    }

    @Override
    public void stop() {
        monitor.setCanceled(true);
    }

    private static Optional<Command> command(Verb verb) {
        BundleContext context = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        try {
            var filter = context.createFilter(
                    "(&(objectClass=" + Command.class.getName() + ")(" + Command.NAME + "=" + verb.word() + "))");
            var tracker = new ServiceTracker<Command, Command>(context, filter, null);
            tracker.open();
            return Optional.ofNullable(tracker.waitForService(LONGEST_WAIT_MILLIS));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // a verb is a plain word
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
