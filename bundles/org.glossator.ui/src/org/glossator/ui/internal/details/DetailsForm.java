package org.glossator.ui.internal.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Confidence;
import org.glossator.model.Outcome;
import org.glossator.model.Target;
import org.glossator.model.paper.Annotation;
import org.glossator.model.rules.AnswerCheck;
import org.glossator.model.rules.Judged;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.Scale;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperLabels;
import org.glossator.ui.internal.paper.PaperModel;
import org.glossator.ui.internal.paper.TargetLabels;

/**
 * What is asked of one judgement, and what was answered, as a form shows it; made anew after each change of the paper. Every
 * answer is one step of the paper. Knows no widget; one thread.
 */
final class DetailsForm {
    /** Steps of confidence that the form offers, from a guess to no doubt. */
    static final List<Double> CONFIDENCES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    private static final int MOST_ROWS = 11; // steps that are shown as rows; longer scales take a number

    private final PaperModel model;
    private final Target target;
    private final Optional<Annotation> annotation;
    private final TaxonomyIndex taxonomy;

    private DetailsForm(PaperModel model, Target target, Optional<Annotation> annotation, TaxonomyIndex taxonomy) {
        this.model = model;
        this.target = target;
        this.annotation = annotation;
        this.taxonomy = taxonomy;
    }

    /**
     * One question.
     *
     * @param missing it must be answered and is not
     * @param fault what is wrong with the answer
     */
    record Field(Attribute attribute, Optional<Answer> answer, boolean missing, Optional<AnswerCheck.Fault> fault,
            List<Row> rows) {

        String label() {
            return attribute.label().value().isEmpty() ? attribute.name() : attribute.label().value();
        }

        String definition() {
            return attribute.definition().value();
        }

        /** @return equal for fields that take the same widgets */
        Object shape() {
            return List.of(attribute, rows.size());
        }
    }

    /**
     * One answer out of few.
     *
     * @param key the digit that chooses it, or a blank
     * @param hint what it means; may be empty
     */
    record Row(char key, String label, String hint, Answer answer) {
    }

    /**
     * @param target that is selected
     * @return nothing where nothing is selected, or it is gone, or nothing can be judged with
     */
    static Optional<DetailsForm> of(PaperModel model, Optional<Target> target) {
        return target.filter(model::has).flatMap(t -> model.judge().taxonomy().map(active -> new DetailsForm(model, t,
                shown(t, model), active.index())));
    }

    /** @return what is selected in a paper that has a form: no text */
    static Optional<Target> selected(PaperActions reader) {
        return reader.chosen().or(() -> reader.claim().map(claim -> new Target.OnClaim(claim.getId())));
    }

    /** Own judgements come before those of others, and later ones of one's own before earlier ones under older releases. */
    private static Optional<Annotation> shown(Target target, PaperModel model) {
        return model.judgements(target).stream()
                .max(Comparator.comparing((Annotation a) -> isMine(a, model)).thenComparing(
                        a -> model.judge().taxonomy().map(t -> t.release().id().equals(a.getRelease())).orElse(false)));
    }

    private static boolean isMine(Annotation annotation, PaperModel model) {
        return annotation.getAnnotator().getId().equals(model.judge().annotator().id());
    }

    Target target() {
        return target;
    }

    /** @return nothing where something else than a claim is judged */
    Optional<ClaimId> claim() {
        return target instanceof Target.OnClaim(ClaimId id) ? Optional.of(id) : Optional.empty();
    }

    Optional<AnnotationId> annotation() {
        return annotation.map(Annotation::getId);
    }

    /** @return the claim's words in one line, or what else is judged */
    String quote() {
        return claim().flatMap(model::claim).map(c -> PaperLabels.quote(c.getSpans(), model.paper().getText()))
                .orElseGet(this::name);
    }

    private String name() {
        String name = TargetLabels.name(target, model);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    String words() {
        return claim().flatMap(model::claim).map(c -> c.getSpans().stream().map(span -> span.in(model.paper().getText()))
                .collect(Collectors.joining(" "))).orElseGet(this::name);
    }

    List<CategoryId> categories() {
        return annotation.map(a -> List.copyOf(a.getCategories())).orElse(List.of());
    }

    /** @return whose judgement it is where it is somebody else's, who alone can change it */
    Optional<String> owner() {
        return annotation.filter(a -> !isMine(a, model)).map(a -> a.getAnnotator().getName());
    }

    boolean isKept() {
        return claim().map(model::isKept).orElse(true) && annotation.map(a -> model.isKept(a.getId())).orElse(true);
    }

    Answers answers() {
        return annotation.map(Annotation::getAnswers).orElse(Answers.NONE);
    }

    String comment() {
        return annotation.map(Annotation::getComment).orElse("");
    }

    /** @return the questions that are asked now, in the order of the taxonomy */
    List<Field> fields() {
        if (categories().isEmpty()) {
            return List.of();
        }
        Set<String> relations = claim().map(id -> model.paper().getLinks().stream()
                .filter(l -> l.getSource().getId().equals(id) || l.getTarget().equals(id)).map(l -> l.getRelation())
                .collect(Collectors.toSet())).orElse(Set.of());
        var judged = new Judged(taxonomy, categories(), answers(), relations);
        return judged.asked().stream().map(this::field).toList();
    }

    private Field field(Attribute attribute) {
        Optional<Answer> answer = answers().value(attribute.name());
        return new Field(attribute, answer, answer.isEmpty() && attribute.required() && !answers().undecided(),
                answer.flatMap(a -> AnswerCheck.fault(attribute, a, taxonomy)), rows(attribute));
    }

    private List<Row> rows(Attribute attribute) {
        return switch (attribute.type()) {
            case Attribute.Type.OfScale(String name) -> taxonomy.scale(name).map(DetailsForm::steps).orElse(List.of());
            case Attribute.Type.YesNo yesNo -> List.of(new Row('1', Messages.AnswerTexts_yes, "", new Answer.YesNo(true)),
                    new Row('0', Messages.AnswerTexts_no, "", new Answer.YesNo(false)));
            case Attribute.Type.OneOf(var options, boolean several) -> several ? List.of() : options(options);
            case Attribute.Type.Number number -> List.of();
            case Attribute.Type.Text text -> List.of();
            case Attribute.Type.Rewrite rewrite -> List.of();
            case Attribute.Type.Evidence evidence -> List.of();
        };
    }

    private static List<Row> options(List<Attribute.Option> options) {
        var rows = new ArrayList<Row>();
        for (Attribute.Option option : options) {
            rows.add(new Row(key(rows.size() + 1), label(option), "", new Answer.Choice(option.name())));
        }
        return rows;
    }

    static String label(Attribute.Option option) {
        return option.label().value().isEmpty() ? option.name() : option.label().value();
    }

    private static char key(int number) {
        return number < 10 ? (char) ('0' + number) : ' ';
    }

    private static List<Row> steps(Scale scale) {
        long count = Math.round((scale.most() - scale.least()) / scale.step()) + 1;
        if (count > MOST_ROWS) {
            return List.of();
        }
        boolean digits = scale.step() == 1 && scale.least() >= 0 && scale.most() <= 9;
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            double value = scale.least() + i * scale.step();
            Optional<Scale.Step> named = scale.steps().stream().filter(s -> s.least() <= value && value <= s.most())
                    .findFirst();
            String number = AnswerTexts.number(value);
            String name = named.map(s -> s.label().value()).orElse("");
            rows.add(new Row(digits ? (char) ('0' + (int) value) : key(i + 1),
                    name.isEmpty() ? number : number + "   " + name, named.map(s -> s.definition().value()).orElse(""),
                    new Answer.Number(value)));
        }
        scale.notApplicable().ifPresent(why -> rows.add(new Row('-', why.value().isEmpty() ? Messages.AnswerTexts_notApplicable
                : Messages.AnswerTexts_notApplicable + "   " + why.value(), "", new Answer.NotApplicable())));
        return rows;
    }

    Optional<Scale> scale(Attribute.Type.OfScale type) {
        return taxonomy.scale(type.scale());
    }

    /** @param value empty to take the answer away */
    Outcome<?> answer(Attribute attribute, Optional<Answer> value) {
        String name = attribute.label().value().isEmpty() ? attribute.name() : attribute.label().value();
        Answers changed = answers().with(attribute.name(), value);
        return answer(new Judged(taxonomy, categories(), changed, Set.of()).withDefaultsBut(attribute.name()), name);
    }

    /** @param sure empty to take it away */
    Outcome<?> confidence(Optional<Confidence> sure) {
        return answer(answers().withConfidence(sure), Messages.DetailsView_confidence);
    }

    Outcome<?> undecided(boolean cannotDecide) {
        return answer(answers().withUndecided(cannotDecide), Messages.DetailsView_undecided);
    }

    private Outcome<?> answer(Answers changed, String what) {
        return annotation.<Outcome<?>>map(a -> model.answer(a.getId(), changed, what))
                .orElseGet(() -> model.answer(target, changed, what));
    }

    Outcome<?> comment(String words) {
        return annotation.<Outcome<?>>map(a -> model.comment(a.getId(), words))
                .orElseGet(() -> model.comment(target, words));
    }
}
