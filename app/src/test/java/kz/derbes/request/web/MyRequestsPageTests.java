package kz.derbes.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Role;
import kz.derbes.request.Kind;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** Requests as their person makes, reads and ends them. */
class MyRequestsPageTests extends RequestPages {
    @Test
    @Obligation({"CON-17", "9.3", "8.1"})
    void takesARequestOfEachKindForFreeWithNumberTermAndLetter() {
        String email = TestingPerson.email();
        var browser = signedIn(email);
        for (var kind : Kind.values()) {
            var form = browser.get("/me/requests/new?kind=" + kind.code())
                    .expect(200)
                    .page();
            assertThat(form.expectFirst("[data-test=term]").text())
                    .as(kind.code())
                    .contains("free of charge");
            var page = ask(browser, kind.code(), "What I want: " + kind.code()).page();
            assertThat(page.expectFirst("[role=status]").text()).as(kind.code()).contains("Received");
        }
        assertThat(browser.get("/me/requests").page().select("tbody tr")).hasSize(Kind.values().length);
        assertThat(mail.to(email, 2)).anyMatch(it -> it.contains("/me/requests/"));
    }

    @Test
    @Obligation({"6.2", "RGT-01"})
    void givesTheCopyAtOnceAndRecordsItAsDone() {
        var page = ask(signedIn(TestingPerson.email()), "access", "").page();
        assertThat(page.expectFirst("[data-test=state]").text()).isEqualTo("answered");
        assertThat(page.select("a[href=/me/export]")).isNotEmpty();
    }

    @Test
    @Obligation("CON-09")
    void refusesIdentityDocumentsKindly() {
        var browser = signedIn(TestingPerson.email());
        for (var words : new String[] {"Мой ИИН 900101300123", "паспорт N 12345678", "жеке куәлік № 044556677"}) {
            var page = browser.get("/me/requests/new?kind=complaint")
                    .submit("/me/requests/new", Map.of("words", words))
                    .expect(422)
                    .page();
            assertThat(page.expectFirst("[role=alert]").text()).contains("identity document");
        }
        assertThat(browser.get("/me/requests/new?kind=complaint").page().select("input[type=file]"))
                .isEmpty();
        browser.submit("/me/requests/new", Map.of("words", "Заказ 20261124 на 1200000 тенге, телефон 87015550123"))
                .expect(302);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        var browser = signedIn(TestingPerson.email());
        var page = browser.get("/me/requests/new?kind=correction")
                .submit("/me/requests/new", Map.of("words", " ", "clause", "шестой"))
                .expect(422)
                .page();
        assertThat(page.select("[role=alert] a[href=#words], [role=alert] a[href=#clause]"))
                .hasSize(2);
        assertThat(page.expectFirst("#clause").attr("value")).isEqualTo("шестой");
        browser.get("/me/requests/new?kind=nothing").expect(200);
    }

    @Test
    @Obligation("C18")
    void handlesARequestByItsSubstanceWhenItsClauseDoesNotExist() {
        var browser = signedIn(TestingPerson.email());
        browser.get("/me/requests/new?kind=complaint")
                .submit("/me/requests/new", Map.of("words", "По пункту 3.9", "clause", "3.9"))
                .expect(302);
        var page = browser.follow().page();
        assertThat(page.expectFirst("[data-test=cited]").text())
                .contains("no clause 3.9")
                .contains("substance");
    }

    @Test
    @Obligation({"C7", "8.2"})
    void tellsTheEarliestClockOfAMixedClaim() {
        var browser = signedIn(TestingPerson.email());
        browser.get("/me/requests/new?kind=claim-data")
                .submit("/me/requests/new", Map.of("words", "Утечка и бой", "also-claim-goods", "yes"))
                .expect(302);
        var page = browser.follow().page();
        var due = java.time.Instant.parse(page.expectFirst("[data-test=due]").attr("datetime"));
        assertThat(java.time.Duration.between(clock.instant(), due).toDays()).isBetween(9L, 10L);
    }

    @Test
    @Obligation({"C21", "RGT-08"})
    void namesTheAuthorityAndTheCourtBesideAClaim() {
        var browser = signedIn(TestingPerson.email());
        assertThat(browser.get("/me/requests/new?kind=claim-goods").page().select("[data-test=routes] li"))
                .hasSize(3);
        assertThat(ask(browser, "claim-goods", "Разбито").page().select("[data-test=routes] li"))
                .hasSize(3);
    }

    @Test
    @Obligation("6.3.2")
    void hidesRequestsFromEverybodyElse() {
        var mine = signedIn(TestingPerson.email());
        String number = number(ask(mine, "complaint", "Моё"));
        var other = signedIn(TestingPerson.email());
        other.get("/me/requests/" + number).expect(404);
        other.get("/me/requests/" + number + "/receipt.txt").expect(404);
        other.get("/me/requests/" + number + "/end").expect(404);
        browser().get("/me/requests/" + number).expect(302);
    }

    @Test
    @Obligation({"8.3", "6.2", "C4"})
    void keepsTheAccountWhileAClaimLastsAndLetsItGoAfterwards() {
        var browser = signedIn(TestingPerson.email());
        String number = number(ask(browser, "claim-payments", "Сняли дважды"));
        var held = browser.get("/me/delete").expect(200).page();
        assertThat(held.text()).contains("claim");
        assertThat(held.select("a[href=/me/requests]")).isNotEmpty();
        assertThat(held.select("input[type=password]")).isEmpty();
        browser.get("/me/requests/" + number + "/end")
                .expect(200)
                .submit("/me/requests/" + number + "/end", Map.of())
                .expect(302);
        assertThat(browser.get("/me/delete").page().select("input[type=password]"))
                .isNotEmpty();
    }

    @Test
    @Obligation("8.1")
    void givesAReceiptThatCanBeVerified() {
        var browser = signedIn(TestingPerson.email());
        String number = number(ask(browser, "claim-services", "Не пришли"));
        String proof = new String(
                browser.get("/me/requests/" + number + "/receipt.txt")
                        .expect(200)
                        .answer()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        var entry = java.util.regex.Pattern.compile("extra (\\S+)").matcher(proof);
        assertThat(entry.find()).isTrue();
        assertThat(new String(
                        java.util.Base64.getDecoder().decode(entry.group(1)), java.nio.charset.StandardCharsets.UTF_8))
                .contains("request.received", number);
    }

    @Test
    @Obligation({"6.3.4", "C14"})
    void entersABlockBegunInTheCabinetAsARequest() {
        String email = TestingPerson.email();
        var browser = signedIn(email);
        browser.get("/me/block").submit("/me/block", Map.of("scope", "all")).expect(302);
        assertThat(mail.to(email, 2)).hasSize(2);
        for (int patience = 0;
                patience < 100
                        && browser.get("/me/requests").page().select("tbody tr").isEmpty();
                patience++) java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        assertThat(browser.page().select("tbody tr[data-kind=blocking]")).hasSize(1);
        String end = browser.get("/me/block")
                .page()
                .expectFirst("[data-block=lasting] form")
                .attr("action");
        browser.submit(end, Map.of()).expect(302);
        for (int patience = 0;
                patience < 100 && !browser.get("/me/requests").page().text().contains("taken back");
                patience++) java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        assertThat(browser.page().select("tbody tr").text()).contains("taken back");
    }

    @Test
    void showsTheAnswerWithItsProofOfDelivery() {
        String email = TestingPerson.email();
        var browser = signedIn(email);
        String number = number(ask(browser, "correction", "Ошибка в имени"));
        act(
                Role.SUPPORT,
                "/console/request/" + number + "/answer",
                Map.of("version", version(number), "reason", "granted", "text", "Исправили."));
        assertThat(mail.to(email, 3).getFirst()).contains(number).doesNotContain("Исправили");
        assertThat(browser.get("/me/requests/" + number)
                        .page()
                        .expectFirst("[data-voice=answer]")
                        .text())
                .contains("Исправили.");
        var seen = console(Role.AUDITOR, "/console/request/" + number);
        assertThat(seen.text()).contains("Seen by the person");
        assertThat(seen.expectFirst("[data-test=letter]").text()).isEqualTo("sent");
    }

    @Test
    @Obligation({"8.1", "8.3"})
    void givesTheCaseAsOneDocumentAndAsASealedArchive() throws Exception {
        var browser = signedIn(TestingPerson.email());
        String number = number(ask(browser, "claim-goods", "Әйнек сынды"));
        var pdf =
                browser.get("/me/requests/" + number + "/case.pdf").expect(200).answer();
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains(number, "Әйнек сынды");
        }
        var zip = browser.get("/me/requests/" + number + "/case.zip")
                .expect(200)
                .answer()
                .getContentAsByteArray();
        var names = new java.util.ArrayList<String>();
        try (var archive = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry())
                names.add(entry.getName());
        }
        assertThat(names).contains("case-en.pdf", "case-kk.pdf").hasSizeGreaterThan(3);
    }
}
