package org.glossator.ui.internal.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.glossator.store.ComparisonRecord.Kind;

/** The question in front: what is asked, how far one is, the claims, and what can be answered. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class JudgePage {
    private static final String CSS = "org.eclipse.e4.ui.css.id";
    private static final int SIDE = 20; // pixels to the sides of the page
    private static final int QUESTION_SIZE = 3; // points above the usual font

    private final Composite page;
    private final Label question;
    private final Label definition;
    private final Label place;
    private final ProgressBar progress;
    private final QuestionCanvas canvas;
    private final Composite answers;
    private final Label keys;
    private final List<Button> buttons = new ArrayList<>();
    private final Answering answering;
    private Optional<Kind> kind = Optional.empty();
    private int last = -1;

    /** What the person wants. */
    interface Answering {
        void run(CompareCommand command);

        /** @param place of the claim on the screen that is chosen */
        void choose(int place);
    }

    JudgePage(Composite parent, Answering answering) {
        this.answering = answering;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 0).spacing(0, 0).applyTo(page);
        question = new Label(page, SWT.WRAP);
        question.setData(CSS, "GlossatorStrong");
        var resources = new LocalResourceManager(JFaceResources.getResources(), page);
        question.setFont(resources.create(FontDescriptor.createFrom(question.getFont()).increaseHeight(QUESTION_SIZE).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).indent(20, 14).applyTo(question);
        var far = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(20, 14).spacing(0, 4).applyTo(far);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).span(1, 2).applyTo(far);
        place = new Label(far, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).hint(210, SWT.DEFAULT).applyTo(place);
        progress = new ProgressBar(far, SWT.HORIZONTAL | SWT.SMOOTH);
        progress.setData(CSS, "GlossatorQuiet");
        GridDataFactory.fillDefaults().grab(true, false).hint(210, 8).applyTo(progress);
        definition = new Label(page, SWT.WRAP);
        definition.setData(CSS, "GlossatorQuiet");
        GridDataFactory.fillDefaults().grab(true, false).indent(20, 4).applyTo(definition);
        canvas = new QuestionCanvas(page, answering::choose);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(canvas.control());
        answers = new Composite(page, SWT.NONE);
        var row = new RowLayout(SWT.HORIZONTAL);
        row.spacing = 8;
        row.center = true;
        answers.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(17, 4).applyTo(answers);
        keys = words(page, 2);
        keys.setData(CSS, "GlossatorQuiet");
        GridDataFactory.fillDefaults().span(2, 1).hint(1, 8).applyTo(new Label(page, SWT.NONE)); // air below
    }

    /**
     * @param parent with a grid, of which it gets a row
     * @param above pixels
     * @return a label as far from both sides of the page as all that stands on it
     */
    static Label words(Composite parent, int above) {
        var room = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(SIDE, SIDE, above, 0).applyTo(room);
        GridDataFactory.fillDefaults().grab(true, false).span(((GridLayout) parent.getLayout()).numColumns, 1).applyTo(room);
        var words = new Label(room, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        return words;
    }

    Composite control() {
        return page;
    }

    Control focus() {
        return canvas.canvas();
    }

    void show(TaskSheet sheet) {
        question.setText(sheet.task().criterion().question().replace("&", "&&"));
        definition.setText(sheet.definition().replace("&", "&&"));
        definition.setVisible(!sheet.definition().isEmpty());
        ((GridData) definition.getLayoutData()).exclude = sheet.definition().isEmpty();
        int all = sheet.task().questions().size();
        place.setText(sheet.isFinished() ? NLS.bind(Messages.JudgePage_finished, all)
                : NLS.bind(Messages.JudgePage_place, new Object[] {sheet.question() + 1, all, sheet.answered()}));
        progress.setMaximum(all);
        progress.setSelection(sheet.answered());
        progress.setToolTipText(place.getText());
        if (!kind.equals(Optional.of(sheet.task().kind()))) {
            kind = Optional.of(sheet.task().kind());
            createAnswers(sheet.task().kind());
        }
        buttons.forEach(button -> button.setEnabled(!sheet.isFinished()));
        keys.setText(switch (sheet.task().kind()) {
            case PAIRS -> Messages.JudgePage_keysPairs;
            case TRIPLETS -> Messages.JudgePage_keysTriplets;
            case LISTS -> Messages.JudgePage_keysLists;
        });
        canvas.show(sheet, last != sheet.question());
        last = sheet.question();
        page.layout();
    }

    private void createAnswers(Kind of) {
        buttons.forEach(Control::dispose);
        buttons.clear();
        switch (of) {
            case PAIRS -> {
                button(Messages.JudgePage_first, CompareCommand.FIRST);
                button(Messages.JudgePage_equal, CompareCommand.EQUAL);
                button(Messages.JudgePage_second, CompareCommand.SECOND);
            }
            case TRIPLETS -> {
                button(Messages.JudgePage_withoutFirst, CompareCommand.FIRST);
                button(Messages.JudgePage_withoutSecond, CompareCommand.SECOND);
                button(Messages.JudgePage_withoutThird, CompareCommand.THIRD);
            }
            case LISTS -> {
                button(Messages.JudgePage_up, CompareCommand.UP);
                button(Messages.JudgePage_down, CompareCommand.DOWN);
                button(Messages.JudgePage_tie, CompareCommand.TIE);
                button(Messages.JudgePage_keep, CompareCommand.KEEP);
            }
        }
        button(Messages.JudgePage_undecided, CompareCommand.UNDECIDED);
        answers.layout();
    }

    private void button(String label, CompareCommand command) {
        var button = new Button(answers, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> {
            answering.run(command);
            focus().setFocus();
        });
        buttons.add(button);
    }
}
