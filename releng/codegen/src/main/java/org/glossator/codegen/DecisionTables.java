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
 * them, their initialisation is longer than the 64 KiB that Java takes. And takes the folder of the grammar out of the parser
 * and its lexer, as it is another one on each machine.
 */
public final class DecisionTables implements IWorkflowComponent {
    private static final Pattern TABLES = Pattern.compile(
            "(    static final String (DFA\\d+)_eotS =.*?)    class \\2 extends DFA \\{\n", Pattern.DOTALL);

    /** The path of a grammar, behind the sign of a comment or in a text. */
    private static final Pattern FOLDER = Pattern.compile("(?<=[ \"])/(?!/)[^\"\n]*?/(?=Internal\\w+\\.g\\b)");

    private final ArrayList<Path> parsers = new ArrayList<>();
    private final ArrayList<Path> smallParsers = new ArrayList<>();

    /** @param file a generated parser; may be called again */
    public void addParser(String file) {
        parsers.add(Path.of(file));
    }

    /** @param file a generated parser whose tables are small enough to stay where they are; may be called again */
    public void addSmallParser(String file) {
        smallParsers.add(Path.of(file));
    }

    @Override
    public void preInvoke() {
        // nothing to look at before the parsers are there
    }

    @Override
    public void invoke(IWorkflowContext context) {
        try {
            for (Path parser : parsers) {
                Files.writeString(parser, moved(Files.readString(parser)));
                leaveFolderOut(parser);
            }
            for (Path parser : smallParsers) {
                leaveFolderOut(parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leaveFolderOut(Path parser) throws IOException {
        Path lexer = parser.resolveSibling(parser.getFileName().toString().replace("Parser.java", "Lexer.java"));
        Files.writeString(parser, withoutFolder(Files.readString(parser)));
        Files.writeString(lexer, withoutFolder(Files.readString(lexer)));
    }

    @Override
    public void postInvoke() {
        // nothing is left open
    }

    static String withoutFolder(String java) {
        return FOLDER.matcher(java).replaceAll("");
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
