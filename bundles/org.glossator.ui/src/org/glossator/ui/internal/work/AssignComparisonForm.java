package org.glossator.ui.internal.work;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.glossator.analysis.assignment.AssignmentPlan.Result;
import org.glossator.analysis.assignment.ComparisonAssignmentPlan;
import org.glossator.analysis.assignment.DueChoice;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.CorpusReader;

/** Who is to answer a comparison task, as a person marks it in a list. Knows no widget; one thread. */
final class AssignComparisonForm {
    private final ComparisonRow task;
    private final List<AnnotatorRecord> people;
    private final Set<AnnotatorId> chosen;
    private DueChoice due = new DueChoice.AsItIs();

    /**
     * What is to be changed.
     *
     * @param people who are to answer it from now on, also those who are to already
     * @param without who were to and are not any more
     */
    record Wish(ComparisonId task, List<AnnotatorId> people, List<AnnotatorId> without, DueChoice due) {
        Wish {
            people = List.copyOf(people);
            without = List.copyOf(without);
        }

        Result of(CorpusReader reader) {
            return ComparisonAssignmentPlan.of(task, people, due, reader)
                    .plus(ComparisonAssignmentPlan.withdrawn(task, without, reader));
        }
    }

    /** @param people all whom it can be given to */
    AssignComparisonForm(ComparisonRow task, List<AnnotatorRecord> people) {
        this.task = task;
        this.people = List.copyOf(people);
        chosen = new LinkedHashSet<>(task.assigned().keySet());
    }

    String title() {
        return task.title();
    }

    List<AnnotatorRecord> people() {
        return people;
    }

    /** @return whether the person is to answer the task when the dialog is closed */
    boolean isChosen(AnnotatorRecord person) {
        return chosen.contains(person.id());
    }

    /** @return such as "3 of 20" */
    String answered(AnnotatorRecord person) {
        return NLS.bind(Messages.AssignComparisonForm_answered, task.answered().getOrDefault(person.id(), 0), task.questions());
    }

    /** @return by when, such as "tomorrow"; empty where there is no day */
    String due(AnnotatorRecord person, LocalDate today) {
        return task.assigned().getOrDefault(person.id(), Optional.empty()).map(day -> new DueDay(day, today).word()).orElse("");
    }

    void choose(AnnotatorRecord person, boolean isChosen) {
        if (isChosen) {
            chosen.add(person.id());
        } else {
            chosen.remove(person.id());
        }
    }

    void due(DueChoice choice) {
        due = choice;
    }

    /** @return why there is nothing to be done, or else what will be done */
    String says() {
        if (people.isEmpty()) {
            return Messages.AssignComparisonForm_nobodyThere;
        }
        Optional<Wish> wish = wish();
        if (wish.isEmpty()) {
            return chosen.isEmpty() ? Messages.AssignComparisonForm_nobody : Messages.AssignComparisonForm_same;
        }
        int fresh = which(id -> chosen.contains(id) && !had(id)).size();
        int without = wish.get().without().size();
        return without == 0 ? NLS.bind(Messages.AssignComparisonForm_given, wish.get().people().size(), fresh)
                : NLS.bind(Messages.AssignComparisonForm_taken, new Object[] {wish.get().people().size(), fresh, without});
    }

    /** @return what is to be done; nothing where all stays as it is */
    Optional<Wish> wish() {
        List<AnnotatorId> now = which(chosen::contains);
        List<AnnotatorId> without = which(id -> !chosen.contains(id) && had(id));
        boolean isOther = !without.isEmpty() || now.stream().anyMatch(id -> !had(id) || !due.of(day(id)).equals(day(id)));
        return isOther ? Optional.of(new Wish(task.id(), now, without, due)) : Optional.empty();
    }

    /** @return those of the people, in the order of the list */
    private List<AnnotatorId> which(Predicate<AnnotatorId> wanted) {
        return people.stream().map(AnnotatorRecord::id).filter(wanted).toList();
    }

    private boolean had(AnnotatorId person) {
        return task.assigned().containsKey(person);
    }

    private Optional<LocalDate> day(AnnotatorId person) {
        return task.assigned().getOrDefault(person, Optional.empty());
    }
}
