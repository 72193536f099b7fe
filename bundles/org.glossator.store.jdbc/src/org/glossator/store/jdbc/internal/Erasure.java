package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.PersonalData.Erased;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Replaces a person's name and words wherever they stand, in one transaction that the caller ends. */
final class Erasure {
    private static final int TOGETHER = 500; // rows of the history

    private final Session session;
    private final AnnotatorRecord person;
    private final AnnotatorRecord nobody;
    private final IProgressMonitor monitor;
    private int past;

    /**
     * A change of the past.
     *
     * @param before as it is kept; empty where there is nothing
     * @param after as it is kept; empty where there is nothing
     */
    private record Row(long action, int position, String before, String after) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong(PastRows.ACTION), row.getInt(PastRows.POSITION),
                    Optional.ofNullable(row.getString(3)).orElse(""), Optional.ofNullable(row.getString(4)).orElse(""));
        }
    }

    Erasure(Session session, AnnotatorRecord person, IProgressMonitor monitor) {
        this.session = session;
        this.person = person;
        this.monitor = monitor;
        nobody = person.erased();
    }

    /**
     * @param now milliseconds since 1970
     * @param hasCopies whether copies of the database from before upgrades are beside it
     */
    Outcome<Erased> run(long now, boolean hasCopies) {
        leaveTrace(now);
        session.update("update annotator set name = ? where id = ?", nobody.name(), person.id().value());
        new OwnRows(session).erase(person.id());
        int comments = session.update("update annotation set words = ? where annotator_id = ? and words <> ''",
                AnnotatorRecord.ERASED, person.id().value());
        comments += session.dialect().eraseAnswers(session, person.id().value());
        past += session.dialect().eraseReasons(session, person.id().value());
        List<Row> page = page(new Row(0, 0, "", ""));
        while (!page.isEmpty()) {
            page.forEach(this::erase);
            page = page(page.getLast());
        }
        session.dialect().forgetLogin(session, person.id().value());
        return Outcome.done(new Erased(nobody.name(), comments, past, hasCopies));
    }

    private void leaveTrace(long now) {
        var next = new NextAction(session, HistoryEnd.read(session), now);
        var trace = new Action("annotator.erase", AnnotatorRecord.SYSTEM.id(), List.of());
        new ActionWriter(session, new Known(), trace, UUID.randomUUID().getMostSignificantBits(), next, Optional.empty(), () -> {
            // are kept out already
        }).finish();
    }

    private List<Row> page(Row last) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        String next = """
                (history_number > ? or history_number = ? and %s > ?) and kind in ('AddAnnotator',
                'RemoveAnnotator', 'AddAnnotation', 'RemoveAnnotation', 'ReviseAnnotation', 'AddSet', 'RemoveSet',
                'RenameSet')""";
        return session.list(PastRows.sql(next) + PastRows.OLDEST_FIRST + " fetch first ? rows only", Row::read,
                Stream.concat(Arrays.stream(PastRows.twice(last.action(), last.action(), last.position())),
                        Stream.of(TOGETHER)).toArray());
    }

    private void erase(Row row) {
        String before = erased(row.before());
        String after = erased(row.after());
        if (!before.equals(row.before()) || !after.equals(row.after())) {
            past += session.dialect().erasePast(session, person.id().value(), row.action(), row.position(), orNone(before),
                    orNone(after));
        }
        monitor.worked(1);
    }

    private static Object orNone(String json) {
        return json.isEmpty() ? Session.NO_TEXT : json;
    }

    /** @param json of an annotator, of a working set or of a judgement, which name whose they are */
    private String erased(String json) {
        String id = person.id().toString();
        if (!json.contains(id)) {
            return json;
        }
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        boolean known = false;
        if (is(object, "id", id) && object.has("name")) {
            object.addProperty("name", nobody.name());
            known = true;
        } else if (is(object, "owner", id) && object.has("name")) {
            object.addProperty("name", AnnotatorRecord.ERASED + " " + object.get("id").getAsString());
            known = true;
        } else if (is(object, "annotator", id)) {
            known = erase(object, "comment");
            if (object.has("answers")) {
                for (JsonElement answer : object.getAsJsonObject("answers").asMap().values()) {
                    known |= erase(answer.getAsJsonObject(), "text");
                }
            }
        }
        return known ? object.toString() : json;
    }

    private static boolean erase(JsonObject object, String name) {
        if (!object.has(name) || object.get(name).getAsString().isEmpty()) {
            return false;
        }
        object.addProperty(name, AnnotatorRecord.ERASED);
        return true;
    }

    private static boolean is(JsonObject object, String name, String value) {
        return object.has(name) && object.get(name).getAsString().equals(value);
    }
}
