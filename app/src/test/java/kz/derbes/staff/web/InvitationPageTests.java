package kz.derbes.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class InvitationPageTests extends StaffPages {

    @Test
    @Obligation({"5.4", "6.3.3"})
    void letsAnInvitedMemberSeeWhatTheirRoleMayAndNoMore() {
        var support = enrolled(owner(), Role.SUPPORT);
        assertThat(support.label()).matches("support-[0-9]+");
        var menu = support.browser()
                .get("/console")
                .page()
                .select(".console-side nav a")
                .eachAttr("href");
        assertThat(menu).contains("/console/account", "/console/notification", "/console/me");
        assertThat(menu).doesNotContain("/console/staff", "/console/ledger", "/console/visit");
        support.browser().get("/console/account").expect(200);
        support.browser().get("/console/ledger").expect(403);
        support.browser().get("/console/staff").expect(403);
        assertThat(facts("staff.accepted")).isPositive();
    }

    @Test
    void letsNobodyInBeforeAFactorIsSetUp() {
        var invited = acceptText(enter(invite(owner(), Role.AUDITOR)).follow());
        assertThat(invited.answer().getRedirectedUrl()).isEqualTo("/console/setup/factors");
        for (String path :
                List.of("/console", "/console/ledger", "/console/me", "/console/me/factors", "/console/staff"))
            assertThat(invited.get(path).expect(302).answer().getRedirectedUrl())
                    .as(path)
                    .isEqualTo("/console/setup");
        invited.get("/console/setup/factors").submit("/console/setup/factors/app", Map.of());
        assertThat(invited.get("/console/setup").answer().getRedirectedUrl()).isEqualTo("/console/setup/factors");
    }

    @Test
    void voidsALinkThatIsRenewedOrUsed() {
        var owner = owner();
        String first = invite(owner, Role.ADS);
        String renewed = owner.submit(lastForm(owner, "Advertising", "/link"), Map.of())
                .page()
                .select("[data-test=link]")
                .text();
        browser().get(first).submit("/console/enter", Map.of()).expect(403);
        String path = renewed.substring(renewed.indexOf("/console"));
        enter(path);
        browser().get(path).submit("/console/enter", Map.of()).expect(403);
    }

    @Test
    void takesAnInvitationBack() {
        var owner = owner();
        String link = invite(owner, Role.FINANCE);
        String revoke = lastForm(owner, "Finance", "/revoke");
        owner.submit(revoke, Map.of()).expect(302);
        browser().get(link).submit("/console/enter", Map.of()).expect(403);
        assertThat(facts("staff.invitation-revoked")).isPositive();
    }

    @Test
    void refusesARoleNobodyHas() {
        owner().get("/console/staff")
                .submit("/console/staff/invite", Map.of("role", "king"))
                .expect(400);
    }

    @Test
    void showsEachPageInEachLanguageWithoutALeftOverKey() {
        var owner = owner();
        enrolled(owner, Role.SUPPORT);
        String member = owner.get("/console/staff")
                .page()
                .select("a[href^=/console/staff/member/]")
                .eachAttr("href")
                .getFirst();
        for (String language : List.of("kk", "ru", "en"))
            for (String path : List.of(
                    "/console/staff",
                    "/console/staff/matrix",
                    "/console/approvals",
                    "/console/me",
                    "/console/me/factors",
                    "/console/fresh",
                    "/console/me/quit",
                    member,
                    member + "/remove"))
                assertThat(owner.get(path + "?lang=" + language)
                                .expect(200)
                                .page()
                                .text())
                        .as(path + " " + language)
                        .doesNotContain("??");
    }
}
