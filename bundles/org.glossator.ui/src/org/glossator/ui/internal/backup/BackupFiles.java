package org.glossator.ui.internal.backup;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.glossator.ui.internal.DialogMemory;

/** Asks for files of backups, and remembers the folder. On the thread of the user interface. */
public final class BackupFiles {

    /** The family of the jobs that write and read backups, for joining and cancelling. */
    public static final Object FAMILY = BackupFiles.class;

    private static final String FOLDER = "folder";

    private BackupFiles() {
    }

    /**
     * @param style {@link org.eclipse.swt.SWT#OPEN} or {@link org.eclipse.swt.SWT#SAVE}
     * @param name to begin with; may be empty
     * @return nothing where none was chosen
     */
    public static Optional<Path> ask(Shell shell, int style, String title, String name) {
        IDialogSettings memory = DialogMemory.section("backup");
        var dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setOverwrite(true);
        dialog.setFilterNames(new String[] {Messages.BackupFiles_label});
        dialog.setFilterExtensions(new String[] {"*.zip"});
        dialog.setFilterPath(Objects.requireNonNullElse(memory.get(FOLDER), System.getProperty("user.home")));
        dialog.setFileName(name);
        Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
        chosen.map(Path::getParent).ifPresent(folder -> memory.put(FOLDER, folder.toString()));
        return chosen;
    }
}
