package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.PaperRecord;
import org.glossator.ui.internal.paper.PastSteps.PastStep;

/**
 * The steps of one annotator on one paper: what can be undone and redone, in this session and from earlier ones. Every
 * way through a step, there or back, is an action of its own in the corpus's history; one that takes another back names
 * it. One thread.
 */
final class PaperSteps {

    /** An action that the corpus has not been told yet. */
    final class Write {
        private final StepCommand command;
        private final List<Change> changes;
        private final boolean forward;

        private final boolean shows;

        private Write(StepCommand command, List<Change> changes, boolean forward, boolean shows) {
            this.shows = shows;
            this.command = command;
            this.changes = changes;
            this.forward = forward;
        }

        List<Change> changes() {
            return changes;
        }

        /** @return whether the paper followed; not where the step was done in another text, and the corpus has to find its places */
        boolean shows() {
            return shows;
        }

        /** To be asked when all writes before this one are kept. */
        Action action() {
            var texts = new HashMap<>(command.others);
            texts.put(paper.get().id(), command.revision);
            return new Action(command.step.code(), command.who, changes, "", forward ? command.undone : command.done).inTexts(texts);
        }

        /** @param number of the action in the corpus's history */
        void kept(long number) {
            if (forward) {
                command.done = number;
            } else {
                command.undone = number;
            }
        }
    }

    private final Consumer<List<Change>> apply;
    private final Supplier<PaperRecord> paper;
    private final BasicCommandStack stack = new BasicCommandStack();
    private final List<Write> writes = new ArrayList<>();
    private boolean remembering;

    /**
     * @param apply makes the paper follow
     * @param paper as it is shown
     */
    PaperSteps(Consumer<List<Change>> apply, Supplier<PaperRecord> paper) {
        this.apply = apply;
        this.paper = paper;
    }

    /** @param others the revisions of other papers whose words the step may name, as they were seen */
    void perform(Step step, AnnotatorId who, Map<PaperId, Integer> others) {
        stack.execute(new StepCommand(step, who, paper.get().revision(), others, 0, 0));
    }

    /** @return what {@link #undo} takes back; nothing that somebody else has done */
    Optional<String> undoLabel(AnnotatorId who) {
        return (stack.canUndo() ? by(who, stack.getUndoCommand()) : Optional.<StepCommand>empty())
                .map(command -> command.getLabel());
    }

    Optional<String> redoLabel(AnnotatorId who) {
        return (stack.canRedo() ? by(who, stack.getRedoCommand()) : Optional.<StepCommand>empty())
                .map(command -> command.getLabel());
    }

    private static Optional<StepCommand> by(AnnotatorId who, Command command) {
        return Optional.of((StepCommand) command).filter(c -> c.who.equals(who));
    }

    /** @return the step that was taken back */
    Optional<Step> undo(AnnotatorId who) {
        if (undoLabel(who).isEmpty()) {
            return Optional.empty();
        }
        Step step = ((StepCommand) stack.getUndoCommand()).step;
        stack.undo();
        return Optional.of(step);
    }

    /** @return the step that was done again */
    Optional<Step> redo(AnnotatorId who) {
        if (redoLabel(who).isEmpty()) {
            return Optional.empty();
        }
        Step step = ((StepCommand) stack.getRedoCommand()).step;
        stack.redo();
        return Optional.of(step);
    }

    /** @return what the corpus is to be told, in order; asked once */
    List<Write> drain() {
        var all = List.copyOf(writes);
        writes.clear();
        return all;
    }

    /** Forgets every step. */
    void clear() {
        stack.flush();
    }

    boolean isEmpty() {
        return !stack.canUndo() && !stack.canRedo();
    }

    /**
     * Takes over the steps of earlier sessions; only while there are none yet.
     *
     * @param label for the code and the changes of a step
     */
    void remember(PastSteps past, AnnotatorId who, Function<PastStep, String> label) {
        remembering = true;
        for (PastStep step : past.undoable().reversed()) {
            stack.execute(new StepCommand(step(step, step.changes(), label), who, step.revision(), Map.of(), step.action().number(), 0));
        }
        for (PastStep undoing : past.redoable()) {
            List<Change> changes = undoing.changes().reversed().stream().map(Change::inverse).toList();
            stack.execute(new StepCommand(step(undoing, changes, label), who, undoing.revision(), Map.of(), 0,
                    undoing.action().number()));
        }
        past.redoable().forEach(undoing -> stack.undo());
        remembering = false;
    }

    private static Step step(PastStep past, List<Change> changes, Function<PastStep, String> label) {
        return new Step(past.action().code(), label.apply(new PastStep(past.action(), changes, past.revision())), changes, Step.claim(changes));
    }

    /** One step on the stack, with the numbers of the actions that last did it and last took it back. */
    private final class StepCommand extends AbstractCommand {
        private final Step step;
        private final AnnotatorId who;
        private final int revision; // of the paper, in whose text its places are, also when the corpus kept it in a newer one
        private final Map<PaperId, Integer> others; // the same of other papers; of those that are missing, when it was kept
        private long done;
        private long undone;

        StepCommand(Step step, AnnotatorId who, int revision, Map<PaperId, Integer> others, long done, long undone) {
            super(step.label());
            this.step = step;
            this.who = who;
            this.revision = revision;
            this.others = others;
            this.done = done;
            this.undone = undone;
        }

        @Override
        protected boolean prepare() {
            return true;
        }

        @Override
        public void execute() {
            go(step.changes(), true);
        }

        @Override
        public void undo() {
            go(step.inverses(), false);
        }

        @Override
        public void redo() {
            go(step.changes(), true);
        }

        private void go(List<Change> changes, boolean forward) {
            if (!remembering) {
                boolean shows = revision == paper.get().revision();
                if (shows) {
                    apply.accept(changes);
                }
                writes.add(new Write(this, changes, forward, shows));
            }
        }
    }
}
