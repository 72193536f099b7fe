package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.store.CorpusCounts;
import org.glossator.store.StoreException;
import org.glossator.store.Verdict;

/** Checks a corpus step by step, so that who works in it waits for one step at most. */
final class Verifier {
    private static final int PAGE = 100; // papers

    private final CorpusDatabase database;
    private final List<Problem> problems = new ArrayList<>();

    Verifier(CorpusDatabase database) {
        this.database = database;
    }

    Verdict run(IProgressMonitor monitor) {
        CorpusCounts counts = ask(session -> new JdbcReader(session).counts());
        long actions = ask(session -> session.longNumber("select count(*) from history"));
        SubMonitor progress = SubMonitor.convert(monitor, 1 + RowChecks.count() + 2 + counts.papers());
        step(progress, session -> session.dialect().damagedTables(session)
                .forEach(words -> problems.add(Problem.error("verify.page", words))));
        for (int i = 0; i < RowChecks.count(); i++) {
            int number = i;
            step(progress, session -> RowChecks.run(number, session, problems::add));
        }
        step(progress, session -> new PastChecks(session, problems::add).checkRest());
        step(progress, session -> {
            if (!database.countsAreRight(session)) {
                problems.add(Problem.error("verify.count", "The numbers of claims, judgements or categories that lists show"
                        + " were not those of the corpus: they have been counted again."));
            }
        });
        checkPapers(progress);
        return new Verdict(counts, actions, problems);
    }

    private void checkPapers(SubMonitor progress) {
        long last = Long.MIN_VALUE;
        List<PaperId> page = papersAfter(last);
        while (!page.isEmpty()) {
            List<PaperId> some = page;
            step(progress, session -> {
                var checks = new PastChecks(session, problems::add);
                some.forEach(checks::check);
            });
            last = page.getLast().value();
            page = papersAfter(last);
        }
    }

    private List<PaperId> papersAfter(long id) {
        return ask(session -> PastChecks.papersAfter(session, id, PAGE));
    }

    private <T> T ask(Function<Session, T> question) {
        return database.ask(question);
    }

    private void step(SubMonitor progress, Consumer<Session> check) {
        progress.split(1); // also where cancelling is noticed
        int before = problems.size();
        try {
            ask(session -> {
                check.accept(session);
                return true;
            });
        } catch (StoreException e) {
            if (problems.size() == before) { // a table that cannot be read is named by the first step
                problems.add(Problem.error("verify.page", "A part of the database cannot be read: restore the corpus"
                        + " from a backup."));
            }
        }
    }
}
