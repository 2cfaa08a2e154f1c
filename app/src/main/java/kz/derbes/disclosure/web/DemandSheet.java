package kz.derbes.disclosure.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import kz.derbes.disclosure.demand.Demand;
import kz.derbes.law.FieldCode;

/** The register of demands as a table for a spreadsheet; nobody a demand is about stands in it. */
final class DemandSheet {
    private static final String HEAD =
            "number,body-kind,body,country,ground,article,document,document-date,received,due,fields,granted,state,refusal,"
                    + "people,missing,told-later\n";

    private DemandSheet() {}

    static String of(List<Demand> demands) {
        return HEAD + demands.stream().map(DemandSheet::line).collect(joining());
    }

    private static String line(Demand it) {
        var entry = it.entry();
        var refusal = it.refusal();
        return Stream.of(
                                it.number(),
                                entry.kind().code(),
                                entry.body(),
                                entry.country(),
                                entry.ground(),
                                entry.article(),
                                entry.document(),
                                entry.documentDate().toString(),
                                entry.receivedOn().toString(),
                                entry.dueAt().toString(),
                                codes(entry.fields()),
                                codes(it.granted()),
                                it.state().code(),
                                refusal == null ? "" : refusal.code(),
                                Integer.toString(it.people()),
                                Integer.toString(it.missing()),
                                entry.hiddenUntil() == null ? "" : "yes")
                        .map(DemandSheet::cell)
                        .collect(joining(","))
                + "\n";
    }

    private static String codes(List<FieldCode> fields) {
        return fields.stream().map(FieldCode::code).collect(joining(" "));
    }

    /** What begins like a formula would be one in a spreadsheet. */
    private static String cell(String text) {
        String plain = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
