package org.glossator.ui.internal.team;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glossator.ui.internal.FormDialog;

/** Asks where a team's corpus is and who wants to work in it. */
final class TeamCorpusDialog extends FormDialog {
    private static final int WIDTH = 320; // pixels of a field

    private final TeamCorpusForm form;
    private boolean filling;

    TeamCorpusDialog(Shell parent, TeamCorpusForm form) {
        super(parent, Messages.TeamCorpus_title, "teamCorpus.size", 2);
        this.form = form;
    }

    @Override
    protected void createFields(Composite area) {
        Text server = field(area, Messages.TeamCorpus_server, form.server(), SWT.NONE, form::server);
        server.setMessage(Messages.TeamCorpus_serverHint);
        Text database = field(area, Messages.TeamCorpus_database, form.database(), SWT.NONE, form::database);
        Text user = field(area, Messages.TeamCorpus_user, form.user(), SWT.NONE, form::user);
        Text password = field(area, Messages.TeamCorpus_password, form.password(), SWT.PASSWORD, form::password);
        check(area, Messages.TeamCorpus_keep, form.isKept(), form::keep);
        check(area, Messages.TeamCorpus_make, false, form::make);
        server.addListener(SWT.Modify, e -> { // a whole address fills the others while it is typed
            fill(database, form.database());
            fill(user, form.user());
            fill(password, form.password());
        });
        server.addListener(SWT.FocusOut, e -> fill(server, form.server()));
        (form.server().isEmpty() ? server : password).setFocus();
    }

    private Text field(Composite area, String label, String text, int style, Consumer<String> typed) {
        new Label(area, SWT.NONE).setText(label);
        var field = new Text(area, SWT.BORDER | SWT.SINGLE | style);
        field.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, e -> {
            if (!filling) {
                typed.accept(field.getText());
                say();
            }
        });
        return field;
    }

    private void fill(Text field, String text) {
        if (!filling && !field.getText().strip().equals(text.strip())) {
            filling = true;
            field.setText(text);
            filling = false;
        }
    }

    private static void check(Composite area, String label, boolean checked, Consumer<Boolean> chosen) {
        new Label(area, SWT.NONE);
        var check = new Button(area, SWT.CHECK);
        check.setText(label);
        check.setSelection(checked);
        check.addListener(SWT.Selection, e -> chosen.accept(check.getSelection()));
    }

    @Override
    protected String head() {
        return Messages.TeamCorpus_head;
    }

    @Override
    protected Says says() {
        String obstacle = form.obstacle();
        return new Says(obstacle.isEmpty() ? Messages.TeamCorpus_text : obstacle, obstacle.isEmpty(), Messages.TeamCorpus_open);
    }
}
