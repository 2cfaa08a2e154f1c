package kz.derbes.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.consent.Giving;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import kz.derbes.testing.Obligation;
import kz.derbes.vault.Admission;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A program reads by its key, for its purposes, on record. */
@SpringBootTest(
        properties = {
            "derbes.api.clients.shop.key-hash=0796834ae778ad5495ef50031f6730d038f9df25066e2c0cd9c65732b154a6d1",
            "derbes.api.clients.shop.purposes=feedback,payment,identification"
        })
@AutoConfigureMockMvc
@Obligation({"6.3.1", "5.4", "OPR-08"})
class PeopleApiTests {
    private static final String KEY = "a key for tests only";

    @Autowired
    MockMvcTester web;

    @Autowired
    Vault vault;

    @Autowired
    Blockings blockings;

    @Autowired
    Policies policies;

    @Autowired
    Ledger ledger;

    @Autowired
    MessageSource messages;

    private final SubjectId subject = SubjectId.random();

    @BeforeEach
    void admit() {
        var actor = Actor.subject(subject);
        var consent = new Giving(subject, policies.wording(Scope.ACCOUNT, Language.RU), actor, "registration");
        var typed = Map.of(FieldCode.EMAIL, "api" + subject + "@example.kz", FieldCode.SURNAME, "Әлиева");
        vault.admit(new Admission(subject, List.of(consent), Purpose.ACCOUNT, typed, actor, () -> {}));
    }

    @Test
    void opensWhatThePurposeMayTouch() {
        var answer = ask("open", KEY, question("feedback", "surname", "email"));
        assertThat(answer).hasStatus(200);
        assertThat(answer)
                .bodyJson()
                .isEqualTo("{\"fields\":{\"email\":\"api" + subject + "@example.kz\",\"surname\":\"Әлиева\"}}");
        var fact = ledger.about(subject, 1, 0).getFirst().fact();
        assertThat(fact.deed()).isEqualTo("vault.opened");
        assertThat(fact.actor()).isEqualTo(Actor.system("api.shop"));
    }

    @Test
    void findsAndFindsNobody() {
        var body = "{\"field\":\"email\",\"value\":\"API" + subject + "@example.kz\",\"purpose\":\"identification\"}";
        assertThat(ask("find", KEY, body)).bodyJson().isEqualTo("{\"subject\":\"" + subject + "\"}");
        assertThat(ask("find", KEY, body.replace("API", "none"))).hasStatus(404);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            feedback    | residence | field-outside-purpose
            payment     | email     | no-consent
            advertising | email     | purpose-of-another-program
            """)
    void refusesWithAReasonOfTheClosedList(String purpose, String field, String reason) {
        var answer = ask("open", KEY, question(purpose, field));
        assertThat(answer).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.reason").isEqualTo(reason);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }

    @Test
    @Obligation("6.3.4")
    void refusesWhatIsBlocked() {
        blockings.begin(subject, Set.of(), Set.of(), Block.Cause.SUBJECT, Actor.subject(subject));
        assertThat(ask("open", KEY, question("feedback", "email")))
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("blocked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"subject":"x","purpose":"feedback","fields":["email"]}                                        | subject
            {"subject":"00000000-0000-4000-8000-000000000000","purpose":"fun","fields":["email"]}          | purpose
            {"subject":"00000000-0000-4000-8000-000000000000","purpose":"feedback","fields":[]}            | fields
            {"subject":"00000000-0000-4000-8000-000000000000","purpose":"feedback","fields":["passport"]}  | fields
            {"subject":"00000000-0000-4000-8000-000000000000","purpose":"feedback"}                        | fields
            {"subject":"1","purpose":"feedback","fields":["email"],"extra":1}                              | body
            """)
    void namesThePartItDoesNotUnderstand(String body, String part) {
        var answer = ask("open", KEY, body);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.part").isEqualTo(part);
    }

    @Test
    void hasAWordForEveryRefusal() {
        for (var reason : Opened.Reason.values())
            for (var language : Language.values())
                assertThat(messages.getMessage("api.reason." + reason.code(), null, language.locale()))
                        .isNotBlank();
    }

    @Test
    void knowsNobodyWithoutAKey() {
        assertThat(ask("open", "another key", question("feedback", "email"))).hasStatus(401);
        assertThat(web.post()
                        .uri("/api/people/open")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(question("feedback", "email"))
                        .exchange())
                .hasStatus(401);
    }

    private MvcTestResult ask(String what, String key, String body) {
        return web.post()
                .uri("/api/people/" + what)
                .header("Authorization", "Bearer " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String question(String purpose, String... fields) {
        return "{\"subject\":\"%s\",\"purpose\":\"%s\",\"fields\":[\"%s\"]}"
                .formatted(subject, purpose, String.join("\",\"", fields));
    }
}
