package kz.derbes.incident.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.TestingOffice;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Telling people against a real SMTP server: who gets what, what is counted, and what a drill leaves undone. */
@RoomTest
@Import(TestingOffice.class)
@Obligation({"5.3", "BRE-04"})
class TellingRoomTests {
    private static final GreenMail SMTP = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

    @Autowired
    Incidents incidents;

    @Autowired
    Announcements announcements;

    @Autowired
    OwnIncidents own;

    @Autowired
    Worker worker;

    @Autowired
    Settlement settlement;

    @Autowired
    Vault vault;

    @Autowired
    Blockings blockings;

    @Autowired
    TestingOffice.KnownCabinets cabinets;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestingClock clock;

    TestingBreach breaches;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("derbes.incident.work", () -> false);
        registry.add("derbes.notification.every", () -> "50ms");
        registry.add("derbes.notification.site", () -> "https://site.kz");
        registry.add("derbes.disclosure.recipients.mail-relay.country", () -> "KZ");
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getServerSetup().getPort());
    }

    @BeforeEach
    void begin() {
        clock.set(TestingOffice.BEGINNING);
        breaches = new TestingBreach(house);
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Test
    void keepsTryingForADayWithoutAServerAndCountsWhatArrived() throws MessagingException {
        var aigul = breaches.person(true);
        cabinets.languages.put(aigul, Language.KK);
        var blocked = breaches.person(true);
        blockings.begin(blocked, Set.of(), Set.of(), Block.Cause.SUBJECT, Actor.subject(blocked));
        var silent = breaches.person(false);
        var gone = breaches.person(true);
        vault.forget(gone, Actor.system("test"));
        var file = breaches.breach(false, List.of(aigul, blocked, silent, gone));
        announcements.tell(file.id(), TestingOffice.officer());
        worker.workOff();
        assertThat(incidents.find(file.id()).orElseThrow().subjectsTold()).isNotNull();
        for (int hour = 0; hour < 25; hour++) {
            clock.pass(Duration.ofMinutes(61));
            LockSupport.parkNanos(Duration.ofMillis(120).toNanos());
        }
        await(() -> report(file).getOrDefault("waiting smtp-unreachable", 0L) == 2);
        assertThat(report(file))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("waiting smtp-unreachable", 2L, "no-channel ", 1L, "erased ", 1L));
        SMTP.start();
        clock.pass(Duration.ofMinutes(61));
        await(() -> report(file).getOrDefault("sent ", 0L) == 2);
        var mail = Arrays.stream(SMTP.getReceivedMessages())
                .filter(it -> isTo(it, aigul))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).contains("Деректеріңіздің қауіпсіздігі", file.name());
        assertThat(own.of(silent)).hasSize(1);
        assertThat(own.of(blocked)).hasSize(1);
    }

    @Test
    void tellsOnlyTheNewOnesOfALaterRound() {
        var first = breaches.people(2);
        var file = breaches.breach(false, first);
        announcements.tell(file.id(), TestingOffice.officer());
        worker.workOff();
        breaches.reach(file, "second-program", breaches.people(3));
        announcements.tell(file.id(), TestingOffice.officer());
        worker.workOff();
        assertThat(report(file).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(5);
    }

    @Test
    @Obligation("5.5")
    void endsTheSessionsOfTheAffectedAndOfNobodyElse() {
        var people = breaches.people(3);
        var other = breaches.person(true);
        var file = breaches.breach(false, people);
        assertThat(announcements.signOut(file.id(), TestingOffice.officer())).isTrue();
        worker.workOff();
        assertThat(cabinets.signedOut).containsAll(people).doesNotContain(other);
    }

    @Test
    void sendsNothingInADrill() {
        var people = breaches.people(3);
        var file = breaches.breach(true, people);
        announcements.tell(file.id(), TestingOffice.officer());
        announcements.signOut(file.id(), TestingOffice.officer());
        worker.workOff();
        assertThat(report(file)).isEqualTo(Map.of("drill ", 3L));
        assertThat(cabinets.signedOut).doesNotContainAnyElementsOf(people);
        assertThat(own.of(people.getFirst())).isEmpty();
        assertThat(incidents.missing(incidents.find(file.id()).orElseThrow()))
                .containsExactly("measures", "post-mortem");
    }

    private Map<String, Long> report(Incident file) {
        settlement.lookAll();
        return announcements.report(file).stream()
                .collect(Collectors.toMap(it -> it.state() + " " + it.reason(), Delivery::people));
    }

    private static boolean isTo(MimeMessage mail, SubjectId subject) {
        try {
            return mail.getAllRecipients()[0].toString().equals(TestingBreach.email(subject));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int patience = 0; patience < 200; patience++) {
            if (condition.getAsBoolean()) return;
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("it never comes");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
