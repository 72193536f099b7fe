package org.glossator.taxonomy.ide.internal;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.glossator.model.Severity;
import org.glossator.taxonomy.ide.Finding;

/** From problems as the protocol has them to ours. */
public final class Findings {

    private Findings() {
    }

    /** @param lines of the state that the problem was found in */
    public static Finding of(Diagnostic problem, TextLines lines) {
        int start = lines.offset(problem.getRange().getStart());
        int end = Math.max(start, lines.offset(problem.getRange().getEnd()));
        String message = problem.getMessage().isLeft() ? problem.getMessage().getLeft()
                : problem.getMessage().getRight().getValue();
        String code = problem.getCode() == null ? "" : String.valueOf(problem.getCode().get());
        return new Finding(severity(problem), code, message, problem.getRange().getStart().getLine() + 1, start, end);
    }

    private static Severity severity(Diagnostic problem) {
        DiagnosticSeverity severity = problem.getSeverity() == null ? DiagnosticSeverity.Error : problem.getSeverity();
        return switch (severity) {
            case Error -> Severity.ERROR;
            case Warning -> Severity.WARNING;
            case Information, Hint -> Severity.INFO;
        };
    }
}
