package kz.derbes.incident.authority;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.incident.State;
import kz.derbes.incident.people.People;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.approval.Approvals;
import kz.derbes.vault.Ground;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The affected people by name and phone for the authority (BRE-03): after a second person's word, into a file that only
 * a password opens, each person's reading on record before the value is read. A drill exports nobody.
 */
@Service
public class AffectedExport {
    private static final String DEED = "incident.export";
    private static final Actor SELF = Actor.system("incident");
    private static final int AT_ONCE = 500;
    private static final List<FieldCode> FIELDS =
            List.of(FieldCode.SURNAME, FieldCode.GIVEN_NAME, FieldCode.PATRONYMIC, FieldCode.PHONE);
    private final Incidents incidents;
    private final People people;
    private final Journal journal;
    private final Vault vault;
    private final ObjectProvider<Approvals> approvals;

    AffectedExport(
            Incidents incidents, People people, Journal journal, Vault vault, ObjectProvider<Approvals> approvals) {
        this.incidents = incidents;
        this.people = people;
        this.journal = journal;
        this.vault = vault;
        this.approvals = approvals;
    }

    /** Whether a password is long enough for such a file. */
    public static boolean isRight(String password) {
        return password.strip().length() >= Envelope.SHORTEST;
    }

    /** Asks a second person; false for a drill, without a computed set, and for a file that is not open. */
    @Transactional
    public boolean ask(UUID incident, Member member) {
        var file = incidents.hold(incident).filter(it -> it.state() == State.OPEN && !it.drill());
        var second = approvals.getIfAvailable();
        if (file.isEmpty() || second == null || people.newest(incident).isEmpty()) return false;
        var approval = second.ask(member, DEED, deed(file.get()));
        journal.write(file.get(), Entry.Kind.EXPORT_ASKED, member.actor(), approval.toString(), Map.of());
        return true;
    }

    /** The question a member asked last; empty when none. */
    public Optional<UUID> asked(UUID incident, Member member) {
        return journal.of(incident).stream()
                .filter(it -> it.kind() == Entry.Kind.EXPORT_ASKED
                        && it.by().equals(member.actor().toString()))
                .flatMap(it -> Optional.ofNullable(it.code()).stream())
                .map(UUID::fromString)
                .reduce((earlier, later) -> later);
    }

    /** Uses the second person's word up; true when the export may be written now, once. */
    @Transactional
    public boolean spend(UUID incident, Member member) {
        var file = incidents.hold(incident).filter(it -> it.state() == State.OPEN && !it.drill());
        var second = approvals.getIfAvailable();
        var approval = asked(incident, member);
        if (file.isEmpty() || second == null || approval.isEmpty()) return false;
        if (!second.spend(approval.get(), member, DEED, deed(file.get()))) return false;
        var count =
                people.newest(incident).map(it -> Long.toString(it.people())).orElse("0");
        var codes = Map.of("approval", approval.get().toString(), "people", count);
        journal.write(file.get(), Entry.Kind.EXPORTED, member.actor(), count, codes);
        return true;
    }

    private SortedMap<String, String> deed(Incident file) {
        var round = people.newest(file.id()).orElseThrow();
        return new TreeMap<>(Map.of(
                "incident", file.name(),
                "round", Integer.toString(round.round()),
                "people", Long.toString(round.people())));
    }

    /** Writes everybody of the newest set who is still held; joins no transaction. */
    public void write(UUID incident, String password, OutputStream out) throws IOException {
        try (var sealed = Envelope.around(out, password);
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            sealed.write("number,surname,given-name,patronymic,phone,fields\n".getBytes(StandardCharsets.UTF_8));
            var page = people.after(incident, null, AT_ONCE);
            while (!page.isEmpty()) {
                var lines = new ArrayList<Future<String>>();
                for (var it : page) if (!it.erased()) lines.add(readers.submit(() -> line(it)));
                for (var line : lines) sealed.write(line.get().getBytes(StandardCharsets.UTF_8));
                page = people.after(incident, page.getLast().subject(), AT_ONCE);
            }
        } catch (ExecutionException e) {
            throw new IOException("a person could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String line(People.Person person) {
        var reading = new Reading(person.subject(), Purpose.FEEDBACK, Set.copyOf(FIELDS), SELF).on(Ground.NOTICE);
        return switch (vault.open(reading)) {
            case Opened.Values(var values) ->
                person.subject() + ","
                        + FIELDS.stream()
                                .map(it -> values.containsKey(it)
                                        ? cell(values.get(it).reveal())
                                        : "")
                                .collect(Collectors.joining(","))
                        + "," + person.fields().stream().map(FieldCode::code).collect(Collectors.joining(" ")) + "\n";
            case Opened.Refused(var why) -> person.subject() + ",,,,," + why.code() + "\n";
        };
    }

    /** A cell of CSV that no table program takes for a formula. */
    private static String cell(String value) {
        String safe = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("\\+[\\d ()-]+") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
