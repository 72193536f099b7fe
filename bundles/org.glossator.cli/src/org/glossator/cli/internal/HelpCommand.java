package org.glossator.cli.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.cli.internal.Verb.Option;
import org.osgi.service.component.annotations.Component;

/** Explains the command line. */
@Component(property = Command.NAME + "=help")
public final class HelpCommand implements Command {

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        List<String> words = arguments.operands();
        if (words.isEmpty()) {
            return list(answer);
        }
        Optional<Verb> verb = Verb.named(words.getFirst());
        return verb.isPresent() ? explain(verb.get(), answer)
                : Ending.refused("cli.usage", "There is no command " + words.getFirst() + ". Try: help");
    }

    private static Ending list(Answer answer) {
        answer.line("Judge the claims of papers with taxonomies of feedback.");
        answer.line("");
        for (Verb verb : Verb.values()) {
            answer.line(column(verb.word()) + verb.purpose());
        }
        answer.line("");
        answer.line("Exit codes: 0 done, 1 the input does not allow it, 2 something broke. More: help COMMAND");
        answer.members(json -> {
            json.name("commands").beginArray();
            for (Verb verb : Verb.values()) {
                json.beginObject().name("command").value(verb.word()).name("purpose").value(verb.purpose());
                json.name("usage").value(verb.usage()).endObject();
            }
            json.endArray();
        });
        return Ending.done();
    }

    Ending explain(Verb verb, Answer answer) {
        answer.line(verb.usage());
        answer.line("  " + verb.purpose());
        answer.line("");
        for (Option option : verb.options()) {
            String typed = "--" + option.name() + (option.takesValue() ? " " + option.value() : "");
            answer.line(column(typed) + option.meaning());
        }
        answer.members(json -> json.name("usage").value(verb.usage()));
        return Ending.done();
    }

    private static String column(String text) {
        return "  %-18s ".formatted(text);
    }
}
