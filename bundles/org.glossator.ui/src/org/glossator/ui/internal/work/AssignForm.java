package org.glossator.ui.internal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.analysis.assignment.AssignmentPlan;
import org.glossator.analysis.assignment.DueChoice;
import org.glossator.model.AnnotatorId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Workload;

/** What a person enters to have papers judged. Knows no widget; one thread. */
final class AssignForm {
    private static final int MOST_ROUNDS = 99;

    private final int papers;
    private final List<AnnotatorRecord> people;
    private final Map<AnnotatorId, Workload> workloads;
    private final List<AnnotatorId> chosen = new ArrayList<>();
    private int each = 1;
    private int round = 1;
    private boolean blind;
    private DueChoice due = new DueChoice.AsItIs();

    /** @param papers how many are to be spread */
    AssignForm(int papers, List<AnnotatorRecord> people, Map<AnnotatorId, Workload> workloads) {
        this.papers = papers;
        this.people = List.copyOf(people);
        this.workloads = Map.copyOf(workloads);
    }

    List<AnnotatorRecord> people() {
        return people;
    }

    Workload workload(AnnotatorRecord person) {
        return workloads.getOrDefault(person.id(), new Workload(0, 0));
    }

    void choose(AnnotatorRecord person, boolean isChosen) {
        chosen.remove(person.id());
        if (isChosen) {
            chosen.add(person.id());
        }
    }

    /** @param people how many a paper goes to */
    void each(int people) {
        each = Math.max(0, people);
    }

    void round(int number) {
        round = Math.clamp(number, 1, MOST_ROUNDS);
    }

    void blind(boolean isBlind) {
        blind = isBlind;
    }

    void due(DueChoice choice) {
        due = choice;
    }

    /** @return why it cannot be done, or else what will be done, in one sentence */
    String says() {
        if (chosen.isEmpty()) {
            return Messages.AssignForm_nobody;
        } else if (each > chosen.size()) {
            return NLS.bind(Messages.AssignForm_tooFew, each, chosen.size());
        } else if (each == 0) {
            return NLS.bind(Messages.AssignForm_withdraw, papers, chosen.size());
        }
        return NLS.bind(Messages.AssignForm_spread, new Object[] {papers, each, (papers * each + chosen.size() - 1) / chosen.size()});
    }

    /** @return what is to be done, in the order of the people's list; nothing where it cannot be */
    Optional<AssignmentPlan> plan() {
        return chosen.isEmpty() || each > chosen.size() ? Optional.empty() : Optional.of(new AssignmentPlan(
                people.stream().map(AnnotatorRecord::id).filter(chosen::contains).toList(), each, round, blind, due));
    }
}
