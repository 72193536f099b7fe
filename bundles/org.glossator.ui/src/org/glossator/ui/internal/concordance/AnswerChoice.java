package org.glossator.ui.internal.concordance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.glossator.model.Answer;
import org.glossator.model.Taxonomy;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.Scale;
import org.glossator.ui.internal.concordance.ConcordanceQuery.Wanted;
import org.glossator.ui.internal.details.AnswerTexts;

/** A list from which an attribute is chosen that judgements answer, with one of its answers or whichever, or none. */
final class AnswerChoice {
    private static final int MOST_STEPS = 21; // of a scale; of longer ones no single answers are offered
    private static final String INDENT = "    ";

    private final Combo combo;
    private final List<Optional<Wanted>> offered = new ArrayList<>();

    AnswerChoice(Combo combo) {
        this.combo = combo;
    }

    /** Offers what another release asks; what was chosen stays so where it asks that too. */
    void offer(Optional<Taxonomy> taxonomy) {
        Optional<Wanted> before = chosen();
        var labels = new ArrayList<String>(List.of(Messages.ConcordanceView_anyAnswer));
        offered.clear();
        offered.add(Optional.empty());
        taxonomy.ifPresent(t -> {
            var index = new TaxonomyIndex(t);
            t.details().attributes().forEach(attribute -> add(attribute, index, labels));
        });
        combo.setItems(labels.toArray(String[]::new));
        combo.select(Math.max(0, offered.indexOf(before)));
        boolean any = offered.size() > 1; // few taxonomies ask, and the words need the room
        combo.setVisible(any);
        GridDataFactory.createFrom((GridData) combo.getLayoutData()).exclude(!any).applyTo(combo);
    }

    private void add(Attribute attribute, TaxonomyIndex index, List<String> labels) {
        var whichever = Optional.of(new Wanted(attribute.name(), Optional.empty()));
        if (offered.contains(whichever)) {
            return; // asked for other categories as well
        }
        offered.add(whichever);
        labels.add(attribute.label().value().isEmpty() ? attribute.name() : attribute.label().value());
        for (Answer answer : answers(attribute.type(), index)) {
            offered.add(Optional.of(new Wanted(attribute.name(), Optional.of(answer.compared().getFirst()))));
            labels.add(INDENT + label(attribute.type(), answer));
        }
    }

    private static List<Answer> answers(Attribute.Type type, TaxonomyIndex index) {
        return switch (type) {
            case Attribute.Type.OfScale(String name) -> index.scale(name).map(AnswerChoice::steps).orElse(List.of());
            case Attribute.Type.YesNo yesNo -> List.of(new Answer.YesNo(true), new Answer.YesNo(false));
            case Attribute.Type.OneOf(var options, boolean several) -> options.stream()
                    .<Answer>map(option -> new Answer.Choice(option.name())).toList();
            case Attribute.Type.Number number -> List.of();
            case Attribute.Type.Text text -> List.of();
            case Attribute.Type.Rewrite rewrite -> List.of();
            case Attribute.Type.Evidence evidence -> List.of();
        };
    }

    private static List<Answer> steps(Scale scale) {
        long count = Math.round((scale.most() - scale.least()) / scale.step()) + 1;
        var steps = new ArrayList<Answer>();
        for (int i = 0; i < count && count <= MOST_STEPS; i++) {
            steps.add(new Answer.Number(scale.least() + i * scale.step()));
        }
        scale.notApplicable().ifPresent(why -> steps.add(new Answer.NotApplicable()));
        return steps;
    }

    private static String label(Attribute.Type type, Answer answer) {
        return type instanceof Attribute.Type.OneOf(var options, boolean several) && answer instanceof Answer.Choice(var names)
                ? options.stream().filter(o -> names.contains(o.name())).findFirst()
                        .map(o -> o.label().value().isEmpty() ? o.name() : o.label().value()).orElseGet(() -> AnswerTexts.of(answer))
                : AnswerTexts.of(answer);
    }

    /** Chooses none. */
    void clear() {
        combo.select(0);
    }

    Optional<Wanted> chosen() {
        int at = combo.getSelectionIndex();
        return at >= 0 && at < offered.size() ? offered.get(at) : Optional.empty();
    }
}
