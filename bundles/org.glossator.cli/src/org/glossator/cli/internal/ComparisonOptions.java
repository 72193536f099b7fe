package org.glossator.cli.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.analysis.comparison.ComparisonDraft;
import org.glossator.model.Category;
import org.glossator.model.Outcome;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;

/** What the options say of a comparison task that is to be made. */
final class ComparisonOptions {
    private final Arguments arguments;

    ComparisonOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    /**
     * @param available how many claims there are
     * @return refused where an option is not what it should be, or too few claims are there, or too many questions would be
     */
    Outcome<ComparisonDraft> draft(int available) {
        String word = arguments.value("kind").orElse("pairs");
        Optional<Kind> kind = Stream.of(Kind.values()).filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
        Optional<Long> seed = number("seed", 0, Long.MAX_VALUE, 1);
        Optional<Long> each = number("each", 1, ComparisonDraft.MOST_EACH, ComparisonDraft.USUAL_EACH);
        Optional<Long> size = number("size", ComparisonRecord.SHORTEST_LIST, ComparisonRecord.LONGEST_LIST, ComparisonDraft.USUAL_SIZE);
        Optional<Long> draw = number("draw", 2, ComparisonRecord.MOST_CLAIMS, Math.min(available, ComparisonRecord.MOST_CLAIMS));
        if (kind.isEmpty() || seed.isEmpty() || each.isEmpty() || size.isEmpty() || draw.isEmpty()) {
            return Outcome.refused("cli.usage", "Nothing was made, for --kind is pairs, lists or triplets, --each a number from 1 to "
                    + ComparisonDraft.MOST_EACH + ", --size one from " + ComparisonRecord.SHORTEST_LIST + " to "
                    + ComparisonRecord.LONGEST_LIST + ", --draw one from 2 to " + ComparisonRecord.MOST_CLAIMS
                    + ", and --seed a whole number. Usage: " + Verb.COMPARISON.usage());
        }
        var draft = new ComparisonDraft(kind.get(), arguments.has("all"), each.get().intValue(), size.get().intValue(),
                (int) Math.min(draw.get(), available), seed.get());
        if (draft.draw() < draft.fewest()) {
            return Outcome.refused("comparison.fewClaims", "Nothing was made, for there are " + available + " claims, and at least "
                    + draft.fewest() + " are needed: mark more, or take another working set.");
        } else if (draft.count() > ComparisonRecord.MOST_QUESTIONS) {
            return Outcome.refused("comparison.manyQuestions", "Nothing was made, for that would be " + draft.count()
                    + " questions, and at most " + ComparisonRecord.MOST_QUESTIONS + " can be made: say --draw or --each with less.");
        }
        return Outcome.done(draft);
    }

    private Optional<Long> number(String option, long least, long most, long usual) {
        try {
            return Optional.of(arguments.value(option).map(Long::valueOf).orElse(usual)).filter(n -> !arguments.has(option)
                    || n >= least && n <= most);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** @return the question, with a category of the newest release that has it where one is named */
    Outcome<Criterion> criterion(String question, Kind kind, CorpusReader reader) {
        String asked = question.strip();
        if (asked.isEmpty() || asked.length() > Criterion.LONGEST) {
            return Outcome.refused("cli.usage", "Nothing was made, for a question has 1 to " + Criterion.LONGEST + " characters.");
        }
        Optional<String> path = arguments.value("category");
        if (path.isEmpty()) {
            return Outcome.done(new Criterion.Asked(asked));
        }
        return reader.releases().stream().flatMap(release -> reader.taxonomy(release.id()).stream().flatMap(t -> t.all())
                .filter(c -> c.path().equals(path.get()) && fits(c, kind))
                .<Criterion>map(c -> new Criterion.OfCategory(release.id(), c.id(), asked))).findFirst().map(Outcome::done)
                .orElseGet(() -> Outcome.refused("comparison.noCategory", "Nothing was made, for no taxonomy of the corpus has a category \""
                        + path.get() + "\" that is given to " + (kind == Kind.PAIRS ? "pairs." : "lists.")));
    }

    private static boolean fits(Category category, Kind kind) {
        Applicability.Kind wanted = kind == Kind.PAIRS ? Applicability.Kind.PAIR : Applicability.Kind.LIST;
        return !category.isAbstract() && category.details().applicability().targets().stream().anyMatch(t -> t.kind() == wanted);
    }
}
