package kz.derbes.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class FreshFactorTests extends StaffPages {

    @Test
    @Obligation("5.4")
    void asksForAFreshFactorBeforeRightsAreGranted() {
        var second = enrolled(owner(), Role.OWNER);
        var browser = second.browser();
        clock.pass(Duration.ofMinutes(31));
        browser.get("/console/staff").expect(200);
        browser.submit("/console/staff/invite", Map.of("role", "support")).expect(302);
        assertThat(browser.answer().getRedirectedUrl()).startsWith("/console/fresh?to=");
        browser.follow().expect(200);
        browser.submit("/console/fresh", Map.of("code", "000000")).expect(422);
        browser.get("/console/fresh?to=/console/staff")
                .submit("/console/fresh", Map.of("code", code(second.secret())))
                .expect(302);
        assertThat(browser.answer().getRedirectedUrl()).isEqualTo("/console/staff");
        browser.get("/console/staff")
                .submit("/console/staff/invite", Map.of("role", "support"))
                .expect(200);
        assertThat(facts("staff.proved")).isPositive();
    }

    @Test
    void goesBackNowhereButIntoTheConsole() {
        for (String to :
                new String[] {"https://example.com", "//example.com/console", "/me", "/console/../me", "/consolex"})
            assertThat(Back.of(to)).as(to).isEqualTo("/console");
        assertThat(Back.of("/console/people?find=1")).isEqualTo("/console/people?find=1");
    }

    @Test
    void keepsTheLastFactorAndLetsGoOfOthers() {
        var support = enrolled(owner(), Role.SUPPORT);
        String action = "/console/me/factors/remove";
        assertThat(support.browser().get("/console/me").page().select("form[action=" + action + "]"))
                .isEmpty();
        String token = support.browser()
                .page()
                .select("input[name=_csrf]")
                .eachAttr("value")
                .getFirst();
        support.browser().post(action, Map.of("_csrf", token, "handle", "totp")).expect(302);
        assertThat(support.browser().answer().getRedirectedUrl()).endsWith("factor-last");
    }

    @Test
    void endsOneSessionAndAllOthers() {
        var support = enrolled(owner(), Role.SUPPORT);
        var other = signIn(support.label(), PASSWORD, code(support.secret()))
                .expect(302)
                .follow()
                .expect(200);
        var here = support.browser().get("/console/me");
        assertThat(here.page().select("section[aria-labelledby=sessions] tbody tr"))
                .hasSize(2);
        here.submit("/console/me/sessions/end", Map.of()).expect(302);
        other.get("/console").expect(302);
        here.get("/console").expect(200);
    }
}
