package org.glossator.ui.internal.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.Messages;

/** Whom to annotate as: somebody of the corpus, or a new name. Knows no widgets. */
final class AnnotatorChoice {
    private final List<String> people;
    private String typed = "";

    AnnotatorChoice(List<AnnotatorRecord> people) {
        this.people = people.stream().map(AnnotatorRecord::name).toList();
    }

    void type(String text) {
        typed = text.strip();
    }

    /** @return the names that have what was typed in them */
    List<String> matching() {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return people.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    /** @return whom the button stands for; nothing while there is an obstacle */
    Optional<String> chosen() {
        return obstacle().isEmpty() ? Optional.of(typed) : Optional.empty();
    }

    boolean isNew() {
        return chosen().filter(name -> !people.contains(name)).isPresent();
    }

    /** @return what keeps the name from being used; empty where nothing does */
    String obstacle() {
        if (typed.isEmpty()) {
            return Messages.AnnotatorChoice_noName;
        }
        return typed.length() > AnnotatorRecord.LONGEST_NAME
                ? NLS.bind(Messages.AnnotatorChoice_tooLong, AnnotatorRecord.LONGEST_NAME)
                : "";
    }
}
