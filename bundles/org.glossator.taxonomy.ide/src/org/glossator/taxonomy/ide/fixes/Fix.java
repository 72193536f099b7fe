package org.glossator.taxonomy.ide.fixes;

import java.util.List;

import org.glossator.taxonomy.ide.Change;

/**
 * One way to solve a problem.
 *
 * @param title what it does, for a menu
 * @param changes in the order of the text, none over another
 */
public record Fix(String title, List<Change> changes) {

    public Fix {
        changes = List.copyOf(changes);
    }

    static Fix replace(String title, int start, int end, String text) {
        return new Fix(title, List.of(new Change(start, end, text)));
    }

    static Fix insert(String title, int at, String text) {
        return replace(title, at, at, text);
    }
}
