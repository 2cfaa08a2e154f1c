package kz.derbes.incident.authority;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.incident.State;
import kz.derbes.incident.people.People;
import kz.derbes.incident.people.Round;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import org.springframework.stereotype.Service;

/** All breaches in the form in which they can be reconciled with the register of the state (BRE-05). */
@Service
public class BreachRegister {
    private static final int MOST = 10_000;
    private static final List<String> PRINTED =
            List.of("number", "kind", "detected", "authority-told", "registration", "subjects-told", "people");
    private final Incidents incidents;
    private final ToldRows told;
    private final People people;
    private final Journal journal;

    BreachRegister(Incidents incidents, ToldRows told, People people, Journal journal) {
        this.incidents = incidents;
        this.told = told;
        this.people = people;
        this.journal = journal;
    }

    /** Breaches that were confirmed, and drills marked as such, the newest first. */
    public List<RegisterLine> lines() {
        return incidents.list(List.of(State.OPEN, State.CLOSED), MOST, 0).stream()
                .map(this::line)
                .toList();
    }

    public RegisterLine line(Incident it) {
        var entries = journal.of(it.id());
        var measures = entries.stream()
                .filter(line -> line.kind() == Entry.Kind.MEASURE)
                .flatMap(line -> Optional.ofNullable(line.code()).stream())
                .distinct()
                .toList();
        var fields =
                people.byField(it.id()).keySet().stream().map(FieldCode::code).toList();
        String last = entries.isEmpty() ? "" : entries.getLast().hash();
        var count = people.newest(it.id()).map(Round::people).orElse(null);
        return RegisterLine.of(it, told.of(it.id()), count, fields, measures, last);
    }

    /** The register as CSV; texts hold no sign that a table program would take for more than a text. */
    public String csv() {
        var lines = lines();
        if (lines.isEmpty()) return "number\n";
        String head = String.join(",", lines.getFirst().columns().keySet());
        return head + "\n"
                + lines.stream()
                        .map(it -> it.columns().values().stream()
                                .map(BreachRegister::cell)
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String cell(String text) {
        return text.matches("[A-Za-z0-9 .:_-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    public Paper paper(Language language) {
        var it = new Speaking(language);
        var rows = lines().stream()
                .map(line -> PRINTED.stream()
                        .map(column -> line.columns().getOrDefault(column, ""))
                        .map(text -> text.length() > 19 ? text.substring(0, 16).replace('T', ' ') : text)
                        .toList())
                .toList();
        var head = PRINTED.stream().map(column -> it.say("register." + column)).toList();
        var body = rows.isEmpty() ? new Part.Text(it.say("none")) : new Part.Table(head, rows);
        return new Paper(language, it.say("register.title"), List.of(new Part.Text(it.say("register.lead")), body));
    }
}
