package org.glossator.ui.internal.rules;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.Severity;
import org.glossator.store.rules.Finding;
import org.glossator.store.rules.Fix;
import org.glossator.store.rules.Questions;

/** What people read of problems. */
final class ProblemTexts {

    private ProblemTexts() {
    }

    /** @return how bad it is, or that it is a question */
    static String kind(Finding finding) {
        return Questions.isQuestion(finding.violation()) ? Messages.ProblemTexts_question : severity(finding.violation().severity());
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> Messages.ProblemTexts_error;
            case WARNING -> Messages.ProblemTexts_warning;
            case INFO -> Messages.ProblemTexts_hint;
        };
    }

    static String fix(Fix fix) {
        return switch (fix) {
            case Fix.Choose(var annotation, var category, String label) -> NLS.bind(Messages.ProblemTexts_choose, label);
            case Fix.Drop(var annotation, var category, String label) -> NLS.bind(Messages.ProblemTexts_drop, label);
            case Fix.Forget(var annotation, String attribute) -> NLS.bind(Messages.ProblemTexts_forget, attribute);
        };
    }

    /** @return one a line, with tabs between the columns */
    static String copied(List<Finding> findings) {
        return findings.stream().map(f -> String.join("\t", kind(f), f.violation().message(),
                f.category(), f.words(), f.paper(), f.annotator()).replaceAll("[\r\n]+", " "))
                .collect(Collectors.joining("\n"));
    }
}
