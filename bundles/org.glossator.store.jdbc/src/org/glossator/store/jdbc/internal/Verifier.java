package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final String PAGE_CODE = "verify.page";
    private static final int PAGE = 100; // papers
    private static final int PARTS = 10; // of the work, of which the pages are one
    private static final CorpusCounts NOTHING = new CorpusCounts(0, 0, 0, 0, 0);

    private final CorpusDatabase database;
    private final List<Problem> problems = new ArrayList<>();
    private boolean isUnreadable; // a part of the database

    Verifier(CorpusDatabase database) {
        this.database = database;
    }

    /** @throws Refusal if the database cannot be asked now, for a reason that says nothing of the corpus */
    Verdict run(IProgressMonitor monitor) throws Refusal {
        SubMonitor parts = SubMonitor.convert(monitor, PARTS);
        checkPages(parts.split(1));
        CorpusCounts counts = tried(NOTHING, session -> new JdbcReader(session).counts());
        long actions = tried(0L, session -> session.longNumber("select count(*) from history"));
        SubMonitor progress = parts.split(PARTS - 1).setWorkRemaining(RowChecks.count() + 2 + counts.papers());
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
        if (isUnreadable && problems.stream().noneMatch(p -> p.code().equals(PAGE_CODE))) {
            problems.add(Problem.error(PAGE_CODE, "A part of the database cannot be read: restore the corpus from a backup."));
        }
        return new Verdict(counts, actions, problems);
    }

    /** Each table with a session of its own, as one that is damaged may be the end of all that are open. */
    private void checkPages(SubMonitor progress) throws Refusal {
        List<String> tables = tried(List.of(), session -> session.dialect().checkedTables(session));
        progress.setWorkRemaining(tables.size());
        for (String table : tables) {
            progress.split(1);
            if (!tried(false, session -> session.dialect().isWhole(session, table))) {
                problems.add(Problem.error(PAGE_CODE, "The pages or indices of the table "
                        + table.substring(table.indexOf('.') + 1).toLowerCase(Locale.ROOT) + " are damaged."));
            }
        }
    }

    private void checkPapers(SubMonitor progress) throws Refusal {
        List<PaperId> page = papersAfter(Long.MIN_VALUE);
        while (!page.isEmpty()) {
            List<PaperId> some = page;
            step(progress, session -> {
                var checks = new PastChecks(session, problems::add);
                some.forEach(checks::check);
            });
            page = papersAfter(page.getLast().value());
        }
    }

    private List<PaperId> papersAfter(long id) throws Refusal {
        return tried(List.of(), session -> PastChecks.papersAfter(session, id, PAGE));
    }

    private void step(SubMonitor progress, Consumer<Session> check) throws Refusal {
        progress.split(1); // also where cancelling is noticed
        tried(true, session -> {
            check.accept(session);
            return true;
        });
    }

    /** @return the answer, or the other one where the database cannot read what it is about */
    private <T> T tried(T otherwise, Function<Session, T> question) throws Refusal {
        try {
            return database.ask(question);
        } catch (StoreException e) {
            Optional<Refusal> trouble = database.why(e);
            if (trouble.isPresent()) {
                throw trouble.get();
            }
            isUnreadable = true;
            return otherwise;
        }
    }
}
