package org.glossator.ui.internal.merge;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.MergeConflict;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.CorpusLocation;

/**
 * The copy that a person chose, what it would bring, and how far the merge is. Every choice starts a comparison and makes an
 * earlier one pointless; nothing is changed before the person says so. To be used on one thread.
 */
final class MergeForm {

    /** Does what takes long. */
    interface Work {
        /**
         * @param then told on the form's thread
         * @return stops it; {@code then} is told all the same
         */
        Runnable compare(CorpusLocation other, Consumer<Outcome<Report>> then);

        /**
         * @param backup to be kept first
         * @param then told on the form's thread
         * @return stops it; {@code then} is told all the same
         */
        Runnable merge(CorpusLocation other, Optional<Path> backup, Consumer<Outcome<Report>> then);
    }

    /** How far it is. Closed: the page shows something else for each. */
    sealed interface State {
        /** Nothing is chosen. */
        record Missing(String why) implements State {
        }

        /** Both copies are being read. */
        record Comparing() implements State {
        }

        /** What would happen. */
        record Compared(Report report) implements State {
        }

        /** It happens. */
        record Merging(Report compared, Optional<Path> backup) implements State {
        }

        /** What happened. */
        record Merged(Report report, Optional<Path> backup) implements State {
        }

        /**
         * It was not done, or not all of it.
         *
         * @param compared what would have happened, as far as that is known
         */
        record Refused(String why, Optional<Report> compared) implements State {
        }
    }

    private final Work work;
    private final Supplier<Path> backups;
    private final List<Runnable> listeners = new ArrayList<>();
    private String place = "";
    private boolean keepsBackup = true;
    private State state = new State.Missing(Messages.MergeForm_noCopy);
    private Runnable stop = () -> { };
    private int generation;
    /** Of a merge that was not finished: what came in of it is not told again. */
    private List<MergeConflict> unfinished = List.of();

    /** @param backups says where a backup that is made now would be kept */
    MergeForm(Work work, Supplier<Path> backups) {
        this.work = work;
        this.backups = backups;
    }

    /** @param listener run after each change */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    String place() {
        return place;
    }

    /** @param text as typed: a folder, the file of a backup, or the address of a team's corpus */
    void place(String text) {
        if (!text.strip().equals(place) && !isMerging()) {
            place = text.strip();
            unfinished = List.of();
            compare();
        }
    }

    State state() {
        return state;
    }

    boolean keepsBackup() {
        return keepsBackup;
    }

    void keepsBackup(boolean keeps) {
        keepsBackup = keeps;
        tell();
    }

    /** @return where a backup is kept, or is going to be */
    Path backup() {
        return switch (state) {
            case State.Merging(var compared, var backup) when backup.isPresent() -> backup.get();
            case State.Merged(var report, var backup) when backup.isPresent() -> backup.get();
            default -> backups.get();
        };
    }

    /** @return what there is to know of the two copies now; nothing before they were compared */
    Optional<Report> report() {
        return switch (state) {
            case State.Missing m -> Optional.empty();
            case State.Comparing c -> Optional.empty();
            case State.Compared(var report) -> Optional.of(report);
            case State.Merging(var compared, var backup) -> Optional.of(compared);
            case State.Merged(var report, var backup) -> Optional.of(report);
            case State.Refused(var why, var compared) -> compared;
        };
    }

    List<MergeConflict> conflicts() {
        return report().map(Report::conflicts).orElse(List.of());
    }

    boolean isMerging() {
        return state instanceof State.Merging;
    }

    /** @return whether something is under way that can be cancelled */
    boolean isBusy() {
        return isMerging() || state instanceof State.Comparing;
    }

    /** @return whether there is something to merge */
    boolean canMerge() {
        return state instanceof State.Compared(var report) && report.came().steps() > 0;
    }

    /** Compares what is chosen, again where it was compared before. */
    void compare() {
        int mine = ++generation;
        stop.run();
        stop = () -> { };
        Optional<CorpusLocation> other = other();
        if (other.isEmpty()) {
            become(new State.Missing(place.isEmpty() ? Messages.MergeForm_noCopy : Messages.MergeForm_badName));
            return;
        }
        become(new State.Comparing());
        stop = work.compare(other.get(), outcome -> {
            if (mine == generation) {
                become(switch (outcome) {
                    case Outcome.Done<Report>(var report, var warnings) -> new State.Compared(withUnfinished(report));
                    case Outcome.Refused<Report>(var problems) -> new State.Refused(why(problems), Optional.empty());
                });
            }
        });
    }

    private Optional<CorpusLocation> other() {
        try {
            return place.isEmpty() ? Optional.empty() : Optional.of(CorpusLocation.of(place));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Does what was said that it would do. */
    void merge() {
        if (state instanceof State.Compared(var compared) && canMerge()) {
            int mine = ++generation;
            Optional<Path> backup = keepsBackup ? Optional.of(backups.get()) : Optional.empty();
            become(new State.Merging(compared, backup));
            stop = work.merge(other().orElseThrow(), backup, outcome -> {
                if (mine == generation) {
                    become(switch (outcome) {
                        case Outcome.Done<Report>(var report, var warnings) -> new State.Merged(withUnfinished(report), backup);
                        case Outcome.Refused<Report>(var problems) -> new State.Refused(why(problems), Optional.of(compared));
                    });
                    unfinished = outcome.isDone() ? List.of() : compared.conflicts();
                }
            });
        }
    }

    private Report withUnfinished(Report report) {
        return new Report(report.came(), report.onlyHere(), KeptResult.together(unfinished, report.conflicts()));
    }

    /** Shows what the last merge left, unless something else is shown already. */
    void show(State.Merged last) {
        if (state instanceof State.Missing && place.isEmpty()) {
            become(last);
        }
    }

    private static String why(List<Problem> problems) {
        return problems.getFirst().message();
    }

    /** Stops what is under way; what came of it is told as always. */
    void cancel() {
        stop.run();
    }

    /** Another corpus is open, to which nothing of this belongs. What is under way goes on without being told here. */
    void forget() {
        generation++;
        if (!isMerging()) {
            stop.run();
        }
        stop = () -> { };
        place = "";
        unfinished = List.of();
        become(new State.Missing(Messages.MergeForm_noCopy));
    }

    private void become(State next) {
        state = next;
        tell();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
