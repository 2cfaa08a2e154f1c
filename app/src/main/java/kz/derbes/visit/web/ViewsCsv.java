package kz.derbes.visit.web;

import java.util.List;
import kz.derbes.visit.Summary.PageDay;

/** Views as a table for a spreadsheet (RFC 4180). */
final class ViewsCsv {

    private ViewsCsv() {}

    static String of(List<PageDay> rows) {
        var text = new StringBuilder("day,page,views\r\n");
        rows.forEach(it -> text.append(it.day())
                .append(',')
                .append(quote(it.path()))
                .append(',')
                .append(it.views())
                .append("\r\n"));
        return text.toString();
    }

    private static String quote(String path) {
        return '"' + path.replace("\"", "\"\"") + '"';
    }
}
