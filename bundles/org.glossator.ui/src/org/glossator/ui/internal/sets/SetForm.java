package org.glossator.ui.internal.sets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;

/** Into which working set papers come: one that is there, or a new one. Knows no widgets. */
final class SetForm {
    private final List<WorkingSetRow> sets;
    private final int papers;
    private String name = "";

    /** @param papers how many are to come in */
    SetForm(List<WorkingSetRow> sets, int papers) {
        this.sets = List.copyOf(sets);
        this.papers = papers;
    }

    int papers() {
        return papers;
    }

    void name(String typed) {
        name = typed.strip();
    }

    /** @return the names of the sets that have what was typed in them, in whatever case */
    List<String> matching() {
        String part = name.toLowerCase(Locale.ROOT);
        return sets.stream().map(row -> row.set().name()).distinct()
                .filter(set -> set.toLowerCase(Locale.ROOT).contains(part)).toList();
    }

    private Optional<WorkingSetRow> existing() {
        return sets.stream().filter(row -> row.set().name().equals(name)).findFirst();
    }

    boolean isNew() {
        return existing().isEmpty();
    }

    /** @return the name; nothing while it is none */
    Optional<String> chosen() {
        return obstacle(name).isEmpty() ? Optional.of(name) : Optional.empty();
    }

    /** @return what will happen, or why it cannot */
    String says() {
        if (name.isEmpty()) {
            return sets.isEmpty() ? Messages.SetForm_first : Messages.SetForm_choose;
        }
        return obstacle(name).orElseGet(() -> existing().map(row -> NLS.bind(Messages.SetForm_adds, name, row.papers()))
                .orElseGet(() -> NLS.bind(Messages.SetForm_makes, name)));
    }

    /** @return why a set cannot be called so */
    static Optional<String> obstacle(String name) {
        return name.isBlank() ? Optional.of(Messages.SetForm_noName)
                : name.length() > WorkingSetRecord.LONGEST_NAME
                        ? Optional.of(NLS.bind(Messages.SetForm_tooLong, WorkingSetRecord.LONGEST_NAME))
                        : Optional.empty();
    }

    /** @return why the set cannot get this name instead of its own */
    static Optional<String> obstacle(String other, WorkingSetRecord set, List<WorkingSetRow> sets) {
        return obstacle(other).or(() -> sets.stream().map(WorkingSetRow::set)
                .filter(s -> !s.id().equals(set.id()) && s.name().equals(other)).findFirst()
                .map(taken -> NLS.bind(Messages.SetForm_taken, other)));
    }
}
