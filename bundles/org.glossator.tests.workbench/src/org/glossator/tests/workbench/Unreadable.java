package org.glossator.tests.workbench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

import org.eclipse.core.runtime.Platform;

/** Takes from an open corpus, behind its back, what every list and every paper is read from; gives it back at the end. */
final class Unreadable implements AutoCloseable {
    private static final List<String> READ_FROM = List.of("paper", "paper_revision", "history");
    private static final List<String> COLUMNS = List.of("title", "title", "code");
    private static final String GONE = "taken_away";

    private final Connection connection;

    /** @param folder of a corpus that is open in this process */
    Unreadable(Path folder) {
        try { // the engine that has it open is that of the store's bundle
            var driver = (Driver) Platform.getBundle("org.glossator.store.jdbc")
                    .loadClass("org.apache.derby.iapi.jdbc.AutoloadedDriver").getDeclaredConstructor().newInstance();
            connection = driver.connect("jdbc:derby:" + folder.resolve("db"), new Properties());
        } catch (ReflectiveOperationException | SQLException e) {
            throw new AssertionError(e);
        }
        rename(true);
    }

    private void rename(boolean away) {
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                statement.execute("rename column " + READ_FROM.get(i) + '.' + (away ? COLUMNS.get(i) : GONE) + " to "
                        + (away ? GONE : COLUMNS.get(i)));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        rename(false);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
