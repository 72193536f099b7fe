package org.glossator.ui.internal.merge;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.glossator.exchange.MergeConflict;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.SpokenName;

/** The copy above, what there is to know of it in the middle, and what can be done below. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class MergePage {
    private static final String CSS = "org.eclipse.e4.ui.css.id";
    private static final int COLUMNS = 4;
    private static final int TYPING = 500; // milliseconds without a key press before a copy is opened
    private static final int SIDE = 20; // pixels
    private static final int HEAD = 4; // points larger than other words
    private static final int VERSIONS = 56; // pixels, the height of the two versions
    private static final int STEPS = 1_000; // of the bar

    /** Whom the page asks, and tells. */
    interface Person {
        /** @return the folder that was chosen; nothing where none was */
        Optional<String> folder();

        /** @return the file that was chosen; nothing where none was */
        Optional<String> backup();

        /** Wants to see it. */
        void open(MergeConflict conflict);
    }

    private final MergeForm form;
    private final Person person;
    private final Composite body;
    private final Label empty;
    private final Composite sheet;
    private final Later typed;
    private Label head;
    private Text place;
    private Button folder;
    private Button file;
    private Label says;
    private Label refused;
    private ProgressBar bar;
    private Label task;
    private Label came;
    private Label onlyHere;
    private Composite found;
    private Composite end;
    private ConflictTable conflicts;
    private Text here;
    private Text there;
    private Button open;
    private Button keeps;
    private Label backup;
    private Button cancel;
    private Button merge;
    private boolean cancelling;

    MergePage(Composite parent, MergeForm form, Person person) {
        this.form = form;
        this.person = person;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        empty = new Label(body, SWT.WRAP | SWT.CENTER);
        empty.setText("\n\n\n" + Messages.MergeEditor_noCorpus);
        sheet = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(SIDE, 10).spacing(8, 4).applyTo(sheet);
        typed = new Later(sheet, TYPING, () -> form.place(place.getText()));
        createChoice();
        createState();
        createConflicts();
        createEnd();
    }

    private void createChoice() {
        head = label(sheet, "GlossatorStrong");
        var resources = new LocalResourceManager(JFaceResources.getResources(), sheet);
        head.setFont(resources.create(FontDescriptor.createFrom(head.getFont()).increaseHeight(HEAD).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(head);
        new Label(sheet, SWT.NONE).setText(Messages.MergeEditor_other);
        place = new Text(sheet, SWT.BORDER | SWT.SINGLE);
        SpokenName.give(place, Messages.MergeEditor_other.replace("&", ""));
        place.addListener(SWT.Modify, event -> typed.ask());
        place.addListener(SWT.DefaultSelection, event -> {
            typed.ask();
            typed.hurry();
        });
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
        folder = button(sheet, Messages.MergeEditor_folder, () -> choose(person::folder));
        file = button(sheet, Messages.MergeEditor_backupFile, () -> choose(person::backup));
    }

    private void choose(Supplier<Optional<String>> ask) {
        ask.get().ifPresent(chosen -> {
            place.setText(chosen);
            typed.hurry();
        });
    }

    private void createState() {
        says = label(sheet, "GlossatorStrong");
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).indent(0, 4).hint(80, SWT.DEFAULT).applyTo(says);
        refused = label(sheet, "GlossatorUrgent"); // the look of a label is read once
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).indent(0, 4).hint(80, SWT.DEFAULT).applyTo(refused);
        came = label(sheet, "GlossatorQuiet");
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(came);
        onlyHere = label(sheet, "GlossatorQuiet");
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(onlyHere);
    }

    private void createConflicts() {
        found = new Composite(sheet, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS, 1).indent(0, 6).applyTo(found);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(12, 4).applyTo(found);
        conflicts = new ConflictTable(found, this::showVersions, person::open);
        conflicts.control().addListener(SWT.KeyDown, this::key);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(conflicts.control());
        label(found, "GlossatorQuiet").setText(Messages.MergeEditor_here);
        label(found, "GlossatorQuiet").setText(Messages.MergeEditor_there);
        here = version(Messages.MergeEditor_here);
        there = version(Messages.MergeEditor_there);
    }

    private Text version(String name) {
        var text = new Text(found, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, VERSIONS).applyTo(text);
        SpokenName.give(text, name);
        return text;
    }

    private void createEnd() {
        end = new Composite(sheet, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(end);
        GridLayoutFactory.fillDefaults().spacing(8, 2).applyTo(end);
        keeps = new Button(end, SWT.CHECK);
        keeps.setText(Messages.MergeEditor_backup);
        keeps.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE); // else its border is darker than a dark ground
        keeps.addListener(SWT.Selection, event -> form.keepsBackup(keeps.getSelection()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(keeps);
        task = new Label(end, SWT.RIGHT);
        task.setData(CSS, "GlossatorQuiet");
        GridDataFactory.fillDefaults().hint(140, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(task);
        bar = new ProgressBar(end, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(STEPS);
        GridDataFactory.fillDefaults().hint(120, 8).align(SWT.END, SWT.CENTER).applyTo(bar);
        cancel = button(end, Messages.MergeEditor_cancel, this::cancel);
        open = button(end, Messages.MergeEditor_open, () -> conflicts.selected().ifPresent(person::open));
        merge = button(end, Messages.MergeEditor_merge, this::go);
        backup = label(end, "GlossatorQuiet");
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(backup);
    }

    private static Label label(Composite parent, String look) {
        var label = new Label(parent, SWT.WRAP);
        label.setData(CSS, look);
        return label;
    }

    private static Button button(Composite parent, String words, Runnable work) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(words);
        button.addListener(SWT.Selection, event -> work.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        return button;
    }

    private void go() {
        if (form.canMerge()) {
            form.merge();
        } else {
            form.compare();
        }
    }

    private void cancel() {
        cancelling = true;
        form.cancel();
        show();
    }

    private void key(Event event) {
        if (event.keyCode == 'c' && event.stateMask == SWT.MOD1 && !conflicts.copied().isEmpty()) {
            var clipboard = new Clipboard(event.display);
            clipboard.setContents(new Object[] {conflicts.copied()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    Composite control() {
        return body;
    }

    void setFocus() {
        if (conflicts.control().isVisible()) {
            conflicts.control().setFocus();
        } else {
            place.setFocus();
        }
    }

    /** @param corpus the name of the one that is open; empty where none is */
    void of(String corpus) {
        head.setText(NLS.bind(Messages.MergeEditor_into, corpus).replace("&", "&&"));
        ((StackLayout) body.getLayout()).topControl = corpus.isEmpty() ? empty : sheet;
        body.layout();
        show();
    }

    /** @param share how much of all is done, from 0 to 1 */
    void progress(String what, double share) {
        if (body.isDisposed()) {
            return;
        }
        bar.setSelection((int) Math.round(share * STEPS));
        task.setText(what);
    }

    void show() {
        if (body.isDisposed()) {
            return;
        }
        if (!form.isBusy()) {
            cancelling = false;
            progress("", 0);
        }
        if (form.place().isEmpty() && form.state() instanceof MergeForm.State.Missing && !place.isFocusControl()) {
            place.setText("");
        }
        boolean isRefused = form.state() instanceof MergeForm.State.Refused;
        Label sentence = isRefused ? refused : says;
        sentence.setText((cancelling ? Messages.MergeEditor_cancelling : MergeLabels.sentence(form)).replace("&", "&&"));
        show(says, !isRefused);
        show(refused, isRefused);
        came.setText(MergeLabels.came(form));
        onlyHere.setText(MergeLabels.onlyHere(form));
        conflicts.show(form.conflicts());
        found.setVisible(!form.conflicts().isEmpty());
        showVersions();
        showEnd();
        sheet.layout(true, true);
    }

    private void showEnd() {
        boolean merging = form.isMerging();
        boolean over = form.state() instanceof MergeForm.State.Merged;
        place.setEnabled(!merging);
        folder.setEnabled(!merging);
        file.setEnabled(!merging);
        keeps.setSelection(form.keepsBackup());
        keeps.setEnabled(!merging);
        keeps.setVisible(form.canMerge() || merging);
        backup.setText(MergeLabels.backup(form).replace("&", "&&"));
        show(backup, over || keeps.isVisible() && form.keepsBackup());
        show(bar, form.isBusy());
        show(task, form.isBusy());
        show(cancel, form.isBusy());
        cancel.setEnabled(!cancelling);
        show(open, !form.conflicts().isEmpty());
        boolean again = over || form.state() instanceof MergeForm.State.Refused
                || form.state() instanceof MergeForm.State.Compared && !form.canMerge();
        merge.setText(again ? Messages.MergeEditor_again : Messages.MergeEditor_merge);
        merge.setEnabled(form.canMerge() || again && !form.place().isEmpty());
        arrange();
    }

    /** One row of what is there, and where the backup is kept below it. */
    private void arrange() {
        int row = (int) Stream.of(end.getChildren()).filter(c -> c != backup && !((GridData) c.getLayoutData()).exclude).count();
        ((GridLayout) end.getLayout()).numColumns = row;
        ((GridData) backup.getLayoutData()).horizontalSpan = row;
    }

    /** What is not there takes no room. */
    private static void show(Control control, boolean is) {
        control.setVisible(is);
        ((GridData) control.getLayoutData()).exclude = !is;
    }

    private void showVersions() {
        Optional<MergeConflict> one = conflicts.selected();
        text(here, one.map(conflict -> MergeLabels.version(conflict.here())).orElse(""));
        text(there, one.map(conflict -> MergeLabels.version(conflict.there())).orElse(""));
        open.setEnabled(one.flatMap(conflict -> conflict.place().paper()).isPresent());
    }

    private static void text(Text field, String words) {
        if (!field.getText().equals(words)) {
            field.setText(words);
        }
    }
}
