package org.glossator.ui.internal.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.glossator.model.Outcome;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;

/** Writes a chart to a file: as a drawing, as a picture, or its numbers as a table. */
final class ChartExport {
    /** The family of the jobs that write. */
    static final Object FAMILY = ChartExport.class;

    private static final String FOLDER = "folder";

    /** What can be written. */
    enum Format {
        SVG("svg", Messages.ChartExport_svg), PNG("png", Messages.ChartExport_png), CSV("csv", Messages.ChartExport_csv);

        private final String extension;
        private final String label;

        Format(String extension, String label) {
            this.extension = extension;
            this.label = label;
        }
    }

    private final String title;
    private final ChartCanvas.Picture picture;
    private final String csv;

    /** @param csv the numbers of the chart */
    ChartExport(String title, ChartCanvas.Picture picture, String csv) {
        this.title = title;
        this.picture = picture;
        this.csv = csv;
    }

    /** Asks for a file and writes it in a job. */
    void ask(Shell shell) {
        IDialogSettings memory = DialogMemory.section("chart");
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.ChartExport_title);
        dialog.setOverwrite(true);
        dialog.setFilterNames(List.of(Format.values()).stream().map(f -> f.label).toArray(String[]::new));
        dialog.setFilterExtensions(List.of(Format.values()).stream().map(f -> "*." + f.extension).toArray(String[]::new));
        dialog.setFilterPath(Objects.requireNonNullElse(memory.get(FOLDER), System.getProperty("user.home")));
        dialog.setFileName(title.replaceAll("[^\\p{L}\\p{N}. _-]", "_").strip() + ".svg");
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            memory.put(FOLDER, Objects.toString(file.getParent(), ""));
            Format usual = Format.values()[Math.max(0, dialog.getFilterIndex())];
            write(shell.getDisplay(), file, format(file, usual), outcome -> tell(outcome, file));
        }
    }

    /** @return what the name says; else {@code usual} */
    static Format format(Path file, Format usual) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return List.of(Format.values()).stream().filter(f -> name.endsWith("." + f.extension)).findFirst().orElse(usual);
    }

    /** @param then told on the thread of the user interface */
    void write(Display display, Path file, Format format, Consumer<Outcome<Path>> then) {
        ImageData pixels = format == Format.PNG ? ScenePainter.image(display, picture.scene(), picture.font(), picture.pen()) : null;
        new FamilyJob(NLS.bind(Messages.ChartExport_job, file.getFileName()), FAMILY, monitor -> {
            Outcome<Path> outcome = written(file, switch (format) {
                case SVG -> bytes(SceneSvg.write(title, picture.scene(), picture.pen().ground()));
                case PNG -> png(Objects.requireNonNull(pixels));
                case CSV -> bytes(csv);
            });
            if (!display.isDisposed()) {
                display.asyncExec(() -> then.accept(outcome));
            }
        }).schedule();
    }

    private static Outcome<Path> written(Path file, byte[] content) {
        try {
            Files.write(file, content);
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.refused("chart.notWritten", NLS.bind(Messages.ChartExport_failed, file, e.getMessage()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(ImageData pixels) {
        var loader = new ImageLoader();
        loader.data = new ImageData[] {pixels};
        var out = new ByteArrayOutputStream();
        loader.save(out, SWT.IMAGE_PNG);
        return out.toByteArray();
    }

    private static void tell(Outcome<Path> outcome, Path file) {
        if (outcome.isDone()) {
            Workbenches.say(NLS.bind(Messages.ChartExport_done, file.getFileName()));
        } else {
            Problems.show(Messages.ChartExport_title, outcome.problems());
        }
    }
}
