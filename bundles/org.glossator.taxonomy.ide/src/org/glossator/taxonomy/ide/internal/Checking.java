package org.glossator.taxonomy.ide.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.glossator.taxonomy.TaxonomyProblems;

/**
 * Checks texts after each change, off the thread of the messages: at once where nothing is being checked, else as soon as the
 * check of the older state has noticed that it is in vain. One check at a time for each text.
 */
final class Checking {
    private static final int MAX_PROBLEMS = 1_000; // nobody reads more, and a broken file can have millions

    /** The same problems come in the same order, whatever was parsed anew. */
    private static final Comparator<Issue> ORDER = Comparator.comparingInt(Checking::offset)
            .thenComparing(issue -> String.valueOf(issue.getCode())).thenComparing(issue -> String.valueOf(issue.getMessage()));

    private final Language language;
    private final Executor work;
    private final BiConsumer<TextState, List<Diagnostic>> publish;
    private final Consumer<Throwable> failed;
    private final Set<OpenText> running = ConcurrentHashMap.newKeySet();

    Checking(Language language, Executor work, BiConsumer<TextState, List<Diagnostic>> publish,
            Consumer<Throwable> failed) {
        this.language = language;
        this.work = work;
        this.publish = publish;
        this.failed = failed;
    }

    void changed(OpenText text) {
        if (running.add(text)) {
            try {
                work.execute(() -> check(text));
            } catch (RejectedExecutionException e) {
                running.remove(text); // the server is being shut down
            }
        }
    }

    private void check(OpenText text) {
        TextState checked = text.state();
        int forgotten = text.forgotten();
        try {
            checked = text.read((tree, state) -> {
                List<Diagnostic> found = diagnostics(text, tree, state);
                if (!text.isPast(state)) {
                    publish.accept(state, found);
                }
                return state;
            });
        } catch (RuntimeException | Error e) {
            failed.accept(e); // the next change may be read again
        } finally {
            running.remove(text);
        }
        if (!text.isClosed() && (text.isPast(checked) || text.forgotten() != forgotten)) { // who said so saw it running
            changed(text);
        }
    }

    private List<Diagnostic> diagnostics(OpenText text, XtextResource tree, TextState state) {
        try {
            List<Issue> issues = language.check(tree, () -> text.isPast(state));
            return issues == null ? List.of()
                    : issues.stream().sorted(ORDER).limit(MAX_PROBLEMS)
                            .map(issue -> diagnostic(issue, state)).toList();
        } catch (RuntimeException | Error e) {
            if (language.isCancelled(e)) {
                return List.of();
            }
            // a check that stumbles over a broken text must not keep the other problems from being seen later
            return List.of(unfinished(state, e));
        }
    }

    private static Diagnostic diagnostic(Issue issue, TextState state) {
        int start = Math.clamp(offset(issue), 0, state.text().length());
        int length = issue.getLength() == null ? 0 : Math.max(0, issue.getLength());
        int end = Math.min(state.text().length(), start + length);
        DiagnosticSeverity severity = switch (issue.getSeverity()) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO, IGNORE -> DiagnosticSeverity.Information;
        };
        return new Diagnostic(state.lines().range(start, end), issue.getMessage(), severity, "taxonomy", issue.getCode());
    }

    private static Diagnostic unfinished(TextState state, Throwable cause) {
        Range start = state.lines().range(0, 0);
        return new Diagnostic(start, "The checks could not be finished (" + cause + "): the text is safe; report this.",
                DiagnosticSeverity.Warning, "taxonomy", TaxonomyProblems.SYNTAX);
    }

    private static int offset(Issue issue) {
        return issue.getOffset() == null ? 0 : issue.getOffset();
    }
}
