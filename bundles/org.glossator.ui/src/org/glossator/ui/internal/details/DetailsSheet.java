package org.glossator.ui.internal.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.CategoryId;
import org.glossator.model.Confidence;
import org.glossator.model.Outcome;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.store.AnnotationRecord;
import org.glossator.ui.internal.Shortened;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.details.DetailsForm.Field;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.ColourDot;

/** The widgets of one judgement's form. Made again only where other questions are asked than before. */
final class DetailsSheet {

    /** What the form needs from around it. */
    interface Desk {
        CategoryIndex index();

        /** Says why something was not done; nothing where it was. */
        void report(Outcome<?> outcome);

        String words(Reference reference);

        void goTo(Reference reference);

        /** Evidence for the attribute is to be chosen in the text. */
        void pick(DetailsForm form, Attribute attribute);

        /** Adds what else is known of the claim. */
        void more(Composite parent, DetailsForm form);
    }

    /** Forms with equal shapes take the same widgets. */
    private record Shape(Target target, Optional<AnnotationId> annotation, List<CategoryId> categories,
            Optional<String> owner, List<Object> fields, int more) {
    }

    private static final int QUOTE = 90; // characters of the claim

    private final ScrolledComposite scroller;
    private final LocalResourceManager images;
    private final Desk desk;
    private final Map<String, FieldControl> controls = new LinkedHashMap<>();
    private final Map<String, Label> states = new LinkedHashMap<>();
    private final List<Button> confidences = new ArrayList<>();
    private Optional<Shape> shape = Optional.empty();
    private Optional<DetailsForm> form = Optional.empty();
    private Optional<WrittenField> comment = Optional.empty();
    private Optional<Button> undecided = Optional.empty();
    private Optional<Label> kept = Optional.empty();

    DetailsSheet(Composite parent, Desk desk) {
        this.desk = desk;
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.getVerticalBar().setIncrement(24);
        scroller.addListener(SWT.Resize, event -> fit());
        images = new LocalResourceManager(JFaceResources.getResources(), scroller);
    }

    Control control() {
        return scroller;
    }

    /** @param more another number where {@link Desk#more} has something else to say */
    void show(DetailsForm fresh, int more) {
        List<Field> fields = fresh.fields();
        var now = new Shape(fresh.target(), fresh.annotation(), fresh.categories(), fresh.owner(),
                fields.stream().map(Field::shape).toList(), more);
        boolean same = shape.filter(now::equals).isPresent();
        if (!same) {
            flush();
        }
        form = Optional.of(fresh);
        if (!same) {
            build(fresh, fields, shape.filter(s -> s.target().equals(now.target())).isPresent());
            shape = Optional.of(now);
        }
        fill(fresh, fields);
    }

    /** Takes over what is being written. */
    void flush() {
        controls.values().forEach(FieldControl::flush);
        comment.ifPresent(WrittenField::flush);
    }

    void forget() {
        flush();
        shape = Optional.empty();
    }

    private void build(DetailsForm now, List<Field> fields, boolean sameClaim) {
        Optional<String> focused = sameClaim ? focused() : Optional.empty();
        int top = sameClaim ? scroller.getOrigin().y : 0;
        controls.clear();
        states.clear();
        confidences.clear();
        Optional.ofNullable(scroller.getContent()).ifPresent(Control::dispose);
        var page = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 4).applyTo(page);
        head(page, now);
        if (now.owner().isPresent()) {
            gap(page);
            Look.wrapped(page, NLS.bind(Messages.DetailsView_notYours, now.owner().get()));
        }
        fields.forEach(field -> question(page, field, now));
        ending(page, now);
        gap(page);
        desk.more(page, now);
        if (now.owner().isPresent()) {
            lock(page);
        }
        scroller.setContent(page);
        fit();
        scroller.setOrigin(0, top);
        focused.map(controls::get).ifPresent(FieldControl::focus);
    }

    private Optional<String> focused() {
        Control focus = scroller.getDisplay().getFocusControl();
        for (Map.Entry<String, FieldControl> entry : controls.entrySet()) {
            for (Control c = focus; c != null && c != scroller; c = c.getParent()) {
                if (entry.getKey().equals(c.getData(DetailsSheet.class.getName()))) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return Optional.empty();
    }

    private static void lock(Composite page) {
        for (Control child : page.getChildren()) {
            if (child instanceof Composite inner) {
                lock(inner);
            } else if (!(child instanceof Label)) {
                child.setEnabled(false);
            }
        }
    }

    private void head(Composite page, DetailsForm now) {
        Look.strong(page, Shortened.toLength(now.quote(), QUOTE)).setToolTipText(Look.plain(now.words()));
        var row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        var chips = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(chips);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(chips);
        for (CategoryId category : now.categories()) {
            var dot = new Label(chips, SWT.NONE);
            desk.index().entry(category).ifPresent(entry -> dot.setImage(images.create(new ColourDot(entry.colour()))));
            Label name = Look.wrapped(chips, desk.index().label(category));
            name.setToolTipText(desk.index().entry(category).map(DetailsSheet::meaning)
                    .orElseGet(() -> Look.plain(desk.index().path(category))));
        }
        if (now.categories().isEmpty()) {
            var hint = Look.quiet(chips, Messages.DetailsView_untagged);
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(80, SWT.DEFAULT).applyTo(hint);
        }
        Label state = Look.note(row, false);
        kept = Optional.of(state);
    }

    private static String meaning(CategoryIndex.Entry entry) {
        var lines = new ArrayList<String>();
        lines.add(entry.path());
        if (!entry.category().definition().isEmpty()) {
            lines.add(entry.category().definition());
        }
        entry.category().notes().stream().map(note -> "– " + note.text()).limit(4).forEach(lines::add);
        return Look.plain(String.join("\n", lines));
    }

    private static void gap(Composite page) {
        var gap = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().hint(1, 6).applyTo(gap);
    }

    private void question(Composite page, Field field, DetailsForm now) {
        gap(page);
        var area = new Composite(page, SWT.NONE);
        area.setData(DetailsSheet.class.getName(), field.attribute().name());
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        var title = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        Look.strong(title, field.label());
        Label state = Look.note(title, true);
        states.put(field.attribute().name(), state);
        if (!field.definition().isEmpty()) {
            Look.quiet(area, field.definition());
        }
        controls.put(field.attribute().name(), control(area, field, now));
    }

    private FieldControl control(Composite area, Field field, DetailsForm now) {
        Attribute attribute = field.attribute();
        FieldControl.Sink sink = answer -> current(form -> form.answer(attribute, answer));
        if (!field.rows().isEmpty()) {
            return new FieldRows(area, field, sink);
        }
        return switch (attribute.type()) {
            case Attribute.Type.OneOf(var options, boolean several) -> new FieldChoices(area, field, options, sink);
            case Attribute.Type.OfScale scale -> FieldText.step(area, field, now.scale(scale), sink);
            case Attribute.Type.Number number -> FieldText.number(area, field, number.least(), number.most(), sink);
            case Attribute.Type.Text text -> FieldText.words(area, field, text, sink);
            case Attribute.Type.Rewrite rewrite -> FieldText.rewrite(area, field, now.words(), sink);
            case Attribute.Type.Evidence evidence -> new FieldEvidence(area, field, desk::words, desk::goTo,
                    () -> form.ifPresent(f -> desk.pick(f, attribute)), sink);
            case Attribute.Type.YesNo yesNo -> new FieldRows(area, field, sink);
        };
    }

    private void current(Function<DetailsForm, Outcome<?>> wish) {
        form.ifPresent(f -> desk.report(wish.apply(f)));
    }

    private void ending(Composite page, DetailsForm now) {
        gap(page);
        Look.strong(page, Messages.DetailsView_confidence);
        var area = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(DetailsForm.CONFIDENCES.size()).spacing(6, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        for (int i = 0; i < DetailsForm.CONFIDENCES.size(); i++) {
            double value = DetailsForm.CONFIDENCES.get(i);
            var button = Look.box(area, SWT.RADIO);
            button.setText(Integer.toString(i + 1));
            button.setToolTipText(confidence(i));
            SpokenName.give(button, Messages.DetailsView_confidence + ": " + confidence(i));
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    current(form -> form.confidence(Optional.of(new Confidence(value))));
                }
            });
            button.addListener(SWT.KeyDown, event -> {
                int number = event.character - '1';
                if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
                    current(form -> form.confidence(Optional.empty()));
                } else if (number >= 0 && number < confidences.size()) {
                    confidences.get(number).setFocus();
                    current(form -> form.confidence(Optional.of(new Confidence(DetailsForm.CONFIDENCES.get(number)))));
                }
            });
            confidences.add(button);
        }
        Look.quiet(page, Messages.DetailsView_confidenceHint);
        gap(page);
        var check = Look.box(page, SWT.CHECK);
        check.setText(Messages.DetailsView_undecided);
        check.setToolTipText(Messages.DetailsView_undecidedHint);
        check.addListener(SWT.Selection, event -> current(form -> form.undecided(check.getSelection())));
        undecided = Optional.of(check);
        gap(page);
        Look.strong(page, Messages.DetailsView_comment);
        comment = Optional.of(new WrittenField(page, true, AnnotationRecord.LONGEST_COMMENT, Messages.DetailsView_comment,
                words -> current(form -> form.comment(words))));
    }

    private static String confidence(int step) {
        return List.of(Messages.DetailsView_confidence1, Messages.DetailsView_confidence2, Messages.DetailsView_confidence3,
                Messages.DetailsView_confidence4, Messages.DetailsView_confidence5).get(step);
    }

    private void fill(DetailsForm now, List<Field> fields) {
        for (Field field : fields) {
            controls.get(field.attribute().name()).show(field);
            Label state = states.get(field.attribute().name());
            String words = field.fault().isPresent() ? Messages.DetailsView_wrong
                    : field.missing() ? Messages.DetailsView_required : "";
            if (!state.getText().equals(words)) {
                state.setText(words);
                state.requestLayout();
            }
        }
        double sure = now.answers().confidence().map(Confidence::value).orElse(-1.0);
        for (int i = 0; i < confidences.size(); i++) {
            confidences.get(i).setSelection(sure >= 0 && Math.abs(sure - DetailsForm.CONFIDENCES.get(i)) <= 0.125);
        }
        undecided.ifPresent(check -> check.setSelection(now.answers().undecided()));
        comment.ifPresent(field -> field.show(now.comment()));
        kept.ifPresent(label -> {
            label.setText(now.annotation().isEmpty() ? "" : now.isKept() ? Messages.DetailsView_kept : Messages.DetailsView_writing);
            label.requestLayout();
        });
        fit();
    }

    private void fit() {
        if (scroller.getContent() != null) {
            Rectangle area = scroller.getClientArea();
            scroller.setMinSize(area.width, scroller.getContent().computeSize(area.width, SWT.DEFAULT).y);
        }
    }

    /** Goes to the first question that misses its answer, else to the first one. */
    void focus() {
        List<Field> fields = form.map(DetailsForm::fields).orElse(List.of());
        Optional<FieldControl> first = fields.stream().filter(Field::missing).findFirst().or(() -> fields.stream().findFirst())
                .map(field -> controls.get(field.attribute().name()));
        if (first.isPresent()) {
            first.get().focus();
        } else if (!confidences.isEmpty()) {
            confidences.getFirst().setFocus();
        } else {
            scroller.setFocus();
        }
    }

    /** Adds a place to the answers of an attribute. */
    static Optional<Answer> plus(Optional<Answer> before, Reference reference) {
        var all = new ArrayList<Reference>(before.orElse(null) instanceof Answer.Evidence(var there) ? there : List.of());
        if (!all.contains(reference)) {
            all.add(reference);
        }
        return Optional.of(new Answer.Evidence(all));
    }
}
