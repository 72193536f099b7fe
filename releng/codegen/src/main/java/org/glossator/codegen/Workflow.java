package org.glossator.codegen;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a workflow of code generation in a Java process of its own, in which all objects have the same identity hash code. ANTLR
 * numbers the states of a decision in the order of sets of objects without a hash code of their own, so in a usual process
 * each run wrote another parser, if one that decides the same.
 */
public final class Workflow {
    private static final List<String> EQUAL_HASH_CODES = List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2");

    private Workflow() {
    }

    /** @param arguments those of the launcher: the workflow's file and its parameters */
    public static void main(String[] arguments) throws IOException, InterruptedException, URISyntaxException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(EQUAL_HASH_CODES);
        command.add("-cp");
        command.add(classPath());
        command.add("org.eclipse.emf.mwe2.launch.runtime.Mwe2Launcher");
        command.addAll(Arrays.asList(arguments));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("the workflow " + arguments[0] + " ended with " + exit + "; its reason stands above");
        }
    }

    /** Maven gives the libraries of the generators to a loader, not to the class path of its process. */
    private static String classPath() throws URISyntaxException {
        if (!(Workflow.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        var places = new ArrayList<String>();
        for (URL place : loader.getURLs()) {
            places.add(Path.of(place.toURI()).toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
