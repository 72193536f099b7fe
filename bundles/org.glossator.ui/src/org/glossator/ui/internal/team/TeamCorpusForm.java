package org.glossator.ui.internal.team;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;

/**
 * A corpus on a PostgreSQL server: where it is, and who asks for it. Takes apart a whole JDBC URL as well, as it is mailed
 * round in a team. Knows no widgets.
 */
final class TeamCorpusForm {
    private static final String PREFIX = "jdbc:postgresql://";
    private static final Pattern SERVER = Pattern.compile("([\\p{L}\\d._-]+|\\[[0-9a-fA-F:.]+\\])(:\\d{1,5})?");
    /** Server, database, parameters. */
    private static final Pattern URL = Pattern.compile("\\Q" + PREFIX + "\\E(?:([^/?@]*)@)?([^/?]+)/([^/?]+)(?:\\?(.*))?");

    private String server = "";
    private String database = "";
    private String user = "";
    private String password = "";
    private String more = "";
    private boolean keep = true;
    private boolean make;

    /** @param location of a server, to begin with; what stands in one of a folder is not taken over */
    void begin(CorpusLocation location) {
        takeApart(location.address());
    }

    /** @param text name and port, or a whole JDBC URL, which fills the other fields */
    void server(String text) {
        String tidy = text.strip();
        if (!takeApart(tidy)) {
            server = tidy;
        }
    }

    private boolean takeApart(String text) {
        var whole = new CorpusLocation(text); // takes the password out
        Matcher url = URL.matcher(whole.address());
        if (!url.matches()) {
            return false;
        }
        server = url.group(2);
        database = decoded(url.group(3));
        user = url.group(1) == null ? "" : decoded(url.group(1));
        more = "";
        for (String parameter : Optional.ofNullable(url.group(4)).orElse("").split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring("user=".length()));
            } else if (!parameter.isEmpty()) {
                more += "&" + parameter;
            }
        }
        if (!whole.password().isEmpty()) {
            password = whole.password();
        }
        return true;
    }

    void database(String text) {
        database = text.strip();
    }

    void user(String text) {
        user = text.strip();
    }

    /** @param text as it was typed: blanks may belong to it */
    void password(String text) {
        password = text;
    }

    void keep(boolean yes) {
        keep = yes;
    }

    void make(boolean yes) {
        make = yes;
    }

    String server() {
        return server;
    }

    String database() {
        return database;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** @return whether the password is to be there next time */
    boolean isKept() {
        return keep;
    }

    /** @return whether a database without a corpus gets one */
    Opening opening() {
        return make ? Opening.CREATE : Opening.EXISTING;
    }

    /** @return why it cannot be opened so; empty where it can be tried */
    String obstacle() {
        if (server.isEmpty()) {
            return Messages.TeamCorpus_noServer;
        }
        if (!SERVER.matcher(server).matches()) {
            return Messages.TeamCorpus_badServer;
        }
        if (database.isEmpty()) {
            return Messages.TeamCorpus_noDatabase;
        }
        return user.isEmpty() ? Messages.TeamCorpus_noUser : "";
    }

    /** @return where it is; nothing while there is an obstacle */
    Optional<CorpusLocation> location() {
        return obstacle().isEmpty()
                ? Optional.of(new CorpusLocation(
                        PREFIX + server + "/" + encoded(database) + "?user=" + encoded(user) + more, password))
                : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a % sign that begins no character: as it was typed
            return text;
        }
    }
}
