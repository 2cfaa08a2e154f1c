package kz.derbes.visit.stats.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.visit.stats.report.Line;

/** Lines as a table for a spreadsheet (RFC 4180) and as objects. */
final class StatCsv {

    private StatCsv() {}

    static String of(List<Line> lines) {
        var text = new StringBuilder("value,views,visits,visitors,bounce_rate,seconds_per_visit\r\n");
        for (var line : lines)
            text.append(quoted(line.value()))
                    .append(',')
                    .append(line.sums().views())
                    .append(',')
                    .append(line.sums().visits())
                    .append(',')
                    .append(line.visitors() == null ? "" : line.visitors())
                    .append(',')
                    .append(line.sums().bounceRate())
                    .append(',')
                    .append(line.sums().secondsPerVisit())
                    .append("\r\n");
        return text.toString();
    }

    /** A value that a spreadsheet could take for a formula begins with an apostrophe. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    static Map<String, Object> object(Line line) {
        var object = new LinkedHashMap<String, Object>();
        object.put("value", line.value());
        object.put("views", line.sums().views());
        object.put("visits", line.sums().visits());
        Long visitors = line.visitors();
        if (visitors != null) object.put("visitors", visitors);
        object.put("bounceRate", line.sums().bounceRate());
        object.put("secondsPerVisit", line.sums().secondsPerVisit());
        return object;
    }
}
