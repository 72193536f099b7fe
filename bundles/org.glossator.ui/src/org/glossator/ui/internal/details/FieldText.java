package org.glossator.ui.internal.details;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glossator.model.Answer;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.Scale;
import org.glossator.ui.internal.details.DetailsForm.Field;

/** An answer in words, or a number. */
final class FieldText implements FieldControl {
    private final WrittenField field;
    private final Function<Answer, String> words;
    private final Label hint;
    private final String usualHint;
    private final String start;

    /** @param start what stands there while nothing is answered */
    private FieldText(Composite parent, Field question, boolean lines, int longest, String usualHint, String start,
            Function<Answer, String> words, Function<String, Optional<Answer>> answers, Sink sink) {
        this.words = words;
        this.usualHint = usualHint;
        this.start = start;
        field = new WrittenField(parent, lines, longest, question.label(), text -> {
            boolean none = text.isBlank() || text.equals(start);
            Optional<Answer> answer = none ? Optional.empty() : answers.apply(text);
            if (answer.isPresent() || none) {
                sink.accept(answer);
            } else {
                say(Messages.FieldText_noNumber);
            }
        });
        hint = Look.quiet(parent, usualHint);
    }

    static FieldText words(Composite parent, Field question, Attribute.Type.Text type, Sink sink) {
        int longest = type.longest().orElse(Answer.LONGEST_TEXT);
        String hint = type.opening().isEmpty() ? "" : NLS.bind(Messages.FieldText_opening, type.opening());
        return new FieldText(parent, question, longest > 80, longest, hint, "",
                answer -> answer instanceof Answer.Text(String text) ? text : AnswerTexts.of(answer),
                text -> Optional.of(new Answer.Text(text)), sink);
    }

    /** @param original what is corrected; shown until something else was written */
    static FieldText rewrite(Composite parent, Field question, String original, Sink sink) {
        var field = new FieldText(parent, question, true, Answer.LONGEST_TEXT, Messages.FieldText_rewrite, original,
                answer -> answer instanceof Answer.Rewrite(String before, String corrected) ? corrected : original,
                text -> Optional.of(new Answer.Rewrite(cut(original), text)), sink);
        var change = new RewriteChange(parent);
        field.field.control().addListener(SWT.Modify, event -> change.show(original, field.field.control().getText()));
        return field;
    }

    private static String cut(String words) {
        return words.length() <= Answer.LONGEST_TEXT ? words : words.substring(0, Answer.LONGEST_TEXT);
    }

    static FieldText number(Composite parent, Field question, Optional<Double> least, Optional<Double> most, Sink sink) {
        String hint = least.isPresent() && most.isPresent() ? NLS.bind(Messages.FieldText_range,
                AnswerTexts.number(least.get()), AnswerTexts.number(most.get())) : "";
        return new FieldText(parent, question, false, 40, hint, "",
                answer -> answer instanceof Answer.Number(double value) ? AnswerTexts.number(value) : AnswerTexts.of(answer),
                FieldText::number, sink);
    }

    static FieldText step(Composite parent, Field question, Optional<Scale> scale, Sink sink) {
        return number(parent, question, scale.map(Scale::least), scale.map(Scale::most), sink);
    }

    private static Optional<Answer> number(String text) {
        var end = new ParsePosition(0);
        Number number = NumberFormat.getNumberInstance().parse(text.strip(), end);
        return number == null || end.getIndex() < text.strip().length() ? Optional.empty()
                : Optional.of(new Answer.Number(number.doubleValue()));
    }

    private void say(String text) {
        if (!hint.getText().equals(text)) {
            hint.setText(text);
            hint.requestLayout();
        }
    }

    @Override
    public void show(Field question) {
        field.show(question.answer().map(words).orElse(start));
        say(question.fault().map(fault -> usualHint.isEmpty() ? Messages.FieldText_fault : usualHint).orElse(usualHint));
    }

    @Override
    public void focus() {
        field.control().setFocus();
    }

    @Override
    public void flush() {
        field.flush();
    }
}
