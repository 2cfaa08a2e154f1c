package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalLong;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.testing.Obligation;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stopped sign-in: the person comes in by a code, reads why and objects; staff decide; finance looks at payments. */
class RiskJourneyTests extends StaffedJourney {
    private static final String EMAIL = "risk.journey@example.kz";

    @Autowired
    Risks risks;

    @Autowired
    Vault vault;

    @Test
    @Obligation({"CON-14", "4.1.4"})
    void personObjectsToAStopAndAHumanLiftsIt() {
        var person = visitor("ru");
        person.navigate("/");
        refuseAll(person);
        register(person, EMAIL, "+7 701 555 88 14");
        submit(person, "/sign-out");
        flood(number());
        signIn(person, EMAIL, PASSWORD);
        look(person, "risk-1-code");
        person.fill("#code", code(person, EMAIL));
        var why = person.locator("a[href^='/risk/review/']").getAttribute("href");
        submit(person, "/sign-in/code");
        object(person, why);
        var staff = owner("kk");
        decide(staff, why);
        person.navigate(why);
        assertThat(person.locator("[data-state=released]")).hasCount(1);
        person.navigate("/me/risk");
        look(person, "risk-8-mine");
        rules(staff);
        finance(member(staff, "finance", "ru"));
    }

    private void object(Page person, String why) {
        person.navigate(why);
        look(person, "risk-2-why");
        person.fill("#words", "Это мой телефон входит сам, я в поездке");
        submit(person, why + "/objection");
        assertThat(person.locator("blockquote")).hasCount(1);
        look(person, "risk-3-objected");
    }

    private void decide(Page staff, String why) {
        staff.navigate("/console/risk");
        look(staff, "risk-4-queue");
        var review = why.substring(why.lastIndexOf('/') + 1, why.indexOf('.'));
        staff.navigate("/console/risk/review/" + review);
        staff.fill("#reason", "Қарсылықты қарау үшін оқимын");
        submit(staff, "/console/risk/review/" + review + "/words");
        assertThat(staff.locator("[data-test=words]")).hasCount(1);
        look(staff, "risk-5-review");
        staff.check("input[value=ordinary]");
        submit(staff, "/console/risk/review/" + review + "/decide");
        assertThat(staff.locator("[role=status]")).hasCount(1);
    }

    private void rules(Page staff) {
        staff.navigate("/console/risk/rules");
        look(staff, "risk-6-rules");
        staff.navigate("/console/risk/rules/0/trial");
        look(staff, "risk-7-trial");
        staff.navigate("/console/risk/sources");
        look(staff, "risk-9-sources");
    }

    private void finance(Page page) {
        page.navigate("/console/risk/payments");
        page.selectOption("#reason", "daily-check");
        submit(page, "/console/risk/payments");
        look(page, "risk-10-payments");
    }

    private void flood(SubjectId subject) {
        var signIn = Signals.ofSignIn(subject, InetAddress.ofLiteral("127.0.0.1"), "curl");
        for (int i = 0; i < 39; i++) risks.judge(signIn);
        for (int i = 0; i < 6; i++)
            risks.judge(new Signals(
                    Occasion.PAYMENT,
                    subject,
                    InetAddress.ofLiteral("2.72.0.44"),
                    "Firefox",
                    Optional.of("KZ"),
                    OptionalLong.of(100_000)));
        risks.refused(Occasion.PAYMENT, subject);
    }

    private SubjectId number() {
        return vault.find(FieldCode.EMAIL, EMAIL, Purpose.IDENTIFICATION, Actor.system("journey"))
                .orElseThrow();
    }
}
