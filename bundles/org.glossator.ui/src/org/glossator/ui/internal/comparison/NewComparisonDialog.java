package org.glossator.ui.internal.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.glossator.analysis.comparison.ComparisonDraft;
import org.glossator.model.Category;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.Criterion;
import org.glossator.ui.internal.FormDialog;
import org.glossator.ui.internal.comparison.NewComparisonForm.Source;

/** Asks what is to be compared, by what, and how often. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class NewComparisonDialog extends FormDialog {
    private static final int MOST_SEED = 999_999;

    private final NewComparisonForm form;
    private List<Category> categories = List.of();
    private Combo criterion;
    private Spinner draw;
    private Spinner each;
    private Spinner size;
    private Button all;

    NewComparisonDialog(Shell parent, NewComparisonForm form) {
        super(parent, Messages.NewComparisonDialog_title, "comparison.size", 2);
        this.form = form;
    }

    @Override
    protected void createFields(Composite area) {
        createWords(area);
        createKinds(area);
        createClaims(area);
        createDesign(area);
        kindChanged();
    }

    private void createWords(Composite area) {
        Text question = text(area, Messages.NewComparisonDialog_question, Criterion.LONGEST);
        question.setMessage(Messages.NewComparisonDialog_questionHint);
        question.addListener(SWT.Modify, event -> {
            form.question(question.getText());
            say();
        });
        label(area, Messages.NewComparisonDialog_criterion);
        criterion = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        criterion.setToolTipText(Messages.NewComparisonDialog_criterionToolTip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(criterion);
        criterion.addListener(SWT.Selection, event -> {
            int place = criterion.getSelectionIndex() - 1;
            form.category(place < 0 ? Optional.empty() : Optional.of(categories.get(place).id()));
            if (place >= 0 && question.getText().isBlank()) {
                question.setText(NLS.bind(Messages.NewComparisonDialog_usualQuestion, categories.get(place).label()));
            }
        });
        Text title = text(area, Messages.NewComparisonDialog_name, ComparisonRecord.LONGEST_TITLE);
        title.setMessage(Messages.NewComparisonDialog_nameHint);
        title.addListener(SWT.Modify, event -> form.title(title.getText()));
    }

    private void createKinds(Composite area) {
        label(area, Messages.NewComparisonDialog_kind);
        var row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(14, 0).applyTo(row);
        kind(row, Messages.NewComparisonDialog_pairs, Kind.PAIRS);
        kind(row, Messages.NewComparisonDialog_lists, Kind.LISTS);
        kind(row, Messages.NewComparisonDialog_triplets, Kind.TRIPLETS);
    }

    private void kind(Composite row, String label, Kind kind) {
        var button = new Button(row, SWT.RADIO);
        button.setText(label);
        button.setSelection(form.kind() == kind);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                form.kind(kind);
                kindChanged();
            }
        });
    }

    private void createClaims(Composite area) {
        label(area, Messages.NewComparisonDialog_claims);
        var row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(1).spacing(0, 4).applyTo(row);
        source(row, NLS.bind(Messages.NewComparisonDialog_listed, form.available(Source.LISTED)), Source.LISTED);
        source(row, NLS.bind(Messages.NewComparisonDialog_selected, form.available(Source.SELECTED)), Source.SELECTED);
        draw = spinner(area, Messages.NewComparisonDialog_draw, form.draw(), 1, Math.max(1, form.draw()), form::draw);
    }

    private void source(Composite row, String label, Source source) {
        var button = new Button(row, SWT.RADIO);
        button.setText(label);
        button.setSelection(form.source() == source);
        button.setEnabled(form.available(source) > 1);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                form.source(source);
                draw.setValues(form.draw(), 1, Math.max(1, form.draw()), 0, 1, 10);
                say();
            }
        });
    }

    private void createDesign(Composite area) {
        new Label(area, SWT.NONE);
        all = new Button(area, SWT.CHECK);
        all.setText(Messages.NewComparisonDialog_all);
        all.addListener(SWT.Selection, event -> {
            form.all(all.getSelection());
            kindChanged();
        });
        each = spinner(area, Messages.NewComparisonDialog_each, ComparisonDraft.USUAL_EACH, 1, ComparisonDraft.MOST_EACH, form::each);
        size = spinner(area, Messages.NewComparisonDialog_size, ComparisonDraft.USUAL_SIZE, ComparisonRecord.SHORTEST_LIST,
                ComparisonRecord.LONGEST_LIST, form::size);
        Spinner seed = spinner(area, Messages.NewComparisonDialog_seed, (int) form.seed(), 0, MOST_SEED, form::seed);
        seed.setToolTipText(Messages.NewComparisonDialog_seedToolTip);
    }

    private static void label(Composite area, String words) {
        new Label(area, SWT.NONE).setText(words);
    }

    private static Text text(Composite area, String label, int longest) {
        label(area, label);
        var text = new Text(area, SWT.BORDER | SWT.SINGLE);
        text.setTextLimit(longest);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private Spinner spinner(Composite area, String label, int value, int least, int most, IntConsumer entered) {
        label(area, label);
        var spinner = new Spinner(area, SWT.BORDER);
        spinner.setValues(value, least, most, 0, 1, 10);
        spinner.addListener(SWT.Selection, event -> {
            entered.accept(spinner.getSelection());
            say();
        });
        return spinner;
    }

    private void kindChanged() {
        categories = form.categories();
        criterion.removeAll();
        criterion.add(Messages.NewComparisonDialog_onlyQuestion);
        categories.forEach(category -> criterion.add(category.label()));
        criterion.select(0);
        form.category(Optional.empty());
        all.setEnabled(form.kind() == Kind.PAIRS);
        each.setEnabled(form.kind() != Kind.PAIRS || !all.getSelection());
        size.setEnabled(form.kind() == Kind.LISTS);
        say();
    }

    @Override
    protected String head() {
        return Messages.NewComparisonDialog_head;
    }

    @Override
    protected Says says() {
        return new Says(form.says(), form.hindrance().isEmpty(), Messages.NewComparisonDialog_make);
    }
}
