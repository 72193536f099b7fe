package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.store.AnnotatorRecord;

/** What one kind of database says or needs in its own way; all other SQL is the same for all of them. */
sealed interface Dialect permits DerbyDialect, PostgresDialect {
    String NO_SUCH_ROW = "23503"; // of the standard: a foreign key

    /** @return the folder of its migrations in {@code /db/migration} */
    String folder();

    /** @return the files that bring its schema up to date, in order, the first of them version 1 */
    List<String> migrations();

    /** @return the file that makes at once what all migrations lead to, where running them takes long */
    default Optional<String> wholeSchema() {
        return Optional.empty();
    }

    /** @return the version of the schema that this program works with */
    default int latest() {
        return migrations().size();
    }

    /** @return the statements that a statement of a migration stands for */
    default Stream<String> adapted(String statement) {
        return Stream.of(statement);
    }

    /** @return a question for the names of all tables of the corpus, without partitions of others */
    String tables();

    /** @return a name in small letters as the catalogue of the database has it */
    String catalogued(String name);

    /** Lets the next action be numbered after those that are there, once actions came in with their numbers. */
    void numbersGiven(Session session);

    /**
     * @param last the last action that is known here
     * @param now milliseconds since 1970
     * @return number and time of the next one: no other action gets the number, and times never fall with numbers
     */
    HistoryEnd nextAction(Session session, HistoryEnd last, long now);

    /** @return whether each message costs a way to a server, so that statements had better go together */
    default boolean sendsTogether() {
        return false;
    }

    /**
     * @param columns of an action's row, but for those of number and time, with commas between them
     * @param values a question mark for each
     * @return a statement that writes the row as the next action's and tells number and time, with the time that it is
     *         now as the last value; nothing where {@link #nextAction} costs nothing
     */
    default Optional<String> nextRow(String columns, String values) {
        return Optional.empty();
    }

    /** @return whether no transaction is open on the connection; only asked where statements go together */
    default boolean isIdle(Connection connection) {
        return false;
    }

    /** @return the number of the process of the server that works for the connection, 0 where there is none */
    default int serverProcess(Connection connection) {
        return 0;
    }

    /**
     * Erases the texts that a person, whose name is erased already, entered for attributes.
     *
     * @return how many
     */
    default int eraseAnswers(Session session, long annotator) {
        return session.update("update annotation_value set words = ? where kind = 'TEXT' and annotation_id in"
                + " (select id from annotation where annotator_id = ?)", AnnotatorRecord.ERASED, annotator);
    }

    /**
     * Erases why the person did something.
     *
     * @return how many times
     */
    default int eraseReasons(Session session, long annotator) {
        return session.update("update history set why = ? where who = ? and why <> ''", AnnotatorRecord.ERASED, annotator);
    }

    /**
     * Puts other words in place of what a change of the past says, which names the person.
     *
     * @return how many rows that were
     */
    default int erasePast(Session session, long annotator, long action, int position, Object before, Object after) {
        int several = session.update("update history_change set before_json = ?, after_json = ? where history_number = ?"
                + " and position = ?", before, after, action, position);
        return several + session.update("update history set before_json = ?, after_json = ? where number = ?"
                + " and change_kind is not null and 0 = ?", before, after, action, position);
    }

    /** Forgets under which login of the database a person worked, where it keeps that. */
    default void forgetLogin(Session session, long annotator) {
        // there are no logins
    }

    /** Lets go of what rows held before they were changed, as far as the database can be told to; after the commit. */
    default void forgetOldRows(Session session) {
        // it does so by itself in time
    }

    /** @return the tables of which {@link #isWhole} checks the pages, each as {@code SCHEMA.TABLE} */
    default List<String> checkedTables(Session session) {
        return List.of(); // the database checks whatever it reads
    }

    /**
     * @return whether all pages of the table and of its indices can be read and agree with each other; where they do not, the
     *         session may be of no use any more
     */
    default boolean isWhole(Session session, String table) {
        return true;
    }

    /** @return whether this session may use the database's own way for many new rows, if there is one */
    default boolean mayCopy(Session session) {
        return false;
    }

    /**
     * Writes new rows in the database's own way for many.
     *
     * @param insert with question marks for values and nothing else
     * @return false, with nothing done, where it has none or the statement is not of that kind
     */
    default boolean copy(Connection connection, String insert, List<Object[]> rows) throws SQLException {
        return false;
    }

    /** @return whether {@link #fill} is for tables without rows only */
    default boolean fillsOnlyEmptyTables() {
        return false;
    }

    /**
     * Writes all of very many new rows in the database's fastest way.
     *
     * @param connection of the session
     * @return false, with nothing done, where it has none that this session may use
     */
    boolean fill(Session session, Connection connection, NewRows kind, RowSpool.Rows rows) throws SQLException, IOException;

    /**
     * @return the text itself
     * @throws SQLException if the database could not give it back as it is
     */
    default String checked(String text) throws SQLException {
        return text;
    }

    /**
     * For questions about rows that no writer touches while readers are let in (see {@link CorpusDatabase}).
     *
     * @return the question without a lock for each row that it looks at
     */
    default String unlocked(String question) {
        return question;
    }

    /** @return whether a statement failed because its table is not there */
    boolean isNoTable(SQLException e);

    /** @return whether a row was refused because of another one; the class of the state is the same by the standard */
    static boolean isConstraint(Throwable e) {
        return reasons(e).anyMatch(
                r -> r instanceof SQLException s && s.getSQLState() != null && s.getSQLState().startsWith("23"));
    }

    /** @return whether a row was refused because another one that it needs is not there */
    static boolean isMissing(Throwable e) {
        return reasons(e).anyMatch(r -> r instanceof SQLException s && NO_SUCH_ROW.equals(s.getSQLState()));
    }

    /** @return the state that says most: that of the innermost reason */
    static String state(SQLException e) {
        return reasons(e).filter(SQLException.class::isInstance).map(r -> ((SQLException) r).getSQLState())
                .reduce((outer, inner) -> inner).orElse("");
    }

    /** @return the exception and all that led to it, the outermost first */
    static Stream<Throwable> reasons(Throwable e) {
        return Stream.iterate(e, r -> r != null, r -> {
            Throwable next = r instanceof SQLException s ? s.getNextException() : null;
            return next == null ? r.getCause() : next;
        });
    }
}
