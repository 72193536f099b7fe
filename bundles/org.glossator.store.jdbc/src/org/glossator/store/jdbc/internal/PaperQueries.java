package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Branch;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.Workload;

/** Questions about papers. */
final class PaperQueries {
    private static final String REVISION = """
            select v.paper_id, v.paper_key, v.title, v.authors, v.identifiers, v.revision, v.body
            from paper p join paper_revision v on v.paper_id = p.id and v.revision = p.revision
            where\s""";

    private static final String PARTS_NOW = """
            select t.kind, t.heading, t.starts, t.ends from paper p join part t on t.paper_id = p.id and t.revision = p.revision
            where p.id = ? order by t.position""";

    private static final String PAPERS = " paper q";

    /** Derby would sort all papers that are wanted, as it does not count on being stopped. */
    private static final String BY_TITLE = " paper q --DERBY-PROPERTIES index=paper_by_title\n";

    /**
     * Papers among which a page is looked for first, in the order of the key: most pages are there. Derby would rather read and
     * sort all papers that are wanted, as it does not count on being stopped.
     */
    private static final int NEAR = 3_000;
    private static final String NEXT_PAPERS = """
            \s(select x.id, x.title, x.title_folded from paper x %s
            order by x.id fetch next %d rows only) q""";

    /** What is done is few beside what is not, for a long time: so it is read from the marks. */
    private static final String BY_MARKS = """
            \s--DERBY-PROPERTIES joinOrder=FIXED
            paper_done f
            join paper q --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
            on q.id = f.paper_id""";

    /** What is assigned to a person is few, beside all that there is. */
    private static final String BY_DUE = """
            \s--DERBY-PROPERTIES joinOrder=FIXED
            assignment e
            join paper q --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
            on q.id = e.paper_id""";

    /** A set has few of the papers. */
    private static final String BY_SET = """
            \s--DERBY-PROPERTIES joinOrder=FIXED
            working_set_paper w
            join paper q --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
            on q.id = w.paper_id""";

    /** Looks at a paper's categories, in one stretch of an index; the sum keeps the database from going by category. */
    private static final String IN_BRANCH = """
            (exists (select 1 from annotation k where k.paper_id = q.id and (%s))
            or exists (select 1 from annotation_category k where k.paper_id = q.id and (%<s)))""";
    private static final String IN_STRETCH = "k.term_id + 0 >= ? and k.term_id + 0 <= ?";

    /** The papers of a branch with few judgements, by the index of categories: else all papers would be gone through. */
    private static final String OF_STRETCH = """
            select k.paper_id from %s k --DERBY-PROPERTIES index=%<s_term
            where k.term_id >= ? and k.term_id <= ?""";
    private static final List<String> HAVE_TERMS = List.of("annotation", "annotation_category");
    private static final String OF_BRANCH = """
            \s--DERBY-PROPERTIES joinOrder=FIXED
            (%s) b join paper q --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
            on q.id = b.paper_id""";
    private static final int FEW = 10_000; // categories of judgements
    private static final int FEW_STRETCHES = 8;

    /** Papers that are looked up together by their ids. */
    private static final int BY_ID = 100;
    private static final String OF_IDS = "select q.id, q.title from paper q where q.id in ("
            + String.join(", ", Collections.nCopies(BY_ID, "?")) + ")";

    private static final int MOST_STRETCHES = 128; // beyond that each term is looked up in the release

    /** The same for a branch whose terms came in so many releases that they are scattered. */
    private static final String IN_SCATTERED = """
            exists (select 1 from --DERBY-PROPERTIES joinOrder=FIXED
              %s k
              join release_category r --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
              on r.term_id = k.term_id
              where k.paper_id = q.id and r.release_id = ? and r.number >= ? and r.number <= ?)
            or exists (select 1 from --DERBY-PROPERTIES joinOrder=FIXED
              %<s k
              join release_below b --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
              on b.term_id = k.term_id
              where k.paper_id = q.id and b.release_id = ? and b.number = ?)""";

    private final Session session;
    private final CountKeeper numbers;
    private final int few;
    private final int mostStretches;

    /** Counts what it is asked for. */
    PaperQueries(Session session) {
        this(session, new CountKeeper.Nobody());
    }

    /** @param numbers that need not be counted */
    PaperQueries(Session session, CountKeeper numbers) {
        this(session, numbers, FEW, MOST_STRETCHES);
    }

    /** For tests of what is chosen only in large corpora. */
    PaperQueries(Session session, int few, int mostStretches) {
        this(session, new CountKeeper.Nobody(), few, mostStretches);
    }

    private PaperQueries(Session session, CountKeeper numbers, int few, int mostStretches) {
        this.session = session;
        this.numbers = numbers;
        this.few = few;
        this.mostStretches = mostStretches;
    }

    /** Both questions go to a server together; in this process looking the revision up again would cost more than that saves. */
    Optional<PaperRecord> paper(PaperId id) {
        if (!session.dialect().sendsTogether()) {
            return session.first(REVISION + "p.id = ?", this::record, id.value());
        }
        var parts = new ArrayList<TextPart>();
        session.soon(PARTS_NOW, row -> parts.add(part(row)), id.value());
        return session.first(REVISION + "p.id = ?", row -> record(row, parts), id.value());
    }

    /** @return the last content that the id ever had, whether or not the paper is in the corpus */
    Optional<PaperRecord> lastRevision(PaperId id) {
        int last = session.number("select max(revision) from paper_revision where paper_id = ?", id.value());
        return last == 0 ? Optional.empty() : revision(id, last);
    }

    /** @return what the paper was, whether or not it is in the corpus */
    Optional<PaperRecord> revision(PaperId id, int revision) {
        return session.first("""
                select paper_id, paper_key, title, authors, identifiers, revision, body from paper_revision
                where paper_id = ? and revision = ?""", this::record, id.value(), revision);
    }

    Optional<PaperId> withKey(String key) {
        return session.first("select id from paper where paper_key = ?", row -> new PaperId(row.getLong(1)), key);
    }

    /** One question a key: the database is in this process, so a long list of alternatives would save nothing. */
    Map<String, PaperRecord> papersByKey(Collection<String> keys) {
        return new HashSet<>(keys).stream().map(key -> session.first(REVISION + "p.paper_key = ?", this::record, key))
                .flatMap(Optional::stream).collect(Collectors.toUnmodifiableMap(PaperRecord::key, p -> p));
    }

    private PaperRecord record(ResultSet row) throws SQLException {
        return record(row, session.list("""
                select kind, heading, starts, ends from part where paper_id = ? and revision = ? order by position""",
                PaperQueries::part, row.getLong(1), row.getInt(6)));
    }

    private static PaperRecord record(ResultSet row, List<TextPart> parts) throws SQLException {
        return new PaperRecord(new PaperId(row.getLong(1)), row.getString(2), row.getString(3), Json.strings(row.getString(4)),
                Json.map(row.getString(5)), row.getInt(6), row.getString(7), parts);
    }

    private static TextPart part(ResultSet row) throws SQLException {
        return new TextPart(PartKind.valueOf(row.getString(1)), row.getString(2), new TextSpan(row.getInt(3), row.getInt(4)));
    }

    /**
     * Where tables are joined Derby is told to go from row to row: by itself it would rather read all categories of the
     * corpus, as long as it has no statistics of how many belong to one paper. PostgreSQL takes that for a comment.
     */
    List<PaperRow> papers(PaperQuery query) {
        boolean mayBeNear = query.order() == PaperQuery.Order.ADDED && query.branch().isEmpty() && query.set().isEmpty()
                && !query.assigned() && query.progress() != PaperQuery.Progress.DONE
                && query.offset() + query.limit() < NEAR / 2;
        List<Listed> near = mayBeNear ? listed(query, wanted(query, true)) : List.of();
        return counted(query.annotator(), near.size() == query.limit() ? near : listed(query, wanted(query, false)));
    }

    private List<Listed> listed(PaperQuery query, Wanted wanted) {
        String key = switch (query.order()) {
            case ADDED -> "";
            case TITLE -> "sort_title, ";
            case DUE -> "due_last, ";
        };
        String shown = switch (query.order()) {
            case ADDED -> "";
            case TITLE -> ", q.sort_title";
            case DUE -> ", coalesce(e.due_day, " + Integer.MAX_VALUE + ") as due_last";
        };
        String order = " order by " + (query.order() == PaperQuery.Order.TITLE ? "q." : "") + key;
        var values = new ArrayList<Object>(wanted.values());
        values.addAll(List.of(query.offset(), query.limit()));
        return listed(query.annotator(), "select q.id, q.title" + shown + " from" + wanted.from() + wanted.sql() + order
                + "q.id offset ? rows fetch next ? rows only", key.isEmpty() ? "" : "p." + key, values);
    }

    /**
     * A page of papers that are known already.
     *
     * @param found all that the query lets through, in its order
     */
    List<PaperRow> papers(PaperQuery query, long[] found) {
        var listed = new ArrayList<Listed>();
        long end = Math.min(found.length, (long) query.offset() + query.limit());
        for (int from = query.offset(); from < end; from += BY_ID) {
            var some = new ArrayList<Object>();
            for (int i = 0; i < BY_ID; i++) {
                some.add(found[(int) Math.min(end - 1, from + i)]); // always as many, so that it is one statement
            }
            Map<Object, Listed> byId = listed(query.annotator(), OF_IDS, "", some).stream()
                    .collect(Collectors.toMap(Listed::id, paper -> paper));
            some.stream().distinct().map(byId::get).filter(Objects::nonNull).forEach(listed::add);
        }
        return counted(query.annotator(), listed);
    }

    /**
     * @param papers {@code p}, as a question
     * @param order of the rows, before that of their ids
     */
    private List<Listed> listed(AnnotatorId who, String papers, String order, List<Object> values) {
        Object annotator = who.value();
        var all = new ArrayList<Object>(List.of(annotator, annotator));
        all.addAll(values);
        return session.list(session.dialect().unlocked("""
                select p.id, p.title,
                  (select count(*) from paper_done d --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                    where d.paper_id = p.id and d.annotator_id = ?),
                  (select u.due_day from assignment u --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                    where u.annotator_id = ? and u.paper_id = p.id)
                from (""" + papers + ") p order by " + order + "p.id"),
                row -> new Listed(row.getLong(1), row.getString(2), row.getInt(3) > 0, day(row, 4)), all.toArray());
    }

    private List<PaperRow> counted(AnnotatorId who, List<Listed> papers) {
        if (papers.isEmpty()) {
            return List.of();
        }
        List<Long> ids = papers.stream().map(Listed::id).toList();
        Map<Long, PaperCounts.Numbers> known = numbers.askPapers(session, counts -> counts.of(who, ids, session));
        return papers.stream().map(paper -> paper.with(known.getOrDefault(paper.id(), PaperCounts.Numbers.NONE))).toList();
    }

    /** A paper of a list, before what is on it is counted. */
    private record Listed(long id, String title, boolean done, Optional<LocalDate> due) {

        PaperRow with(PaperCounts.Numbers numbers) {
            return new PaperRow(new PaperId(id), title, numbers.claims(), numbers.tagged(), numbers.annotations(), done, due);
        }
    }

    List<AssignmentRecord> assignments(PaperId paper) {
        return session.list("select annotator_id, round, blind, due_day from assignment where paper_id = ? order by annotator_id",
                row -> new AssignmentRecord(paper, new AnnotatorId(row.getLong(1)), row.getInt(2), row.getInt(3) > 0, day(row, 4)),
                paper.value());
    }

    /** @return a day that is kept as days since 1970 */
    static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    List<PaperId> blindPapers(AnnotatorId annotator) {
        return session.list("""
                select s.paper_id from assignment s where s.annotator_id = ? and s.blind = 1 and not exists
                  (select 1 from paper_done f where f.paper_id = s.paper_id and f.annotator_id = s.annotator_id)
                order by s.paper_id""", row -> new PaperId(row.getLong(1)), annotator.value());
    }

    Map<AnnotatorId, Workload> workloads() {
        var workloads = new HashMap<AnnotatorId, Workload>();
        session.forEach("""
                select s.annotator_id, count(*), count(f.paper_id) from assignment s
                left join paper_done f on f.paper_id = s.paper_id and f.annotator_id = s.annotator_id
                group by s.annotator_id""",
                row -> workloads.put(new AnnotatorId(row.getLong(1)), new Workload(row.getInt(2), row.getInt(3))));
        return workloads;
    }

    int paperCount(PaperQuery query) {
        Wanted wanted = wanted(query, false);
        return session.number(session.dialect().unlocked("select count(*) from" + wanted.from() + wanted.sql()),
                wanted.values().toArray());
    }

    private Wanted wanted(PaperQuery query, boolean near) {
        return Wanted.of(query, near, query.branch().map(this::condition), sortTitle(query));
    }

    /** @return where a list by title goes on */
    private Optional<String> sortTitle(PaperQuery query) {
        boolean goesOn = query.order() == PaperQuery.Order.TITLE && !query.after().equals(PaperQuery.BEGINNING);
        return goesOn ? session.first("""
                select substr(title_folded, 1, 60) from paper_revision where paper_id = ?
                order by revision desc fetch first 1 rows only""", row -> row.getString(1), query.after().value())
                : Optional.empty();
    }

    private Condition condition(Branch branch) {
        var branches = new BranchRows(session);
        List<BranchRows.Stretch> terms = branches.terms(branch);
        return terms.size() > mostStretches ? scattered(branch, branches.stretch(branch))
                : areFew(terms) ? ofStretches(terms) : inStretches(terms);
    }

    private boolean areFew(List<BranchRows.Stretch> terms) {
        if (terms.isEmpty() || terms.size() > FEW_STRETCHES) {
            return false;
        }
        int left = few;
        for (BranchRows.Stretch stretch : terms) {
            for (String table : HAVE_TERMS) {
                left -= session.number("select count(*) from (" + OF_STRETCH.formatted(table)
                        + " fetch first ? rows only) f", stretch.first(), stretch.last(), left + 1);
                if (left < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Condition ofStretches(List<BranchRows.Stretch> terms) {
        List<String> papers = terms.stream().flatMap(t -> HAVE_TERMS.stream().map(OF_STRETCH::formatted)).toList();
        List<Object> values = terms.stream().<Object>flatMap(
                t -> Stream.of(t.first(), t.last(), t.first(), t.last())).toList();
        return new Condition(OF_BRANCH.formatted(String.join("\nunion ", papers)), values, "", List.of());
    }

    private static Condition inStretches(List<BranchRows.Stretch> terms) {
        int many = Math.max(1, Integer.highestOneBit(2 * terms.size() - 1)); // powers of two, so that there are few statements
        var values = new ArrayList<Object>();
        for (int i = 0; i < many; i++) {
            var stretch = i < terms.size() ? terms.get(i) : BranchRows.Stretch.NONE;
            values.addAll(List.of(stretch.first(), stretch.last()));
        }
        values.addAll(List.copyOf(values)); // for the second of the two tables
        String stretches = String.join(" or ", Collections.nCopies(many, IN_STRETCH));
        return new Condition(PAPERS, List.of(), IN_BRANCH.formatted(stretches), values);
    }

    private static Condition scattered(Branch branch, BranchRows.Stretch numbers) {
        Object release = branch.release().value();
        String either = HAVE_TERMS.stream().map(IN_SCATTERED::formatted).collect(Collectors.joining("\nor ", "(", ")"));
        List<Object> values = List.of(release, numbers.first(), numbers.last(), release, numbers.first());
        return new Condition(PAPERS, List.of(), either, Stream.concat(values.stream(), values.stream()).toList());
    }

    /**
     * Which papers {@code q} are in a branch.
     *
     * @param sql may be empty, where the rows are all in it
     */
    private record Condition(String from, List<Object> fromValues, String sql, List<Object> values) {
    }

    /** Which papers {@code q}; as many alternatives as there are words, and the words themselves bound. */
    private record Wanted(String from, String sql, List<Object> values) {

        /**
         * @param near only among the next papers in the order of their ids; not with a branch
         * @param title after which a list by title goes on
         */
        static Wanted of(PaperQuery query, boolean near, Optional<Condition> branch, Optional<String> title) {
            var conditions = new ArrayList<String>();
            var values = new ArrayList<Object>(branch.map(Condition::fromValues).orElse(List.of()));
            boolean goesOn = !query.after().equals(PaperQuery.BEGINNING);
            if (title.isPresent()) {
                conditions.add("q.sort_title >= ? and (q.sort_title > ? or q.id > ?)");
                values.addAll(List.of(title.get(), title.get(), query.after().value()));
            } else if (goesOn) {
                values.add(query.after().value());
                conditions.add("q.id > ?");
            }
            if (near) {
                conditions.clear(); // stands in the table of those
            }
            words(query.filter()).forEach(word -> {
                conditions.add("{fn locate(?, q.title_folded)} > 0"); // not "like": with a bound pattern Derby reads all rows
                values.add(word);
            });
            boolean byDue = query.order() == PaperQuery.Order.DUE;
            if (byDue) {
                conditions.add("e.annotator_id = ?");
                values.add(query.annotator().value());
            } else if (query.assigned()) {
                conditions.add("exists (select 1 from assignment s where s.annotator_id = ? and s.paper_id = q.id)");
                values.add(query.annotator().value());
            }
            boolean bySet = !byDue && branch.isEmpty() && query.set().isPresent();
            query.set().ifPresent(set -> {
                conditions.add(bySet ? "w.set_id = ?"
                        : "exists (select 1 from working_set_paper w where w.set_id = ? and w.paper_id = q.id)");
                values.add(set.value());
            });
            boolean byMarks = !byDue && branch.isEmpty() && !bySet && query.progress() == PaperQuery.Progress.DONE;
            String finished = "exists (select 1 from paper_done f where f.paper_id = q.id and f.annotator_id = ?)";
            switch (query.progress()) {
                case ANY -> {
                }
                case TO_DO -> conditions.add("not " + finished);
                case DONE -> conditions.add(byMarks ? "f.annotator_id = ?" : finished);
            }
            if (query.progress() != PaperQuery.Progress.ANY) {
                values.add(query.annotator().value());
            }
            String papers = byDue ? BY_DUE : bySet ? BY_SET : byMarks ? BY_MARKS : query.order() == PaperQuery.Order.TITLE ? BY_TITLE : near ? NEXT_PAPERS.formatted(goesOn ? "where x.id > ?" : "", NEAR) : PAPERS;
            branch.filter(condition -> !condition.sql().isEmpty()).ifPresent(condition -> {
                conditions.add(condition.sql());
                values.addAll(condition.values());
            });
            return new Wanted(branch.map(Condition::from).orElse(papers),
                    conditions.isEmpty() ? "" : "\nwhere " + String.join(" and ", conditions), values);
        }
    }

    /** @return what a filter looks for, in the form in which titles are kept */
    static List<String> words(String filter) {
        return Arrays.stream(folded(filter).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** @return the form in which titles are kept for filters */
    static String folded(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
