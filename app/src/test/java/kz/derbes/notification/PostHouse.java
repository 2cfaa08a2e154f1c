package kz.derbes.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.consent.Consents;
import kz.derbes.consent.StopLinks;
import kz.derbes.disclosure.Disclosures;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** The post with a real SMTP server behind it, stopped at noon. */
@RoomTest
@Import(PostHouse.Noon.class)
abstract class PostHouse {
    static final Instant NOON = Instant.parse("2027-03-01T07:00:00Z");
    static final Instant NIGHT = Instant.parse("2027-03-01T18:00:00Z");
    static final GreenMail SMTP = started();

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

    SubjectId person() {
        return new TestingPeople(context).with("a" + UUID.randomUUID() + "@example.kz");
    }

    String addressOf(SubjectId subject) {
        var wish = new Reading(subject, Purpose.FEEDBACK, Set.of(FieldCode.EMAIL), Actor.system("test"));
        var opened = (Opened.Values) vault.open(wish);
        return opened.fields().values().iterator().next().reveal();
    }

    void send(SubjectId to, String template, Map<String, String> codes) {
        transaction.executeWithoutResult(it -> letters.send(new Letter(to, template, Language.KK, codes)));
    }

    List<MimeMessage> received() {
        return Arrays.asList(SMTP.getReceivedMessages());
    }

    List<String> states() {
        return jdbc.sql("select state || ' ' || coalesce(reason, '') from notification.letter")
                .query((row, n) -> row.getString(1))
                .list();
    }

    String rowsAsText() {
        return jdbc.sql("select string_agg(l::text, ' ') from notification.letter l")
                .query((row, n) -> row.getString(1))
                .single();
    }

    List<String> deeds(SubjectId subject) {
        return ledger.about(subject, 50, 0).stream().map(it -> it.fact().deed()).toList();
    }

    static String number(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
