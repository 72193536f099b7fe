package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/** What the states of PostgreSQL mean to a person. */
final class PostgresTrouble {
    /** The server ends the connection, does not let one in yet, or has too many. */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25P03");
    /** Two who wait for each other, or one who waited too long. */
    private static final Set<String> CONTESTED = Set.of("40P01", "40001", "55P03");
    private static final Set<String> FULL = Set.of("53100");
    private static final Set<String> READ_ONLY = Set.of("25006");
    private static final Set<String> FORBIDDEN = Set.of("42501");
    private static final Set<String> NO_SUCH_TEXT = Set.of("22021", "22P05");
    private static final Set<String> NO_LOGIN = Set.of("28000", "28P01");
    private static final Set<String> NO_DATABASE = Set.of("3D000");

    private PostgresTrouble() {
    }

    /** @return whether the connection is gone or does not come about */
    static boolean isLost(Throwable e) {
        return states(e).anyMatch(state -> state.startsWith("08") || LOST.contains(state)) && !isInsecure(e);
    }

    /** @return whether others held what was needed */
    static boolean isContested(Throwable e) {
        return is(e, CONTESTED);
    }

    private static boolean isInsecure(Throwable e) {
        return Dialect.reasons(e).anyMatch(r -> r instanceof SSLException || r instanceof CertificateException);
    }

    /** The driver compares names itself, and says only that there is no connection, for which it has no other reason. */
    private static boolean isOfAnotherName(PostgresAddress address, Throwable e) {
        return "verify-full".equals(address.settings().getProperty("sslmode"))
                && states(e).anyMatch(state -> state.startsWith("08"))
                && Dialect.reasons(e).noneMatch(IOException.class::isInstance);
    }

    private static boolean is(Throwable e, Set<String> states) {
        return states(e).anyMatch(states::contains);
    }

    private static Stream<String> states(Throwable e) {
        return Dialect.reasons(e).filter(SQLException.class::isInstance).map(r -> ((SQLException) r).getSQLState())
                .filter(state -> state != null);
    }

    /** @return why no first connection came about */
    static Refusal whyNoStart(PostgresAddress address, SQLException e) {
        if (isInsecure(e) || isOfAnotherName(address, e)) {
            return new Refusal("store.insecure", "The server of " + address + " does not prove that it is the one:"
                    + " put the certificate that signs its own into ~/.postgresql/root.crt, or name it as sslrootcert.");
        }
        if (is(e, NO_LOGIN)) {
            return new Refusal("store.login", "The server of " + address
                    + " does not let you in: check the name (user=) and the password (PGPASSWORD or ~/.pgpass).");
        }
        if (is(e, NO_DATABASE)) {
            return new Refusal("store.missing",
                    "There is no such database at " + address + ": check the address, or make it with createdb.");
        }
        return why(address, e).orElseGet(() -> new Refusal("store.unreachable", "The server of " + address
                + " refuses the connection (" + Dialect.state(e) + "): check the address and the server."));
    }

    /** @return why, where a person can do something about it */
    static Optional<Refusal> why(PostgresAddress address, Throwable e) {
        if (is(e, FORBIDDEN)) {
            return Optional.of(new Refusal("store.notAllowed", "Your rights in the corpus at " + address
                    + " do not allow this; nothing was changed: ask an owner of the corpus for more."));
        }
        if (isLost(e)) {
            return Optional.of(new Refusal("store.unreachable", "The server of " + address
                    + " cannot be reached; what was kept before is safe: try again when it can."));
        }
        if (isContested(e)) {
            return Optional.of(new Refusal("store.conflict", "Others are at work on the same papers just now."
                    + " Nothing was changed: repeat the step."));
        }
        if (is(e, FULL)) {
            return Optional.of(new Refusal("store.diskFull", "The disk of the server of " + address
                    + " is full: what was kept before is safe; ask who runs it to make room, and try again."));
        }
        if (is(e, READ_ONLY)) {
            return Optional.of(new Refusal("store.readOnly", "The server of " + address
                    + " only lets itself be read just now: what was kept before is safe; try again later."));
        }
        if (is(e, NO_SUCH_TEXT)) {
            return Optional.of(new Refusal("store.text", "A text holds a character that PostgreSQL cannot keep (NUL, or"
                    + " half of a pair); nothing was changed: remove it."));
        }
        return Optional.empty();
    }
}
