package kz.derbes.ads.report;

import java.util.List;

/** Figures as a table for a spreadsheet (RFC 4180). */
public final class Sheet {
    private Sheet() {}

    public static String of(Dimension by, List<Figures> lines) {
        var text = new StringBuilder(by.code()).append(",impressions,viewable,clicks,goals\r\n");
        lines.forEach(it -> text.append(quote(it.name()))
                .append(',')
                .append(it.impressions())
                .append(',')
                .append(it.viewable())
                .append(',')
                .append(it.clicks())
                .append(',')
                .append(it.goals())
                .append("\r\n"));
        return text.toString();
    }

    /** A text that a spreadsheet would run as a formula is kept from it. */
    private static String quote(String text) {
        var safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
