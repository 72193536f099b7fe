package org.glossator.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.cli.internal.Verb.Option;
import org.glossator.model.Outcome;
import org.glossator.store.CorpusLocation;

/** What a person typed, sorted: operands, and options by name. Relative paths start at the caller's folder. */
public final class Arguments {
    private static final String USAGE = "cli.usage";

    private final List<String> operands;
    private final Map<String, String> options;

    private Arguments(List<String> operands, Map<String, String> options) {
        this.operands = List.copyOf(operands);
        this.options = Map.copyOf(options);
    }

    /**
     * @param words behind the verb; an option's value follows it or an equals sign; behind {@code --} all are operands
     * @return refused with {@code cli.usage}, or {@code store.passwordShown}
     */
    static Outcome<Arguments> parse(Verb verb, List<String> words) {
        var operands = new ArrayList<String>();
        var options = new HashMap<String, String>();
        boolean onlyOperands = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (onlyOperands || !word.startsWith("--")) {
                operands.add(word);
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else {
                int equals = word.indexOf('=');
                String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
                Optional<Option> known = verb.options().stream().filter(o -> o.name().equals(name)).findFirst();
                if (known.isEmpty()) {
                    return wrong(verb, "there is no option --" + name);
                }
                String value = equals < 0 ? "" : word.substring(equals + 1);
                if (known.get().takesValue() && equals < 0) {
                    i++;
                    if (i == words.size()) {
                        return wrong(verb, "--" + name + " needs a value");
                    }
                    value = words.get(i);
                }
                if (known.get().takesValue() == value.isEmpty()) {
                    return wrong(verb, "--" + name + (value.isEmpty() ? " needs a value" : " takes no value"));
                }
                if (options.put(name, value) != null) {
                    return wrong(verb, "--" + name + " stands there twice");
                }
            }
        }
        return complete(verb, new Arguments(operands, options));
    }

    private static Outcome<Arguments> complete(Verb verb, Arguments arguments) {
        for (Option option : verb.options()) {
            if (option.required() && !arguments.options.containsKey(option.name())) {
                return wrong(verb, "--" + option.name() + " is missing");
            }
        }
        int count = arguments.operands.size();
        if (count < verb.operands().fewest()) {
            return wrong(verb, verb.operands().usage() + " is missing");
        }
        if (count > verb.operands().most()) {
            return wrong(verb, "\"" + arguments.operands.get(verb.operands().most()) + "\" is too much");
        }
        if (Stream.concat(arguments.operands.stream(), arguments.options.values().stream())
                .anyMatch(Arguments::hasPassword)) {
            return Outcome.refused("store.passwordShown", "Nothing was done, for the address has a password in it, which all"
                    + " on this machine can read while a command runs: take it out, and set PGPASSWORD or write it into"
                    + " ~/.pgpass.");
        }
        return Outcome.done(arguments);
    }

    private static boolean hasPassword(String text) {
        return text.startsWith("jdbc:") && !CorpusLocation.of(text).password().isEmpty();
    }

    private static Outcome<Arguments> wrong(Verb verb, String what) {
        return Outcome.refused(USAGE, "Nothing was done, for " + what + ". Usage: " + verb.usage());
    }

    List<String> operands() {
        return operands;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** For required options. */
    String required(String option) {
        return value(option).orElseThrow();
    }

    CorpusLocation corpus() {
        return CorpusLocation.of(required(Option.CORPUS.name()));
    }

    /** Where the corpus need not be said. */
    Optional<CorpusLocation> corpusIfAny() {
        return value(Option.CORPUS.name()).map(CorpusLocation::of);
    }

    /** For required options that name a file. */
    Path path(String option) {
        return Path.of(required(option));
    }
}
