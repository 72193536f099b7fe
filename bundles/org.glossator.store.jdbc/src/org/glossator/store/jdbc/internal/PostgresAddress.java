package org.glossator.store.jdbc.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glossator.store.CorpusLocation;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/**
 * How to reach a corpus on a PostgreSQL server, with the rules of safety applied: encrypted unless the server is this
 * machine, and no parameter that could make the driver load a class or write a file.
 *
 * @param url the driver's, without any parameter
 * @param settings the driver's; hold the password
 * @param schema of the database in which the corpus is
 * @param partitions into how many the tables are parted when the corpus is made; 1 for not at all
 */
record PostgresAddress(String url, Properties settings, String schema, int partitions) {
    /** What the server calls us. */
    static final String APPLICATION = "Glossator";

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Pattern PLACE = Pattern.compile("jdbc:postgresql://([^/?]+)/([^/?]+)");
    private static final String USUAL_SCHEMA = "glossator";
    private static final int MOST_PARTITIONS = 1024;

    private static final String SCHEMA = "currentSchema";
    private static final String SSL_MODE = "sslmode";
    private static final String SSL_ROOT = "sslrootcert";
    private static final String PLAIN_TEXT = "plaintext";
    private static final String PARTITIONS = "partitions";
    /** What may stand in the URL and goes to the driver as it is. */
    private static final Set<String> FOR_DRIVER = Set.of("user", SSL_MODE, SSL_ROOT, "sslcert", "sslkey",
            "connectTimeout", "socketTimeout", "targetServerType");
    private static final Set<String> OURS = Set.of(SCHEMA, PLAIN_TEXT, PARTITIONS);
    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");

    /**
     * @param environment where {@code PGUSER} and {@code PGPASSWORD} are looked up; {@code .pgpass} is read by the driver
     */
    static PostgresAddress of(CorpusLocation location, Map<String, String> environment) throws Refusal {
        String address = location.address();
        if (!address.startsWith(PREFIX)) {
            throw new Refusal("store.notACorpus", address.replaceFirst("^(jdbc:[^:/?;]*).*$", "$1")
                    + " is no kind of address that holds a corpus: name a folder, or jdbc:postgresql://HOST/DATABASE.");
        }
        int question = address.indexOf('?');
        String raw = question < 0 ? address : address.substring(0, question);
        int at = raw.indexOf('@');
        String url = at < 0 ? raw : raw.replaceFirst("//[^@]*@", "//");
        var place = PLACE.matcher(url);
        if (!place.matches()) {
            throw new Refusal("store.notACorpus",
                    "The address " + url + " names no server or no database: write jdbc:postgresql://HOST/DATABASE.");
        }
        Map<String, String> parameters = parameters(question < 0 ? "" : address.substring(question + 1));
        if (at > 0) {
            parameters.putIfAbsent("user", decoded(raw.substring(raw.indexOf("//") + 2, at)));
        }
        var settings = new Properties();
        parameters.forEach((name, value) -> {
            if (FOR_DRIVER.contains(name)) {
                settings.setProperty(name, value);
            }
        });
        encrypt(settings, isThisMachine(place.group(1)), "allowed".equals(parameters.get(PLAIN_TEXT)), url);
        Optional.ofNullable(environment.get("PGUSER")).ifPresent(user -> settings.putIfAbsent("user", user));
        Optional.of(location.password()).filter(p -> !p.isEmpty())
                .or(() -> Optional.ofNullable(environment.get("PGPASSWORD")))
                .ifPresent(password -> settings.setProperty("password", password));
        String schema = parameters.getOrDefault(SCHEMA, USUAL_SCHEMA);
        tune(settings, schema);
        return new PostgresAddress(url, settings, schema, partitions(parameters.getOrDefault(PARTITIONS, "1")));
    }

    private static Map<String, String> parameters(String query) throws Refusal {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            String name = decoded(pair.replaceFirst("=.*$", ""));
            if (!FOR_DRIVER.contains(name) && !OURS.contains(name)) {
                throw new Refusal("store.parameter", "The address of the corpus has the parameter \"" + name
                        + "\", which Glossator does not pass on, for safety: remove it.");
            }
            parameters.put(name, pair.contains("=") ? decoded(pair.substring(pair.indexOf('=') + 1)) : "");
        }
        return parameters;
    }

    private static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal("store.parameter",
                    "The address of the corpus has a % sign that begins no character: write %25 for a % sign.");
        }
    }

    private static int partitions(String text) throws Refusal {
        if (text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST_PARTITIONS) {
            return Integer.parseInt(text);
        }
        throw new Refusal("store.parameter", "A corpus can have 1 to " + MOST_PARTITIONS + " partitions, not \"" + text
                + "\": correct the address.");
    }

    private static boolean isThisMachine(String hosts) {
        return Stream.of(hosts.split(",")).map(host -> host.replaceFirst(":\\d+$", ""))
                .allMatch(host -> host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}")
                        || host.equals("[::1]"));
    }

    private static void encrypt(Properties settings, boolean thisMachine, boolean plainAllowed, String url)
            throws Refusal {
        if (thisMachine) {
            settings.putIfAbsent(SSL_MODE, "allow"); // only where the server insists
            return;
        }
        settings.putIfAbsent(SSL_MODE, "verify-full");
        String mode = settings.getProperty(SSL_MODE);
        if (!ENCRYPTED.contains(mode) && !plainAllowed) {
            throw new Refusal("store.insecure", "The connection to " + url + " would not be encrypted with sslmode="
                    + mode + ": remove that from the address, or add plaintext=allowed if the network is safe.");
        }
        boolean ownRoots = settings.containsKey(SSL_ROOT)
                || Files.exists(Path.of(System.getProperty("user.home"), ".postgresql", "root.crt"));
        if (!ownRoots && mode.startsWith("verify")) { // else the driver insists on that file
            settings.setProperty("sslfactory", DefaultJavaSSLFactory.class.getName());
        }
    }

    private static void tune(Properties settings, String schema) {
        // the schema of temporary tables stands last, so that none of them can stand in for one of ours
        settings.setProperty(SCHEMA, "\"" + schema.replace("\"", "\"\"") + "\",pg_temp");
        settings.setProperty("ApplicationName", APPLICATION);
        settings.setProperty("assumeMinServerVersion", "15");
        settings.setProperty("gssEncMode", "disable");
        settings.setProperty("reWriteBatchedInserts", "true");
        settings.setProperty("defaultRowFetchSize", "1000"); // rows in memory, however many there are
        settings.setProperty("tcpKeepAlive", "true");
        settings.putIfAbsent("connectTimeout", "10"); // seconds, as below
        settings.putIfAbsent("socketTimeout", "120");
        // not compiled: that takes 170 ms for a page of a list over partitions, which is answered in 4; and no walk through a
        // small table where there is an index: what keys refer to is looked up for each row that is written
        settings.setProperty("options", "-c lock_timeout=20s -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10"
                + " -c tcp_keepalives_count=3 -c jit=off -c random_page_cost=1.1");
    }

    /** @return what may be shown: without the password */
    @Override
    public String toString() {
        return url;
    }
}
