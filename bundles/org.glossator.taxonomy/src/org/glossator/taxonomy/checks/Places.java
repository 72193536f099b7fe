package org.glossator.taxonomy.checks;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.DiagnosticConverterImpl;
import org.eclipse.xtext.validation.Issue;

/** From what checks find to where it stands in the text. */
@NonNullByDefault({})
final class Places extends DiagnosticConverterImpl {

    /** Without the address of the object, which nobody asks for and which takes a walk through all of its siblings. */
    @Override
    public void convertValidatorDiagnostic(Diagnostic diagnostic, IAcceptor<Issue> acceptor) {
        var issue = new Issue.IssueImpl();
        IssueLocation place = getLocationData(diagnostic);
        if (place != null) {
            issue.setLineNumber(place.lineNumber);
            issue.setColumn(place.column);
            issue.setOffset(place.offset);
            issue.setLength(place.length);
        }
        issue.setSeverity(getSeverity(diagnostic));
        issue.setCode(getIssueCode(diagnostic));
        issue.setType(getIssueType(diagnostic));
        issue.setMessage(diagnostic.getMessage());
        acceptor.accept(issue);
    }

    /** What is missing behind a character is shown at it. */
    @Override
    public void convertResourceDiagnostic(Resource.Diagnostic diagnostic, Severity severity, IAcceptor<Issue> acceptor) {
        super.convertResourceDiagnostic(diagnostic, severity, issue -> {
            if (issue instanceof Issue.IssueImpl found && found.isSyntaxError() && found.getLength() == 0 && found.getOffset() > 0) {
                found.setOffset(found.getOffset() - 1);
                found.setColumn(found.getColumn() - 1);
                found.setLength(1);
            }
            acceptor.accept(issue);
        });
    }
}
