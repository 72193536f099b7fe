package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.store.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A way to a server and back costs more than most questions: what is asked about one thing goes in one message. */
class OnPostgresMessagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresTeam team = new PostgresTeam(PostgresServer.shared(), "messages");
    private final List<Object> sent = new ArrayList<>();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    /** @return the same, but each text that is prepared there is put down, which a session does once */
    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
                (proxy, method, values) -> {
                    if (method.getName().equals("prepareStatement")) {
                        sent.add(values[0]);
                    }
                    return method.invoke(connection, values);
                });
    }

    @Test
    void aPaperComesWithItsPartsAndItsWorkWithAllOfIt() throws Exception {
        try (var session = new Session(watched(team.source().connect()), new PostgresDialect(1))) {
            assertThat(new PaperQueries(session).paper(team.paper.id())).contains(team.paper);
            assertThat(sent).hasSize(1);
            assertThat(new WorkQueries(session).work(team.paper.id()).claims()).containsExactly(team.helps);
            assertThat(sent).hasSize(2);
        }
    }

    @Test
    void theEndOfAQuestionGoesWithTheNextOneWhichSeesWhatCameIn() throws Exception {
        try (Session session = reader()) {
            assertThat(new WorkQueries(session).annotators()).hasSize(2);
            var newcomer = team.fixture.annotator("Eve");
            team.join().act(team.ada, new Change.AddAnnotator(newcomer)).orThrow();
            assertThat(new WorkQueries(session).annotators()).hasSize(2);
            session.endReading();
            sent.clear();
            assertThat(new WorkQueries(session).annotators()).hasSize(3);
            assertThat(sent).singleElement().asString().startsWith("rollback; begin read only; select");
            team.join().act(team.ada, new Change.RemoveAnnotator(newcomer)).orThrow();
            assertThat(new WorkQueries(session).annotators()).hasSize(3);
            session.endReading();
            session.forEach("select id from annotator", row -> sent.add(row.getLong(1)));
            assertThat(sent).as("with a message for the end, as there may be any number of rows").hasSize(1 + 1 + 2);
        }
    }

    @Test
    void whereNothingIsAskedTheServerIsToldInAMoment() throws Exception {
        try (var idle = new IdleSessions(team.place)) {
            Session session = team.source().reader();
            assertThat(new WorkQueries(session).annotators()).hasSize(2);
            session.endReading();
            assertThat(session.isIdle()).isFalse();
            idle.put(session);
            for (long end = System.nanoTime() + PATIENCE.toNanos(); session.isOverSince(System.nanoTime());) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.onSpinWait();
            }
            Optional<Session> taken = idle.take();
            while (taken.isEmpty()) { // it is being put back
                taken = idle.take();
            }
            assertThat(taken).containsSame(session);
            assertThat(session.isIdle()).isTrue();
            session.close();
        }
    }

    private Session reader() throws Exception {
        Connection connection = team.source().connect();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Session(watched(connection), new PostgresDialect(1));
    }
}
