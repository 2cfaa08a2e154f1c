package kz.derbes.incident.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.incident.people.People;
import kz.derbes.law.FieldCode;

/** A set of people as lines of numbers and field codes, written page by page. */
record NumbersCsv(People people) {
    private static final int AT_ONCE = 5_000;

    void write(UUID incident, OutputStream out) throws IOException {
        out.write("subject,fields,erased\n".getBytes(StandardCharsets.UTF_8));
        var page = people.after(incident, null, AT_ONCE);
        while (!page.isEmpty()) {
            out.write(lines(page).getBytes(StandardCharsets.UTF_8));
            page = people.after(incident, page.getLast().subject(), AT_ONCE);
        }
    }

    private static String lines(List<People.Person> page) {
        return page.stream().map(NumbersCsv::line).collect(Collectors.joining());
    }

    private static String line(People.Person it) {
        String fields = it.fields().stream().map(FieldCode::code).collect(Collectors.joining(" "));
        return "%s,%s,%s\n".formatted(it.subject(), fields, it.erased() ? "yes" : "no");
    }
}
