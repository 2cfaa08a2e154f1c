package kz.derbes.notification;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** What a letter says, to whom, and with whose permission. */
class PostContentTests extends PostHouse {

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

    @Test
    @Obligation("LNG-01")
    void writesEveryLetterInEveryLanguage() throws Exception {
        var aigul = person();
        for (var scope : Set.of(Scope.MAILING, Scope.PAYMENT)) new TestingPeople(context).allow(aigul, scope);
        for (var template : Template.values())
            for (var language : Language.values())
                transaction.executeWithoutResult(
                        it -> letters.send(new Letter(aigul, template.code(), language, filled(template))));
        while (postman.round() > 0) assertThat(received()).isNotEmpty();
        assertThat(states()).as("none is left or dropped").containsOnly("sent ");
        assertThat(received()).hasSize(Template.values().length * 3);
        for (var mail : received()) {
            assertThat(mail.getSubject()).isNotBlank().doesNotContain("{", "}");
            assertThat(mail.getContentType()).contains("multipart");
        }
        assertThat(received().stream().map(PostHouse::subject).distinct().count())
                .isGreaterThan(Template.values().length);
    }

    private static Map<String, String> filled(Template template) {
        return template.codes().stream().collect(toMap(it -> it, PostContentTests::sample));
    }

    private static String sample(String code) {
        return switch (code) {
            case "path" -> "/news";
            case "what" -> "leak";
            case "fields" -> "surname,email";
            default -> "493817";
        };
    }
}
