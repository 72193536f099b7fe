package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;

import org.assertj.core.api.Assertions;
import org.glossator.store.CorpusLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {

    @ParameterizedTest
    @CsvSource({ "jdbc:postgresql://db.example.org/c, verify-full",
            "jdbc:postgresql://db.example.org/c?sslmode=require, require",
            "jdbc:postgresql://localhost.example.org:5433/c, verify-full",
            "jdbc:postgresql://localhost:5432%2C10.0.0.1/c, verify-full",
            "jdbc:postgresql://10.0.0.1/c?sslmode=disable&plaintext=allowed, disable",
            "jdbc:postgresql://127.0.0.1:5433/c, allow", "jdbc:postgresql://[::1]/c, allow",
            "jdbc:postgresql://localhost/c?sslmode=verify-full, verify-full" })
    void onlyThisMachineIsReachedWithoutEncryption(String url, String mode) throws Refusal {
        assertThat(address(url).settings()).containsEntry("sslmode", mode);
    }

    @ParameterizedTest
    @ValueSource(strings = { "disable", "allow", "prefer", "" })
    void encryptionIsNotTurnedOffByTheWay(String mode) {
        assertThat(refusal("jdbc:postgresql://10.0.0.1/c?sslmode=" + mode)).startsWith("store.insecure: ");
        assertThat(refusal("jdbc:postgresql://localhost,10.0.0.1/c?sslmode=" + mode)).startsWith("store.insecure: ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "socketFactory=a.B", "sslfactory=a.B", "loggerFile=/x", "options=-c", "service=x",
            "authenticationPluginClassName=a.B", "sslpasswordcallback=a.B", "currentschema=x" })
    void whatCouldDoHarmIsNotPassedOn(String parameter) {
        assertThat(refusal("jdbc:postgresql://localhost/c?" + parameter)).startsWith("store.parameter: ")
                .contains(parameter.replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:derby:/tmp/x;password=secret", "jdbc:mysql://u:secret@h/d?password=secret",
            "jdbc:h2:mem:secret", "jdbc:postgresql:secret", "jdbc:postgresql://h?password=secret", "jdbc:" })
    void otherAddressesAreRefusedWithoutTheirSecrets(String url) {
        assertThat(refusal(url)).startsWith("store.notACorpus: ").doesNotContain("mem:secret", "password");
    }

    @Test
    void thePasswordIsNotShown() throws Refusal {
        PostgresAddress address = address("jdbc:postgresql://mia:secret@localhost/c?user=mia");
        assertThat(address.settings()).containsEntry("password", "secret").containsEntry("user", "mia");
        assertThat(address.toString()).isEqualTo(address.url()).isEqualTo("jdbc:postgresql://localhost/c");
    }

    @Test
    void theEnvironmentSaysWhatTheAddressDoesNot() throws Refusal {
        var environment = Map.of("PGUSER", "ada", "PGPASSWORD", "word");
        var location = CorpusLocation.of("jdbc:postgresql://localhost/c");
        assertThat(PostgresAddress.of(location, environment).settings()).containsEntry("user", "ada")
                .containsEntry("password", "word");
        var named = CorpusLocation.of("jdbc:postgresql://localhost/c?user=mia&password=own");
        assertThat(PostgresAddress.of(named, environment).settings()).containsEntry("user", "mia")
                .containsEntry("password", "own");
    }

    @Test
    void aSchemaIsQuotedAndTemporaryTablesComeLast() throws Refusal {
        assertThat(address("jdbc:postgresql://localhost/c?currentSchema=a%22b").settings()).containsEntry("currentSchema",
                "\"a\"\"b\",pg_temp");
        assertThat(address("jdbc:postgresql://localhost/c").schema()).isEqualTo("glossator");
    }

    @Test
    void partitionsAreCounted() throws Refusal {
        assertThat(address("jdbc:postgresql://localhost/c?partitions=16").partitions()).isEqualTo(16);
        assertThat(refusal("jdbc:postgresql://localhost/c?partitions=0")).startsWith("store.parameter: ");
        assertThat(refusal("jdbc:postgresql://localhost/c?partitions=9999")).startsWith("store.parameter: ");
        assertThatCode(() -> address("jdbc:postgresql://localhost/c?user=%")).isInstanceOf(Refusal.class);
    }

    private static PostgresAddress address(String url) throws Refusal {
        return PostgresAddress.of(CorpusLocation.of(url), Map.of());
    }

    private static String refusal(String url) {
        return Assertions.catchThrowableOfType(Refusal.class, () -> address(url)).outcome().problems().getFirst()
                .toString();
    }
}
