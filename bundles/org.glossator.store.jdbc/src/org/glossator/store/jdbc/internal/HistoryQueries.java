package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongFunction;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.History;
import org.glossator.store.HistoryQuery;
import org.glossator.store.Moment;
import org.glossator.store.Origin;
import org.glossator.store.PastAction;
import org.glossator.store.PastChange;
import org.glossator.store.PastCorpus;
import org.glossator.store.Reversible;
import org.glossator.store.Subject;
import org.glossator.store.spi.ReversalWalk;

/** Questions about the past. */
final class HistoryQueries implements History {
    private static final String COLUMNS = "number, code, who, made_ms, why, kind, reverses, changes, action_id, done_ms";
    private static final String ACTIONS = "select " + COLUMNS + " from history where ";
    private static final String NEWEST_FIRST = " order by number desc fetch first ? rows only";
    private static final int WALK = 100; // actions looked at together
    private static final List<PastAction.Kind> KINDS = List.of(PastAction.Kind.values());

    private final Session session;
    private final PastTexts texts;

    HistoryQueries(Session session) {
        this.session = session;
        texts = new PastTexts(session);
    }

    @Override
    public long last() {
        return session.longNumber("select max(number) from history");
    }

    @Override
    public Optional<PastAction> action(long number) {
        return session.first(ACTIONS + "number = ?", HistoryQueries::action, number);
    }

    private static PastAction action(ResultSet row) throws SQLException {
        long made = row.getLong(4);
        long id = row.getLong(9);
        long done = row.getLong(10);
        var origin = new Origin(id, Instant.ofEpochMilli(row.wasNull() ? made : done));
        return new PastAction(row.getLong(1), row.getString(2), new AnnotatorId(row.getLong(3)),
                Instant.ofEpochMilli(made), row.getString(5), KINDS.get(row.getInt(6)), row.getLong(7), row.getInt(8),
                origin);
    }

    @Override
    public List<PastAction> actions(HistoryQuery query) {
        return switch (query.scope()) {
            case HistoryQuery.Everything s -> all(query.before(), query.limit());
            case HistoryQuery.By(var who) -> session.list(ACTIONS + "who = ? and number < ?" + NEWEST_FIRST,
                    HistoryQueries::action, who.value(), query.before(), query.limit());
            case HistoryQuery.On(var paper) -> session.list(ACTIONS + """
                    number in (select history_number from history_change where paper_id = ? and history_number < ?
                    union all select number from history where paper_id = ? and number < ?)
                    """ + NEWEST_FIRST, HistoryQueries::action, paper.value(), query.before(), paper.value(),
                    query.before(), query.limit());
        };
    }

    /** In windows of numbers, as Derby goes through an index only upwards and would sort the whole history. */
    private List<PastAction> all(long before, int limit) {
        var found = new ArrayList<PastAction>();
        long end = Math.min(before, last() + 1);
        for (long width = limit; found.size() < limit && end > 1; width *= 2) {
            long start = Math.max(1, end - width);
            found.addAll(session.list(ACTIONS + "number >= ? and number < ?" + NEWEST_FIRST, HistoryQueries::action,
                    start, end, limit - found.size()));
            end = start;
        }
        return found;
    }

    @Override
    public List<PastAction> after(long number, int limit) {
        return session.list(ACTIONS + "number > ? order by number fetch first ? rows only", HistoryQueries::action, number,
                limit);
    }

    @Override
    public List<Change> changes(long action, int from, int limit) {
        List<Change> only = from > 0 || limit < 1 ? List.of() : session.list("""
                select change_kind, paper_id, before_json, after_json from history
                where number = ? and change_kind is not null""", texts::change, action);
        return only.isEmpty() ? session.list("""
                select kind, paper_id, before_json, after_json from history_change
                where history_number = ? and position >= ? order by position fetch first ? rows only""",
                texts::change, action, from, limit) : only;
    }

    @Override
    public List<PastChange> past(Subject subject, long before, int limit) {
        record Step(long action, Change change) {
        }
        List<Step> steps = session.list(
                PastRows.sql("paper_id = ? and subject_id = ? and history_number < ?") + PastRows.NEWEST_FIRST,
                row -> new Step(row.getLong(PastRows.ACTION), texts.change(row)),
                PastRows.twice(subject.paper().value(), subject.id(), before));
        var page = new ArrayList<PastChange>();
        Optional<PastAction> last = Optional.empty();
        for (Step step : steps) {
            if (last.isEmpty() || last.get().number() != step.action()) {
                if (page.size() >= limit) {
                    break;
                }
                last = action(step.action());
            }
            last.ifPresent(action -> page.add(new PastChange(action, step.change())));
        }
        return page;
    }

    @Override
    public Reversible reversible(AnnotatorId who, int limit) {
        return walk(limit, before -> actions(new HistoryQuery(new HistoryQuery.By(who), before, WALK)));
    }

    @Override
    public Reversible reversible(AnnotatorId who, PaperId paper, int limit) {
        // asked of the paper: few actions have changed it, if some in ten thousand places, and a person has done thousands elsewhere
        var numbers = new TreeSet<Long>(Comparator.reverseOrder());
        numbers.addAll(session.list("select number from history where paper_id = ? and who = ?", row -> row.getLong(1), paper.value(),
                who.value()));
        numbers.addAll(session.list("select distinct history_number from history_change where paper_id = ?", row -> row.getLong(1),
                paper.value()));
        var walk = new ReversalWalk(limit);
        for (long number : numbers) {
            Optional<PastAction> action = action(number).filter(past -> past.who().equals(who));
            if (action.isPresent() && !walk.goOn(action.get())) {
                break;
            }
        }
        return walk.found();
    }

    /** @param earlier the next {@value #WALK} actions that are older than one, the newest first */
    private static Reversible walk(int limit, LongFunction<List<PastAction>> earlier) {
        var walk = new ReversalWalk(limit);
        long before = HistoryQuery.NEWEST;
        List<PastAction> page;
        do {
            page = earlier.apply(before);
            for (PastAction action : page) {
                if (!walk.goOn(action)) {
                    return walk.found();
                }
                before = action.number();
            }
        } while (page.size() == WALK);
        return walk.found();
    }

    /**
     * @return undo or redo
     * @throws Conflict if the action takes back what cannot be taken back
     */
    PastAction.Kind reversal(Action action) {
        long number = action.reverses();
        PastAction past = action(number).filter(p -> p.who().equals(action.who()) && p.kind() != PastAction.Kind.FINAL)
                .orElseThrow(() -> new Conflict("There is no such action of yours that can be taken back."));
        Conflict.unless(!session.exists("select 1 from history where who = ? and number > ? and reverses = ?",
                action.who().value(), number, number), "The action was taken back already.");
        return past.kind() == PastAction.Kind.UNDO ? PastAction.Kind.REDO : PastAction.Kind.UNDO;
    }

    @Override
    public PastCorpus asOf(Moment moment) {
        return new JdbcPast(session, texts, number(moment));
    }

    private long number(Moment moment) {
        return switch (moment) {
            case Moment.After(long action) -> Math.clamp(action, 0, last());
            case Moment.At(Instant time) -> at(time.toEpochMilli());
            case Moment.Under(var release) -> under(release.value());
        };
    }

    /** Halves the numbers, as times never fall with them. */
    private long at(long millis) {
        record Made(long number, long millis) {
        }
        long low = 0;
        long high = last();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            Optional<Made> next = session.first("""
                    select number, made_ms from history where number >= ? and number <= ? order by number
                    fetch first 1 rows only""", row -> new Made(row.getLong(1), row.getLong(2)), middle, high);
            if (next.isPresent() && next.get().millis() <= millis) {
                low = next.get().number();
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long under(long release) {
        String published = "paper_id is null and kind = 'PublishRelease' and ";
        String ofRelease = PastRows.sql(published + "subject_id = ?");
        Optional<Long> itself = session.first(ofRelease, row -> row.getLong(PastRows.ACTION), PastRows.twice(release));
        Optional<Long> next = itself.flatMap(action -> session.first(PastRows.sql(published + """
                history_number > ? and subject_id in (select n.id from taxonomy_release n
                join taxonomy_release r on r.taxonomy = n.taxonomy where r.id = ?)""") + PastRows.OLDEST_FIRST,
                row -> row.getLong(PastRows.ACTION), PastRows.twice(action, release)));
        return itself.isEmpty() ? 0 : next.map(action -> action - 1).orElseGet(this::last);
    }
}
