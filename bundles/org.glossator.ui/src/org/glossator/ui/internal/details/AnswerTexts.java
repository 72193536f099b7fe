package org.glossator.ui.internal.details;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Confidence;

/** What people read of answers, without the taxonomy that asked. */
public final class AnswerTexts {

    private AnswerTexts() {
    }

    /** @return all that they say; empty where they say nothing */
    public static String all(Answers answers) {
        var parts = new ArrayList<String>();
        if (answers.undecided()) {
            parts.add(Messages.AnswerTexts_undecided);
        }
        answers.values().forEach((name, answer) -> parts.add(named(name, answer)));
        answers.confidence().map(AnswerTexts::of).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** @return what the later ones say anew, and what they do not say any more */
    public static String difference(Answers before, Answers after) {
        var parts = new ArrayList<String>();
        if (before.undecided() != after.undecided()) {
            parts.add(after.undecided() ? Messages.AnswerTexts_undecided : Messages.AnswerTexts_decided);
        }
        var names = new TreeSet<>(before.values().keySet());
        names.addAll(after.values().keySet());
        for (String name : names) {
            Optional<Answer> now = after.value(name);
            if (!Objects.equals(before.value(name), now)) {
                parts.add(now.map(answer -> named(name, answer))
                        .orElseGet(() -> NLS.bind(Messages.AnswerTexts_takenBack, name)));
            }
        }
        if (!before.confidence().equals(after.confidence())) {
            parts.add(after.confidence().map(AnswerTexts::of).orElse(Messages.AnswerTexts_confidenceTakenBack));
        }
        return String.join(", ", parts);
    }

    private static String named(String name, Answer answer) {
        return NLS.bind(Messages.AnswerTexts_named, name, of(answer));
    }

    private static String of(Confidence confidence) {
        return NLS.bind(Messages.AnswerTexts_confidence, NumberFormat.getPercentInstance().format(confidence.value()));
    }

    /** @return in few words */
    public static String of(Answer answer) {
        return switch (answer) {
            case Answer.Number(double value) -> number(value);
            case Answer.NotApplicable none -> Messages.AnswerTexts_notApplicable;
            case Answer.YesNo(boolean yes) -> yes ? Messages.AnswerTexts_yes : Messages.AnswerTexts_no;
            case Answer.Choice(List<String> options) -> String.join(", ", options);
            case Answer.Text(String text) -> NLS.bind(Messages.AnswerTexts_words, text);
            case Answer.Rewrite(String original, String corrected) -> NLS.bind(Messages.AnswerTexts_words, corrected);
            case Answer.Evidence(var references) -> references.size() == 1 ? Messages.AnswerTexts_onePlace
                    : NLS.bind(Messages.AnswerTexts_places, references.size());
        };
    }

    /** @return as short as it can be written */
    static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(10);
        format.setGroupingUsed(false);
        return format.format(value);
    }
}
