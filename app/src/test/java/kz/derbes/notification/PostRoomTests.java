package kz.derbes.notification;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.derbes.consent.Consents;
import kz.derbes.consent.StopLinks;
import kz.derbes.disclosure.Disclosures;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** The post against a real SMTP server: what goes out, what waits, what is dropped and what survives a crash. */
@RoomTest
class PostRoomTests {
    private static final Instant NOON = Instant.parse("2027-03-01T07:00:00Z");
    private static final Instant NIGHT = Instant.parse("2027-03-01T18:00:00Z");
    private static final GreenMail SMTP = started();

    @Autowired
    Letters letters;

    @Autowired
    Postman postman;

    @Autowired
    Settling settling;

    @Autowired
    NotificationHolder holder;

    @Autowired
    Outbox outbox;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Consents consents;

    @Autowired
    StopLinks stops;

    @Autowired
    Vault vault;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestingClock clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {
        @Bean
        @Primary
        TestingClock noon() {
            return new TestingClock(NOON);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("derbes.notification.postman", () -> false);
        registry.add("derbes.notification.site", () -> "https://site.kz");
        registry.add("derbes.disclosure.recipients.mail-relay.country", () -> "KZ");
    }

    @BeforeEach
    void clearTheDesk() throws Exception {
        clock.set(NOON);
        SMTP.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from notification.letter").update();
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Test
    @Obligation({"4.1.3", "OPR-06", "6.3.2"})
    void sendsALetterThroughTheGateAndWritesItDown() throws Exception {
        var aigul = person();
        send(aigul, "account-confirm", Map.of("code", "493817"));
        assertThat(postman.round()).isEqualTo(1);

        var mail = received().getFirst();
        assertThat(mail.getAllRecipients()[0]).hasToString(addressOf(aigul));
        assertThat(mail.getSubject()).contains("493817");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        var passing = disclosures.of(aigul, 1, 0).getFirst();
        assertThat(passing.fields()).containsExactly("email");
        assertThat(passing.country()).isEqualTo("KZ");
        assertThat(deeds(aigul)).contains("notification.sent", "disclosure.released");
    }

    @Test
    @Obligation({"6.3.2", "OPR-08"})
    void holdsNoAddressAtRestAndNoCodeOnceSent() {
        var aigul = person();
        send(aigul, "account-confirm", Map.of("code", "493817"));
        assertThat(rowsAsText()).contains("493817").doesNotContain(addressOf(aigul));
        postman.round();
        assertThat(rowsAsText()).doesNotContain("493817", addressOf(aigul));
    }

    @Test
    void sendsNothingForADeedThatWasUndone() {
        var aigul = person();
        transaction.executeWithoutResult(it -> {
            letters.send(new Letter(aigul, "account-exists", Language.RU, Map.of()));
            it.setRollbackOnly();
        });
        assertThat(postman.round()).isZero();
    }

    @Test
    void waitsWhileTheServerIsDownAndSendsWhenItIsUp() {
        var aigul = person();
        send(aigul, "account-exists", Map.of());
        SMTP.stop();
        postman.round();
        assertThat(states()).containsExactly("queued smtp-unreachable");
        assertThat(postman.claim()).isEmpty();
        SMTP.start();
        clock.pass(Duration.ofSeconds(16));
        postman.round();
        assertThat(states()).containsExactly("sent ");
        assertThat(received()).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastAttemptAndTriesAgainWhenTold() {
        var aigul = person();
        send(aigul, "account-confirm", Map.of("code", "493817"));
        SMTP.stop();
        for (int i = 0; i < 8; i++) {
            postman.round();
            clock.pass(Duration.ofHours(1).plusSeconds(1));
        }
        assertThat(states()).containsExactly("failed smtp-unreachable");
        assertThat(deeds(aigul)).contains("notification.failed");
        SMTP.start();
        assertThat(outbox.retryFailed(Actor.staff("test"))).isEqualTo(1);
        postman.round();
        assertThat(states()).containsExactly("sent ");
    }

    @Test
    void sendsAgainUnderTheSameNumberAfterADeathInBetween() throws MessagingException {
        var aigul = person();
        send(aigul, "account-exists", Map.of());
        var dead = postman.claim().orElseThrow();
        context.getBean(Delivering.class).attempt(dead);
        assertThat(postman.round()).isZero();

        clock.pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(postman.round()).isEqualTo(1);
        var mails = received();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
        settling.settle(dead, new Outcome.Failed("late"));
        assertThat(states()).containsExactly("sent ");
    }

    @Test
    void sendsEachLetterOnceFromManySenders() throws Exception {
        var aigul = person();
        IntStream.range(0, 24).forEach(i -> send(aigul, "account-exists", Map.of()));
        List<Callable<Integer>> senders = Stream.generate(() -> (Callable<Integer>) postman::round)
                .limit(3)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int handled = 0;
            for (var sender : threads.invokeAll(senders)) handled += sender.get();
            assertThat(handled).isEqualTo(24);
        }
        assertThat(received().stream().map(PostRoomTests::number).distinct()).hasSize(24);
        assertThat(received()).hasSize(24);
    }

    @Test
    @Obligation({"6.2", "RET-03"})
    void dropsLettersToWhomIsErased() {
        var aigul = person();
        send(aigul, "account-exists", Map.of());
        assertThat(holder.erase(aigul).rows()).isEqualTo(1);
        transaction.executeWithoutResult(it -> vault.forget(aigul, Actor.subject(aigul)));
        send(aigul, "account-exists", Map.of());
        postman.round();
        assertThat(states()).containsExactly("dropped nothing-to-send");
        assertThat(received()).isEmpty();
    }

    @Test
    @Obligation({"CON-01", "CON-12"})
    void sendsNotEvenAServiceLetterWithoutTheConsentOfTheAccount() {
        var aigul = person();
        consents.withdraw(aigul, Scope.ACCOUNT, Actor.subject(aigul));
        send(aigul, "account-exists", Map.of());
        postman.round();
        assertThat(states()).containsExactly("dropped no-permission");
        assertThat(deeds(aigul)).contains("disclosure.refused");
    }

    @Test
    @Obligation({"ADS-04", "CON-15", "4.1.8"})
    void asksForTheConsentToAdvertisingWhenItSends() {
        var aigul = person();
        send(aigul, "news", Map.of("path", "/news"));
        postman.round();
        assertThat(states()).containsExactly("dropped no-consent");
        assertThat(received()).isEmpty();
    }

    @Test
    @Obligation({"ADS-04", "CON-11", "4.1.8"})
    void carriesALinkThatStopsAdvertisingAtOneClick() throws Exception {
        var aigul = person();
        new TestingPeople(context).allow(aigul, Scope.MAILING);
        send(aigul, "news", Map.of("path", "/news"));
        postman.round();
        var stop = received().getFirst().getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(stop).startsWith("https://site.kz/consent/stop/").doesNotContain(aigul.toString());
        assertThat(stops.stop(stop.substring(stop.lastIndexOf('/') + 1))).isTrue();

        send(aigul, "news", Map.of("path", "/news"));
        postman.round();
        assertThat(received()).hasSize(1);
        assertThat(consents.live(aigul)).extracting(it -> it.scope()).containsExactly(Scope.ACCOUNT);
    }

    @Test
    @Obligation("ADS-05")
    void keepsAdvertisingForTheMorningAndServiceLettersNot() {
        clock.set(NIGHT);
        var aigul = person();
        new TestingPeople(context).allow(aigul, Scope.MAILING);
        send(aigul, "news", Map.of("path", "/news"));
        send(aigul, "account-exists", Map.of());
        postman.round();
        assertThat(states()).containsExactlyInAnyOrder("queued quiet-hours", "sent ");
        clock.set(Instant.parse("2027-03-02T04:00:00Z"));
        postman.round();
        assertThat(states()).containsExactly("sent ", "sent ");
    }

    @Test
    @Obligation("4.1.3")
    void refusesUnknownLettersMissingCodesAndValuesOfAPerson() {
        var aigul = person();
        assertThatThrownBy(() -> send(aigul, "account-nonsense", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> send(aigul, "account-confirm", Map.of())).isInstanceOf(IllegalArgumentException.class);
        for (var value : List.of("aigul@example.kz", "Айгүл", "a\r\nBcc: b"))
            assertThatThrownBy(() -> send(aigul, "account-confirm", Map.of("code", value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(value);
    }

    private static Map<String, String> filled(Template template) {
        return template.codes().stream().collect(toMap(it -> it, PostRoomTests::sample));
    }

    private static String sample(String code) {
        return switch (code) {
            case "path" -> "/news";
            case "what" -> "leak";
            case "fields" -> "surname,email";
            default -> "493817";
        };
    }

    @Test
    @Obligation("LNG-01")
    void writesEveryLetterInEveryLanguage() throws Exception {
        var aigul = person();
        new TestingPeople(context).allow(aigul, Scope.MAILING);
        for (var template : Template.values())
            for (var language : Language.values())
                transaction.executeWithoutResult(
                        it -> letters.send(new Letter(aigul, template.code(), language, filled(template))));
        postman.round();
        assertThat(received()).hasSize(Template.values().length * 3);
        for (var mail : received()) {
            assertThat(mail.getSubject()).isNotBlank().doesNotContain("{", "}");
            assertThat(mail.getContentType()).contains("multipart");
        }
        assertThat(received().stream().map(PostRoomTests::subject).distinct().count())
                .isGreaterThan(Template.values().length);
    }

    @Test
    void forgetsLettersAfterTheirTerm() {
        send(person(), "account-exists", Map.of());
        postman.round();
        holder.sweep(NOON.plus(Duration.ofDays(29)), Set.of());
        assertThat(states()).hasSize(1);
        holder.sweep(NOON.plus(Duration.ofDays(31)), Set.of());
        assertThat(states()).isEmpty();
    }

    private static GreenMail started() {
        var smtp = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        return smtp;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SubjectId person() {
        return new TestingPeople(context).with("a" + UUID.randomUUID() + "@example.kz");
    }

    private String addressOf(SubjectId subject) {
        var wish = new Reading(subject, Purpose.FEEDBACK, Set.of(FieldCode.EMAIL), Actor.system("test"));
        var opened = (Opened.Values) vault.open(wish);
        return opened.fields().values().iterator().next().reveal();
    }

    private void send(SubjectId to, String template, Map<String, String> codes) {
        transaction.executeWithoutResult(it -> letters.send(new Letter(to, template, Language.KK, codes)));
    }

    private List<MimeMessage> received() {
        return Arrays.asList(SMTP.getReceivedMessages());
    }

    private List<String> states() {
        return jdbc.sql("select state || ' ' || coalesce(reason, '') from notification.letter")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String rowsAsText() {
        return jdbc.sql("select string_agg(l::text, ' ') from notification.letter l")
                .query((row, n) -> row.getString(1))
                .single();
    }

    private List<String> deeds(SubjectId subject) {
        return ledger.about(subject, 50, 0).stream().map(it -> it.fact().deed()).toList();
    }

    private static String number(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
