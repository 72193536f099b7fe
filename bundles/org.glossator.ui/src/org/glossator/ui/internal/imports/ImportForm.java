package org.glossator.ui.internal.imports;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.glossator.exchange.ImportReport;
import org.glossator.exchange.ImportRequest;
import org.glossator.model.Outcome;
import org.glossator.ui.internal.Messages;

/**
 * What a person chose to import, what that would do, and what is missing. Every choice starts a preview and makes an
 * earlier one pointless. To be used on one thread.
 */
final class ImportForm {

    /** Says what an import would do. */
    interface Previewer {
        /**
         * @param then told on the form's thread
         * @return stops the preview; {@code then} may be told all the same
         */
        Runnable start(ImportRequest request, Consumer<Outcome<ImportReport>> then);
    }

    /** How far the preview is. Closed: the page shows something else for each. */
    sealed interface Preview {
        /** Nothing to look at yet. */
        record Missing(String why) implements Preview {
        }

        /** Being read. */
        record Running() implements Preview {
        }

        /** What would happen. */
        record Ready(ImportReport report) implements Preview {
        }

        /** The file cannot be imported so. */
        record Refused(String why) implements Preview {
        }
    }

    private final Previewer previewer;
    private final List<Runnable> listeners = new ArrayList<>();
    private String file = "";
    private Optional<String> format = Optional.empty();
    private Optional<Charset> encoding = Optional.empty();
    private Preview preview = new Preview.Missing(Messages.ImportForm_noFile);
    private Runnable stop = () -> { };
    private int generation;

    ImportForm(Previewer previewer) {
        this.previewer = previewer;
    }

    /** @param listener run after each change */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    String file() {
        return file;
    }

    /** @param path as typed */
    void file(String path) {
        if (!path.equals(file)) {
            file = path;
            look();
        }
    }

    /** @param id empty to recognise it */
    void format(Optional<String> id) {
        if (!id.equals(format)) {
            format = id;
            look();
        }
    }

    /** @param charset empty to recognise it */
    void encoding(Optional<Charset> charset) {
        if (!charset.equals(encoding)) {
            encoding = charset;
            look();
        }
    }

    Preview preview() {
        return preview;
    }

    /** @return what to import; nothing while there is no file name */
    Optional<ImportRequest> request() {
        try {
            return file.isBlank() ? Optional.empty()
                    : Optional.of(new ImportRequest(Path.of(file.strip()), format, encoding));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** @return why there is nothing to finish, in one sentence; empty where there is */
    String obstacle() {
        return switch (preview) {
            case Preview.Missing(var why) -> why;
            case Preview.Running running -> Messages.ImportForm_reading;
            case Preview.Refused(var why) -> why;
            case Preview.Ready(var report) when report.added() + report.changed() > 0 -> "";
            case Preview.Ready(var report) -> report.unchanged() > 0 ? Messages.ImportForm_nothingNew
                    : Messages.ImportForm_nothing;
        };
    }

    /** @return whether the obstacle is an error, rather than something that is still to be done */
    boolean failed() {
        return preview instanceof Preview.Refused;
    }

    /** @return how many papers come in, in one line; empty until that is known */
    String summary() {
        return preview instanceof Preview.Ready(var report) ? ImportLabels.summary(report) : "";
    }

    /** Stops the preview; the form is not shown any more. */
    void close() {
        generation++;
        stop.run();
    }

    private void look() {
        int mine = ++generation;
        stop.run();
        stop = () -> { };
        Optional<ImportRequest> request = request();
        if (request.isEmpty()) {
            become(new Preview.Missing(file.isBlank() ? Messages.ImportForm_noFile : Messages.ImportForm_badName));
            return;
        }
        become(new Preview.Running());
        stop = previewer.start(request.get(), outcome -> {
            if (mine == generation) {
                become(switch (outcome) {
                    case Outcome.Done<ImportReport>(var report, var warnings) -> new Preview.Ready(report);
                    case Outcome.Refused<ImportReport>(var problems) -> new Preview.Refused(
                            problems.getFirst().message());
                });
            }
        });
    }

    private void become(Preview next) {
        preview = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
