package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Many new rows by COPY, in its text form. */
final class PostgresCopy {
    private static final int CHUNK = 64 * 1024; // characters sent in one go
    private static final String NOT_ENCODABLE = "22021";

    private PostgresCopy() {
    }

    /** @return whether the statement is one that COPY can stand for; nothing was done where it is not */
    static boolean copy(Connection connection, String insert, List<Object[]> rows) throws SQLException {
        Optional<NewRows> kind = NewRows.of(insert);
        if (kind.isEmpty()) {
            return false;
        }
        Iterator<Object[]> each = rows.iterator();
        try {
            copy(connection, kind.get(), () -> each.hasNext() ? each.next() : new Object[0]);
        } catch (IOException e) {
            throw new IllegalStateException(e); // not in memory
        }
        return true;
    }

    /** Writes rows as they come. */
    static void copy(Connection connection, NewRows kind, RowSpool.Source rows) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy " + kind.table() + " (" + kind.columns() + ") from stdin");
        boolean good = false;
        try {
            var text = new StringBuilder();
            for (Object[] row = rows.next(); row.length > 0; row = rows.next()) {
                append(text, row);
                if (text.length() > CHUNK) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
            good = true;
        } finally {
            if (!good && copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void append(StringBuilder text, Object[] row) {
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : "\t");
            if (row[i] instanceof String words) {
                escape(text, words);
            } else if (row[i] instanceof byte[] bytes) {
                text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            } else {
                boolean none = row[i] == Session.NO_NUMBER || row[i] == Session.NO_TEXT || row[i] == Session.NO_BYTES;
                text.append(none ? "\\N" : row[i]);
            }
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        ByteBuffer bytes = encoded(text);
        copy.writeToCopy(bytes.array(), bytes.arrayOffset(), bytes.remaining());
        text.setLength(0);
    }

    /** @throws SQLException if half of a pair stands alone, which would come back as a question mark */
    static ByteBuffer encoded(CharSequence text) throws SQLException {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new SQLException("half of a pair of characters", NOT_ENCODABLE, e);
        }
    }
}
