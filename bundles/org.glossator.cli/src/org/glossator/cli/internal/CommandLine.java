package org.glossator.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;

/**
 * Reads what was typed, has it done, and says what came of it. The outermost frame: nothing is thrown to the caller.
 */
final class CommandLine {

    /** So many problems are printed for people at most; programs get all. */
    private static final int MOST_PRINTED = 50;

    private static final Map<String, String> SHORTHANDS = Map.of("--help", Verb.HELP.word(), "-h", Verb.HELP.word(),
            "--version", Verb.VERSION.word());

    private final Function<Verb, Optional<Command>> commands;
    private final PrintStream out;
    private final PrintStream err;

    /** @param commands finds who does it; nothing where a part of the program is missing */
    CommandLine(Function<Verb, Optional<Command>> commands, PrintStream out, PrintStream err) {
        this.commands = commands;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code, as {@link Ending} names it */
    int run(List<String> words, IProgressMonitor monitor) {
        String word = words.isEmpty() ? Verb.HELP.word() : SHORTHANDS.getOrDefault(words.getFirst(), words.getFirst());
        List<String> typed = words.subList(Math.min(1, words.size()), words.size());
        boolean asksHelp = typed.contains("--help") || typed.contains("-h");
        var answer = new Answer(out, typed.contains("--json"));
        Ending ending = Verb.named(word).map(verb -> {
            if (asksHelp) {
                return new HelpCommand().explain(verb, answer);
            }
            return switch (Arguments.parse(verb, typed)) {
            case Outcome.Refused<Arguments>(var problems) -> new Ending(Ending.REFUSED, problems);
            case Outcome.Done<Arguments>(var arguments, var none) -> run(verb, arguments, answer, monitor);
            };
        }).orElseGet(() -> Ending.refused("cli.usage",
                "Nothing was done, for there is no command " + word + ". Try: " + Verb.HELP.word()));
        if (ending.exitCode() == Ending.BROKEN) {
            answer.breakOff(ending.problems());
        } else {
            answer.end(ending.problems());
        }
        print(ending.problems());
        return ending.exitCode();
    }

    private Ending run(Verb verb, Arguments arguments, Answer answer, IProgressMonitor monitor) {
        try {
            var progress = new SpokenProgress(monitor, err, System::nanoTime);
            return commands.apply(verb).map(command -> command.run(arguments, answer, progress))
                    .orElseGet(() -> new Ending(Ending.BROKEN, List.of(incomplete(verb))));
        } catch (InvalidPathException e) {
            return Ending.refused("cli.usage",
                    "Nothing was done, for \"" + e.getInput() + "\" is no path. Correct it.");
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return new Ending(Ending.BROKEN, List.of(broken(e)));
        }
    }

    private void print(List<Problem> problems) {
        problems.stream().limit(MOST_PRINTED).forEach(err::println);
        if (problems.size() > MOST_PRINTED) {
            err.println("… and " + (problems.size() - MOST_PRINTED) + " more; --json lists them");
        }
        err.flush();
    }

    private static Problem incomplete(Verb verb) {
        return Problem.error("cli.incomplete", "A part of Glossator that \"" + verb.word()
                + "\" needs is missing or did not start; nothing was changed. Install Glossator anew.");
    }

    private static Problem broken(Throwable cause) {
        String details;
        try {
            Path log = Files.createTempFile("glossator-", ".log");
            try (var writer = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
                cause.printStackTrace(writer);
            }
            details = "Details are in " + log + ".";
        } catch (IOException e) {
            details = "It was " + cause + ", and no file could be written with more.";
        }
        return Problem.error("cli.failed",
                "Something broke in Glossator; what was done before is kept. Try again, or report it. " + details);
    }
}
