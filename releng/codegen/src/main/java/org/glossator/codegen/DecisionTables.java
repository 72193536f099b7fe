package org.glossator.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.mwe2.runtime.workflow.IWorkflowComponent;
import org.eclipse.emf.mwe2.runtime.workflow.IWorkflowContext;

/**
 * Moves the tables of a generated parser's decisions into the classes that use them. All in one class, as ANTLR writes
 * them, their initialisation is longer than the 64 KiB that Java takes.
 */
public final class DecisionTables implements IWorkflowComponent {
    private static final Pattern TABLES = Pattern.compile(
            "(    static final String (DFA\\d+)_eotS =.*?)    class \\2 extends DFA \\{\n", Pattern.DOTALL);

    private final ArrayList<Path> parsers = new ArrayList<>();

    /** @param file a generated parser; may be called again */
    public void addParser(String file) {
        parsers.add(Path.of(file));
    }

    @Override
    public void preInvoke() {
        // nothing to look at before the parsers are there
    }

    @Override
    public void invoke(IWorkflowContext context) {
        for (Path parser : parsers) {
            try {
                Files.writeString(parser, moved(Files.readString(parser)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void postInvoke() {
        // nothing is left open
    }

    static String moved(String java) {
        Matcher tables = TABLES.matcher(java);
        var result = new StringBuilder(java.length());
        int end = 0;
        while (tables.find()) {
            result.append(java, end, tables.start()).append("    class ").append(tables.group(2)).append(" extends DFA {\n")
                    .append(tables.group(1));
            end = tables.end();
        }
        return result.append(java, end, java.length()).toString();
    }
}
