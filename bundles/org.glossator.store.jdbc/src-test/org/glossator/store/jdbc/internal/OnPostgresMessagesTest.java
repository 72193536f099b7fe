package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A way to a server and back costs more than most questions: what is asked about one thing goes in one message. */
class OnPostgresMessagesTest {
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
}
