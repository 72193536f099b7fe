package org.glossator.taxonomy.checks;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.DiagnosticConverterImpl;
import org.eclipse.xtext.validation.Issue;

/**
 * From what checks find to where it stands in the text: offset and length alone. The line would take a walk through the whole text
 * at each key, and who shows lines knows them; nobody asks for the address of the object, which takes a walk through all its siblings.
 */
@NonNullByDefault({})
final class Places extends DiagnosticConverterImpl {

    @Override
    public void convertValidatorDiagnostic(Diagnostic diagnostic, IAcceptor<Issue> acceptor) {
        var issue = new Issue.IssueImpl();
        IssueLocation place = getLocationData(diagnostic);
        if (place != null) {
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
        var issue = new Issue.IssueImpl();
        if (diagnostic instanceof AbstractDiagnostic about) {
            boolean missing = about instanceof XtextSyntaxDiagnostic && about.getLength() == 0 && about.getOffset() > 0;
            issue.setOffset(about.getOffset() - (missing ? 1 : 0));
            issue.setLength(missing ? 1 : about.getLength());
            issue.setCode(about.getCode());
        }
        issue.setSyntaxError(diagnostic instanceof XtextSyntaxDiagnostic);
        issue.setSeverity(severity);
        issue.setType(CheckType.FAST);
        issue.setMessage(diagnostic.getMessage());
        acceptor.accept(issue);
    }

    @Override
    protected IssueLocation getLocationForNode(INode node) {
        ITextRegion region = node.getTextRegion();
        return getLocationForNode(node, region.getOffset(), region.getLength());
    }

    @Override
    protected IssueLocation getLocationForNode(INode node, int offset, int length) {
        var place = new IssueLocation();
        place.offset = offset;
        place.length = length;
        return place;
    }
}
