package org.glossator.ui.internal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;
import org.junit.jupiter.api.Test;

class TeamCorpusFormTest {
    private final TeamCorpusForm form = new TeamCorpusForm();

    @Test
    void anAddressComesOfWhatWasTyped() {
        assertThat(form.obstacle()).isEqualTo(Messages.TeamCorpus_noServer);
        form.server(" db.example.org:5433 ");
        assertThat(form.obstacle()).isEqualTo(Messages.TeamCorpus_noDatabase);
        form.database("feedback");
        assertThat(form.obstacle()).isEqualTo(Messages.TeamCorpus_noUser);
        form.user("mia");
        form.password(" se&cret= ");
        CorpusLocation location = form.location().orElseThrow();
        assertThat(location.address()).isEqualTo("jdbc:postgresql://db.example.org:5433/feedback?user=mia");
        assertThat(location.password()).isEqualTo(" se&cret= ");
        assertThat(form.opening()).isEqualTo(Opening.EXISTING);
        form.make(true);
        assertThat(form.opening()).isEqualTo(Opening.CREATE);
    }

    @Test
    void aWholeAddressFillsTheFields() {
        form.server("jdbc:postgresql://db.example.org/feed%20back?password=top&user=m%C3%ADa&currentSchema=second&sslrootcert=root.crt");
        assertThat(List.of(form.server(), form.database(), form.user(), form.password()))
                .containsExactly("db.example.org", "feed back", "mía", "top");
        assertThat(form.location().map(CorpusLocation::address)).contains("jdbc:postgresql://db.example.org/feed%20back"
                + "?user=m%C3%ADa&currentSchema=second&sslrootcert=root.crt");
        form.server("jdbc:postgresql://tom:other@localhost/corpus");
        assertThat(form.location()).contains(new CorpusLocation("jdbc:postgresql://localhost/corpus?user=tom"));
        assertThat(form.password()).isEqualTo("other");
    }

    @Test
    void whatIsNoNameOfAServerIsNotTried() {
        form.database("feedback");
        form.user("mia");
        for (String name : List.of("db example", "db/feedback", "a@b", "host:", "host:port", "jdbc:mysql://host/feedback", "x?y")) {
            form.server(name);
            assertThat(form.location()).as(name).isEmpty();
        }
        for (String name : List.of("localhost", "10.0.0.7", "[::1]:5432", "büro.example.org", "db_1")) {
            form.server(name);
            assertThat(form.location()).as(name).isPresent();
        }
    }

    @Test
    void itBeginsWithTheServerOfLastTime() {
        form.begin(new CorpusLocation("/corpora/study"));
        assertThat(form.server()).isEmpty();
        form.begin(new CorpusLocation("jdbc:postgresql://localhost/feedback?user=mia&currentSchema=second"));
        assertThat(form.obstacle()).isEmpty();
        assertThat(form.password()).isEmpty();
        assertThat(form.location().orElseThrow().address()).endsWith("?user=mia&currentSchema=second");
    }
}
