package org.glossator.taxonomy.ui.internal.hierarchy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.taxonomy.ui.internal.Messages;

/** Writes the picture of the hierarchy to a file, as SVG or PNG. */
@NonNullByDefault({})
public final class ExportPictureHandler extends AbstractHandler {
    private static final int SHARP = 2; // pixels of the file for one of the drawing
    private static final long MOST_PIXELS = 60_000_000;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IViewPart view = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(PictureView.ID);
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        if (view instanceof PictureView picture) {
            picture.file().ifPresent(file -> ask(shell, file, picture.fonts()));
        }
        return null; // reserved by the framework
    }

    private static void ask(Shell shell, PictureFile file, PictureFonts fonts) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.ExportPicture_title);
        dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
        dialog.setFilterNames(new String[] {Messages.ExportPicture_svg, Messages.ExportPicture_png});
        dialog.setFileName(name(file.title()) + ".svg");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(shell.getDisplay(), file, fonts, Path.of(chosen));
        }
    }

    /** @return what no system refuses as the name of a file */
    static String name(String title) {
        String name = title.replaceFirst("\\.taxonomy$", "").replaceAll("[^\\p{L}\\p{N}. _-]", "_").strip();
        return name.isEmpty() ? "taxonomy" : name;
    }

    private static void write(Display display, PictureFile file, PictureFonts fonts, Path target) {
        boolean png = target.toString().toLowerCase(Locale.ROOT).endsWith(".png");
        ImageData image = png ? image(display, file, fonts) : null; // needs the window's thread
        ICoreRunnable work = monitor -> {
            try {
                if (png) {
                    var loader = new ImageLoader();
                    loader.data = new ImageData[] {image};
                    try (var out = Files.newOutputStream(target)) {
                        loader.save(out, SWT.IMAGE_PNG);
                    }
                } else {
                    Files.writeString(target, file.svg());
                }
            } catch (IOException e) {
                StatusManager.getManager().handle(new Status(IStatus.ERROR, ExportPictureHandler.class,
                        NLS.bind(Messages.ExportPicture_failed, target), e), StatusManager.SHOW);
            }
        };
        Job.create(Messages.ExportPicture_job, work).schedule();
    }

    private static ImageData image(Display display, PictureFile file, PictureFonts fonts) {
        int sharp = (long) file.width() * file.height() * SHARP * SHARP > MOST_PIXELS ? 1 : SHARP;
        var image = new Image(display, file.width() * sharp, file.height() * sharp);
        var gc = new GC(image);
        try {
            PicturePainter.paint(gc, file, fonts, sharp);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
