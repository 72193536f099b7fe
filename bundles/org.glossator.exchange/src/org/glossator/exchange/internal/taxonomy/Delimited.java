package org.glossator.exchange.internal.taxonomy;

import java.util.ArrayList;
import java.util.List;

import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;

/** Tables as text (RFC 4180, with any delimiter): a cell in quotation marks may hold delimiters, line ends and doubled marks. */
final class Delimited {

    private Delimited() {
    }

    /** @param line where it begins, counted from 1 */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** @return stripped; empty where the row is shorter */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** @return the rows that are not blank; refused with {@code convert.openQuote} */
    static Outcome<List<Row>> rows(String text, char delimiter, String file) {
        var rows = new ArrayList<Row>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        int line = 1;
        int begin = 1;
        int at = 0;
        while (at <= text.length()) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            if (c == '"' && cell.toString().isBlank() && cells.size() >= 0 && closes(text, at, delimiter)) {
                int opened = line;
                cell.setLength(0);
                at++;
                while (at < text.length() && !(text.charAt(at) == '"' && !isDoubled(text, at))) {
                    line += text.charAt(at) == '\n' ? 1 : 0;
                    cell.append(text.charAt(at));
                    at += text.charAt(at) == '"' ? 2 : 1;
                }
                if (at >= text.length()) {
                    return Outcome.refused(Problem.error("convert.openQuote",
                            "A cell begins with a quotation mark here and has none at its end; nothing was converted. Close it.",
                            Place.line(file, opened)));
                }
                at++;
            } else if (c == delimiter || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                at++;
                if (c == '\n') {
                    var row = new Row(begin, cells);
                    if (!row.isBlank()) {
                        rows.add(row);
                    }
                    cells.clear();
                    line++;
                    begin = line;
                }
            } else {
                cell.append(c);
                at++;
            }
        }
        return Outcome.done(rows);
    }

    /** A mark that begins a cell encloses it, unless the cell goes on behind the mark that would close it. */
    private static boolean closes(String text, int open, char delimiter) {
        int at = open + 1;
        while (at < text.length() && !(text.charAt(at) == '"' && !isDoubled(text, at))) {
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        int after = at + 1;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return after >= text.length() || text.charAt(after) == delimiter || text.charAt(after) == '\n';
    }

    private static boolean isDoubled(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    static String row(List<String> cells, char delimiter) {
        var row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.isEmpty() && cell == cells.getFirst() ? "" : String.valueOf(delimiter)).append(quoted(cell, delimiter));
        }
        return row.append('\n').toString();
    }

    private static String quoted(String cell, char delimiter) {
        boolean needed = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0
                || !cell.equals(cell.strip());
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
