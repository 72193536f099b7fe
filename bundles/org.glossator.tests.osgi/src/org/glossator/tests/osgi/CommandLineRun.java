package org.glossator.tests.osgi;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Bundle;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What one run of the command line said: the application as the launcher starts it, in this process.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record CommandLineRun(int code, String out, String err) {
    private static final String APPLICATION = "org.glossator.cli.application";

    static CommandLineRun run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            Object code = application().start(new Context(words));
            return new CommandLineRun((Integer) code, out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } catch (Exception e) { // as Equinox declares it; the command line throws none
            throw new AssertionError(e);
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    private static IApplication application() throws CoreException {
        IConfigurationElement run = Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", APPLICATION).getConfigurationElements()[0]
                        .getChildren("run")[0];
        return (IApplication) run.createExecutableExtension("class");
    }

    /** @return standard output, which must be one JSON object and nothing else */
    JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    /** @return the codes of the problems in the document */
    List<String> codes() {
        return json().getAsJsonArray("problems").asList().stream()
                .map(p -> p.getAsJsonObject().get("code").getAsString()).toList();
    }

    /** @return the code in front of each line of standard error */
    List<String> saidCodes() {
        return err.lines().map(line -> line.replaceFirst(":.*", "")).toList();
    }

    /** The words, and nothing else of the framework. */
    @NonNullByDefault({}) // as Equinox does not say what may be null
    private record Context(String... words) implements IApplicationContext {
        @Override
        public Map<?, ?> getArguments() {
            return Map.of(APPLICATION_ARGS, Stream.of(words).toArray(String[]::new));
        }

        @Override
        public void applicationRunning() {
            // no splash screen
        }

        @Override
        public String getBrandingApplication() {
            return APPLICATION;
        }

        @Override
        public String getBrandingName() {
            return "Glossator";
        }

        @Override
        public String getBrandingDescription() {
            return "";
        }

        @Override
        public String getBrandingId() {
            return APPLICATION;
        }

        @Override
        public String getBrandingProperty(String key) {
            return null;
        }

        @Override
        public Bundle getBrandingBundle() {
            return null;
        }

        @Override
        public void setResult(Object result, IApplication application) {
            throw new UnsupportedOperationException();
        }
    }
}
