package kz.derbes.order.offer;

import java.util.ArrayList;
import java.util.List;

/** Tables as text by RFC 4180, with a comma or a semicolon between cells, whichever the first line has. */
final class Csv {
    private final String text;
    private final char comma;
    private int at;

    private Csv(String text) {
        this.text = text;
        var head = text.lines().findFirst().orElse("");
        comma = head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }

    /** The rows; an {@link IllegalArgumentException} with the row's number when a quoted cell does not end. */
    static List<List<String>> rows(String text) {
        var csv = new Csv(text.startsWith("\ufeff") ? text.substring(1) : text);
        var rows = new ArrayList<List<String>>();
        while (csv.at < csv.text.length()) {
            var row = csv.row(rows.size() + 1);
            if (row.size() > 1 || !row.getFirst().isBlank()) rows.add(row);
        }
        return rows;
    }

    private List<String> row(int number) {
        var row = new ArrayList<String>();
        do row.add(cell(number));
        while (at < text.length() && text.charAt(at++) == comma);
        return row;
    }

    private String cell(int number) {
        if (at < text.length() && text.charAt(at) == '"') return quoted(number);
        int from = at;
        while (at < text.length() && text.charAt(at) != comma && text.charAt(at) != '\n') at++;
        return text.substring(from, at).strip();
    }

    private String quoted(int number) {
        var cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') cell.append(text.charAt(at));
            else if (at + 1 < text.length() && text.charAt(at + 1) == '"') cell.append(text.charAt(at++));
            else {
                at++;
                while (at < text.length() && text.charAt(at) != comma && text.charAt(at) != '\n') at++;
                return cell.toString().strip();
            }
        }
        throw new IllegalArgumentException(Integer.toString(number));
    }

    /** A cell that no table program takes for a formula. */
    static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[^\",;\\n\\r]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
