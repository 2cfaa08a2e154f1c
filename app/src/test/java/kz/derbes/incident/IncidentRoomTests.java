package kz.derbes.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import kz.derbes.ledger.Ledger;
import kz.derbes.ledger.Recorded;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.LeakSuspected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a file: noticed, judged by two, reminded of, closed; and what its journal proves. */
@RoomTest
@Import(TestingOffice.class)
class IncidentRoomTests {
    static final Member OFFICER = TestingOffice.officer();
    static final Member OTHER = new Member(Actor.staff("other"), Role.OWNER);

    @Autowired
    Incidents incidents;

    @Autowired
    LeakListener listener;

    @Autowired
    Journal journal;

    @Autowired
    Reminders reminders;

    @Autowired
    IncidentAgenda agenda;

    @Autowired
    IncidentReplay replay;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestingClock clock;

    @Autowired
    TestingOffice.SecondPerson second;

    @BeforeEach
    void begin() {
        clock.set(TestingOffice.BEGINNING);
    }

    @Test
    @Obligation({"BRE-02", "C8"})
    void makesOneCandidateOfAnAlarmHoweverOftenItIsTold() {
        var alarm = UUID.randomUUID();
        var at = TestingOffice.BEGINNING.minus(Duration.ofHours(2));
        listener.on(new LeakSuspected(alarm, at));
        var file = fileOf(alarm);
        var again = new Finding(Source.ALARM, alarm, at, false, null, null, Actor.system("watch"));
        assertThat(incidents.detect(again)).isEmpty();
        assertThat(file.detectedAt()).isEqualTo(at);
        assertThat(file.due().authority()).isEqualTo(at.plus(Duration.ofDays(1)));
    }

    @Test
    @Obligation({"BRE-02", "BRE-04"})
    void runsBothClocksFromDetectionAndNotFromConfirmation() {
        var file = file("2027-03-02T09:00:00Z");
        clock.set(Instant.parse("2027-03-03T05:00:00Z"));
        incidents.confirm(file.id(), Kind.LEAK, OFFICER);
        var due = incidents.find(file.id()).orElseThrow().due();
        assertThat(due.authority()).isEqualTo("2027-03-03T09:00:00Z");
        assertThat(due.subjects()).isEqualTo("2027-03-03T09:00:00Z");
    }

    @Test
    @Obligation("BRE-02")
    void waitsForNoEndOfALongHoliday() {
        var before = file("2025-12-31T17:00:00Z");
        assertThat(before.due().authority()).isEqualTo("2026-01-03T17:00:00Z");
        assertThat(Duration.between(before.detectedAt(), before.due().authority()))
                .isLessThanOrEqualTo(Duration.ofDays(3));
    }

    @Test
    @Obligation("BRE-01")
    void dismissesOnlyInWritingAndByTwo() {
        var file = file("2027-03-01T04:00:00Z");
        assertThat(incidents.dismiss(file.id(), OFFICER)).isEqualTo(Incidents.Outcome.NOT_ALLOWED);
        assertThat(incidents.askDismissal(file.id(), "A test of our own, ordered on paper", OFFICER))
                .isEqualTo(Incidents.Outcome.DONE);
        assertThat(incidents.dismiss(file.id(), OFFICER)).isEqualTo(Incidents.Outcome.NOT_ALLOWED);
        second.allow(
                Objects.requireNonNull(incidents.find(file.id()).orElseThrow().dismissal()));
        assertThat(incidents.dismiss(file.id(), OTHER)).isEqualTo(Incidents.Outcome.NOT_ALLOWED);
        assertThat(incidents.dismiss(file.id(), OFFICER)).isEqualTo(Incidents.Outcome.DONE);
        assertThat(incidents.find(file.id()).orElseThrow().state()).isEqualTo(State.DISMISSED);
        assertThat(incidents.confirm(file.id(), Kind.LEAK, OFFICER)).isEqualTo(Incidents.Outcome.NOT_NOW);
        assertThat(kinds(file)).containsExactly("detected", "dismissal-asked", "dismissed");
    }

    @Test
    void letsNobodyJudgeAnAlarmAboutThemselves() {
        var alarm = UUID.randomUUID();
        jdbc.sql("""
                        insert into vault.alarm (id, kind, actor, slot, raised_at)
                        values (:id, 'bulk', 'staff:other', :at, :at)
                        """).param("id", alarm).param("at", Times.sql(clock.instant())).update();
        listener.on(new LeakSuspected(alarm, clock.instant()));
        var file = fileOf(alarm);
        assertThat(incidents.confirm(file.id(), Kind.ACCESS, OTHER)).isEqualTo(Incidents.Outcome.OWN);
        assertThat(incidents.askDismissal(file.id(), "all in order", OTHER)).isEqualTo(Incidents.Outcome.OWN);
        assertThat(incidents.confirm(file.id(), Kind.ACCESS, OFFICER)).isEqualTo(Incidents.Outcome.DONE);
        assertThat(jdbc.sql("select dismissal from vault.alarm where id = :id")
                        .param("id", alarm)
                        .query(String.class)
                        .single())
                .isEqualTo("incident");
    }

    @Test
    @Obligation("BRE-02")
    void remindsOnceOfEachClockAndShowsWhatIsOverdue() {
        var file = file("2027-03-01T05:00:00Z");
        reminders.look();
        assertThat(reminders(file)).isEmpty();
        clock.pass(Duration.ofHours(13));
        reminders.look();
        reminders.look();
        assertThat(reminders(file)).containsExactly("authority-half", "subjects-half");
        clock.pass(Duration.ofHours(8));
        reminders.look();
        clock.pass(Duration.ofHours(4));
        reminders.look();
        reminders.look();
        assertThat(reminders(file))
                .containsExactly(
                        "authority-half", "subjects-half", "authority-soon", "subjects-soon", "authority", "subjects");
        assertThat(incidents.find(file.id()).orElseThrow().isOverdue(clock.instant()))
                .isTrue();
        var tasks = agenda.open(Role.OWNER, 100);
        assertThat(tasks)
                .anyMatch(it -> it.number().equals(file.name()) && it.due().isBefore(clock.instant()));
        assertThat(agenda.counts(Role.OWNER, clock.instant(), clock.instant()))
                .anyMatch(it -> it.kind().equals("incident-candidate") && it.overdue() > 0);
        assertThat(agenda.open(Role.SUPPORT, 100)).isEmpty();
    }

    @Test
    void keepsNoContactOfAnybodyInTheJournal() {
        var file = file("2027-03-01T04:00:00Z");
        assertThatThrownBy(() -> incidents.note(file.id(), Entry.Kind.NOTE, null, "ask a@b.kz", OFFICER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("a@b.kz");
        assertThat(kinds(file)).containsExactly("detected");
    }

    @Test
    @Obligation({"5.3", "C8"})
    void provesEveryLineOfTheJournal() {
        var file = file("2027-03-01T04:00:00Z");
        incidents.confirm(file.id(), Kind.LOSS, OFFICER);
        incidents.note(file.id(), Entry.Kind.NOTE, null, "The drive lay in a taxi", OFFICER);
        var entries = journal.of(file.id());
        assertThat(Journal.isWhole(entries)).isTrue();
        var facts = ledger.newest(50, 0).stream().map(Recorded::fact).toList();
        for (var entry : entries)
            assertThat(facts).anyMatch(it -> entry.hash().equals(it.codes().get("hash")));
        var altered = entries.stream()
                .map(it -> it.words() == null
                        ? it
                        : new Entry(it.n(), it.at(), it.kind(), it.code(), it.by(), it.words() + "!", it.hash()))
                .toList();
        assertThat(Journal.isWhole(altered)).isFalse();
        assertThat(Journal.isWhole(List.of(entries.get(0), entries.get(2)))).isFalse();
        assertThatThrownBy(
                        () -> jdbc.sql("update incident.entry set words = 'x'").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    @Obligation({"5.3", "BRE-02"})
    void closesOnlyWhatWasHandled() {
        var file = file("2027-03-01T04:00:00Z");
        incidents.confirm(file.id(), Kind.LEAK, OFFICER);
        assertThat(incidents.missing(incidents.find(file.id()).orElseThrow()))
                .containsExactly("authority", "subjects", "measures", "post-mortem");
        assertThat(incidents.close(file.id(), "over", OFFICER)).isEqualTo(Incidents.Outcome.NOT_NOW);
        transaction.executeWithoutResult(it -> {
            incidents.told(file, Incidents.Told.AUTHORITY, OFFICER.actor(), Map.of(), null);
            incidents.told(file, Incidents.Told.SUBJECTS, OFFICER.actor(), Map.of(), null);
        });
        incidents.note(file.id(), Entry.Kind.MEASURE, Measure.ACCESS_CLOSED.code(), "The page is shut", OFFICER);
        incidents.note(file.id(), Entry.Kind.POST_MORTEM, null, "A check was missing", OFFICER);
        assertThat(incidents.close(file.id(), "Mended and told", OFFICER)).isEqualTo(Incidents.Outcome.DONE);
        assertThat(incidents.note(file.id(), Entry.Kind.NOTE, null, "late", OFFICER))
                .isEqualTo(Incidents.Outcome.NOT_NOW);
    }

    @Test
    void bringsAFileBackThatARestoredCopyDoesNotKnow() {
        var id = UUID.randomUUID();
        var codes = new TreeMap<>(
                Map.of("incident", id.toString(), "number", "4711", "source", "staff", "at", "2027-02-01T05:00:00Z"));
        var deed = new Deed(UUID.randomUUID(), TestingOffice.BEGINNING, "incident.detected", null, codes);
        assertThat(replay.replay(deed)).isEqualTo(Replayed.Outcome.DONE);
        assertThat(replay.replay(deed)).isEqualTo(Replayed.Outcome.KNOWN);
        codes.put("kind", "leak");
        var confirmed = new Deed(UUID.randomUUID(), TestingOffice.BEGINNING, "incident.confirmed", null, codes);
        assertThat(replay.replay(confirmed)).isEqualTo(Replayed.Outcome.DONE);
        var file = incidents.find(id).orElseThrow();
        assertThat(file.state()).isEqualTo(State.OPEN);
        assertThat(file.due().authority()).isEqualTo("2027-02-02T05:00:00Z");
        assertThat(file("2027-03-01T04:00:00Z").number()).isGreaterThan(4711);
    }

    private Incident file(String detected) {
        var at = Instant.parse(detected);
        if (clock.instant().isBefore(at)) clock.set(at);
        return incidents
                .detect(new Finding(Source.STAFF, null, at, false, null, "Something was open", OFFICER.actor()))
                .orElseThrow();
    }

    /** The listener works on a thread of its own. */
    private Incident fileOf(UUID alarm) {
        for (int patience = 0; patience < 100; patience++) {
            var found = incidents.list(List.of(State.CANDIDATE), 1_000, 0).stream()
                    .filter(it -> alarm.equals(it.origin()))
                    .findFirst();
            if (found.isPresent()) return found.get();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("no file came of the alarm");
    }

    private List<String> kinds(Incident file) {
        return journal.of(file.id()).stream().map(it -> it.kind().code()).toList();
    }

    private List<String> reminders(Incident file) {
        return journal.of(file.id()).stream()
                .filter(it -> it.kind() == Entry.Kind.REMINDED || it.kind() == Entry.Kind.OVERDUE)
                .map(Entry::code)
                .toList();
    }
}
