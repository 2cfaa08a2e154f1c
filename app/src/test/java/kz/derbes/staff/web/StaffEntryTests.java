package kz.derbes.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.derbes.law.Role;
import kz.derbes.staff.TestingStaffLink;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class StaffEntryTests extends StaffPages {

    @Test
    @Obligation({"OPR-08", "OPR-10"})
    void letsTheOwnerInOnceAndOnlyAfterTheDutyOfSilence() {
        String path = "/console/enter?token=" + TestingStaffLink.mint(links);
        forcibly("delete from staff.acceptance");
        browser().get(path).expect(200);
        var owner = browser().get(path).submit("/console/enter", Map.of()).expect(302);
        owner.get("/console/account").expect(302);
        owner.get("/console/setup/text").submit("/console/setup/text", Map.of()).expect(422);
        owner.get("/console/account").expect(302);
        acceptText(owner.get("/console/setup/text")).follow().expect(200);
        owner.get("/console/account").expect(200);
        owner.get("/me").expect(403);
        browser().get(path).submit("/console/enter", Map.of()).expect(403);
        assertThat(jdbc.sql("select language from staff.acceptance")
                        .query(String.class)
                        .list())
                .containsExactly("en");
        assertThat(facts("staff.text-accepted")).isPositive();
    }

    @Test
    void saysLoudlyThatAFactorIsMissing() {
        assertThat(owner().page().select(".alert").text()).contains("no factor");
    }

    @Test
    void refusesAnOldAndAReplacedLinkAndCountsIt() {
        String replaced = TestingStaffLink.mint(links);
        String old = TestingStaffLink.mint(links);
        long before = facts("staff.entry-refused");
        browser()
                .get("/console/enter?token=" + replaced)
                .submit("/console/enter", Map.of())
                .expect(403);
        jdbc.sql("update staff.link set expires_at = created_at where used_at is null")
                .update();
        browser()
                .get("/console/enter?token=" + old)
                .submit("/console/enter", Map.of())
                .expect(403);
        assertThat(facts("staff.entry-refused")).isEqualTo(before + 2);
    }

    @Test
    void sendsAStrangerToTheSignInOfStaff() {
        assertThat(browser().get("/console/ledger").expect(302).answer().getRedirectedUrl())
                .endsWith("/console/sign-in");
        browser().get("/console/sign-in").expect(200);
    }

    @Test
    @Obligation({"OPR-10", "1.1.4"})
    void asksForTheDutyOfSilenceAgainWhenItsTextHasChanged() {
        var support = enrolled(owner(), Role.SUPPORT);
        String old = "0".repeat(64);
        forcibly("insert into staff.text values ('" + old + "', '', '', '', now()) on conflict do nothing");
        forcibly("update staff.acceptance set hash = '" + old
                + "' where member = (select member from staff.member where label = '" + support.label() + "')");
        assertThat(support.browser().get("/console").expect(302).answer().getRedirectedUrl())
                .endsWith("/console/sign-in");
        var again = signIn(support.label(), PASSWORD, code(support.secret())).expect(302);
        assertThat(again.answer().getRedirectedUrl()).isEqualTo("/console/setup/text");
        again.follow().get("/console/account").expect(302);
        acceptText(again.get("/console/setup/text")).follow().expect(200);
        again.get("/console/account").expect(200);
    }
}
