package org.glossator.taxonomy.ide.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.ide.fixes.Fix;
import org.glossator.taxonomy.ide.fixes.TaxonomyFixes;

/** What can be done about problems at a click, for editors that speak LSP. */
final class Actions {

    private Actions() {
    }

    static List<Either<Command, CodeAction>> of(XtextResource tree, TextState state, CodeActionContext context) {
        boolean wanted = context.getOnly() == null || context.getOnly().isEmpty()
                || context.getOnly().stream().anyMatch(kind -> CodeActionKind.QuickFix.startsWith(kind));
        return wanted ? context.getDiagnostics().stream().flatMap(problem -> actions(tree, state, problem)).toList() : List.of();
    }

    private static Stream<Either<Command, CodeAction>> actions(XtextResource tree, TextState state, Diagnostic problem) {
        Finding finding = Findings.of(problem, state.lines());
        return TaxonomyFixes.fixes(finding, tree).stream().map(fix -> Either.forRight(action(fix, state, problem)));
    }

    private static CodeAction action(Fix fix, TextState state, Diagnostic problem) {
        var action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(problem));
        action.setEdit(new WorkspaceEdit(Map.of(state.uri(), fix.changes().stream()
                .map(change -> new TextEdit(state.lines().range(change.start(), change.end()), change.text())).toList())));
        return action;
    }
}
