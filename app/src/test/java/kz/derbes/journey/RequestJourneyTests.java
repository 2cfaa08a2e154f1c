package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import kz.derbes.request.Kind;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests in a real browser: of each kind from the cabinet, a claim to its last day, one without an account. */
class RequestJourneyTests extends Journey {
    @Autowired
    JdbcClient jdbc;

    @Test
    @Obligation({"9.3", "8.1", "8.2", "CON-17"})
    void personAsksForEverythingAndAnOfficerAnswers() {
        var person = visitor("ru");
        person.navigate("/");
        refuseAll(person);
        register(person, "request.journey@example.kz");
        person.navigate("/me/requests");
        look(person, "request-01-none");
        person.navigate("/me/requests/new");
        look(person, "request-02-kinds");
        for (var kind : Kind.values()) ask(person, kind);
        person.navigate("/me/requests");
        assertThat(person.locator("tbody tr")).hasCount(Kind.values().length);
        look(person, "request-05-mine");
        String number = claim(person);
        person.navigate("/me/delete");
        look(person, "request-07-held");
        answer(number);
        person.navigate("/me/requests/" + number);
        assertThat(person.locator("[data-voice=answer]")).containsText("Заменим чашку.");
        look(person, "request-15-answer");
    }

    private void ask(Page person, Kind kind) {
        person.navigate("/me/requests/new?kind=" + kind.code());
        if (kind == Kind.CLAIM_DATA) look(person, "request-03-claim-form");
        if (kind == Kind.CORRECTION) look(person, "request-03-correction-form");
        person.fill("#words", "Прошу рассмотреть. Случай: " + kind.code());
        submit(person, "/me/requests/new");
        assertThat(person.locator("[role=status]")).isVisible();
        if (kind == Kind.BLOCKING) look(person, "request-04-blocking");
    }

    /** A claim on the last minute of its term and a minute later. */
    private String claim(Page person) {
        person.locator("tr[data-kind=claim-goods] a").first().click();
        String number = person.locator("[data-test=number]").innerText();
        look(person, "request-06-claim");
        jdbc.sql("update request.matter set due_at = now() - interval '1 minute' where number = :n")
                .param("n", number)
                .update();
        person.navigate("/me/requests/" + number);
        assertThat(person.locator("[data-test=routes]")).isVisible();
        look(person, "request-06-claim-late");
        return number;
    }

    private void answer(String number) {
        var officer = owner("en");
        officer.navigate("/console");
        look(officer, "request-08-home");
        officer.navigate("/console/request");
        look(officer, "request-09-queue");
        officer.navigate("/console/request/calendar");
        look(officer, "request-10-calendar");
        officer.navigate("/console/request/new");
        look(officer, "request-11-letter");
        officer.navigate("/console/request/" + number);
        look(officer, "request-12-case");
        officer.fill("#why", "preparing the answer");
        officer.locator("form[action$='/words/" + number + "'] button").first().click();
        assertThat(officer.locator("[data-voice=person]")).containsText("claim-goods");
        look(officer, "request-13-words");
        officer.fill("#answer-text", "Заменим чашку.");
        officer.locator("form[action$='/answer'] button").first().click();
        assertThat(officer.locator("[role=status]")).containsText("Answered");
        look(officer, "request-14-done");
    }

    @Test
    @Obligation({"9.3", "CON-01", "CON-03"})
    void somebodyWithoutAnAccountAsksAndReads() {
        var guest = visitor("kk");
        guest.navigate("/");
        refuseAll(guest);
        guest.navigate("/requests/new?kind=complaint");
        look(guest, "request-21-guest-email");
        guest.fill("#email", "guest.journey@example.kz");
        guest.check("#consent");
        submit(guest, "/requests/email");
        look(guest, "request-22-guest-code");
        guest.fill("#code", code(guest, "guest.journey@example.kz"));
        submit(guest, "/requests/code");
        look(guest, "request-23-guest-write");
        guest.fill("#words", "Жауап ұзаққа созылды");
        submit(guest, "/requests/write");
        assertThat(guest.locator("[data-test=number]")).isVisible();
        look(guest, "request-24-guest-mine");
        guest.locator("tbody a").first().click();
        look(guest, "request-25-guest-one");
    }
}
