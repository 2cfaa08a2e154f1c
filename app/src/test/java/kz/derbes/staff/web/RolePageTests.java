package kz.derbes.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class RolePageTests extends StaffPages {

    @Test
    @Obligation({"5.4", "6.3.3"})
    void changesARoleAtOnceAndOnRecord() {
        var owner = owner();
        var auditor = enrolled(owner, Role.AUDITOR);
        auditor.browser().get("/console/ledger").expect(200);
        owner.get(page(auditor))
                .submit(page(auditor) + "/role", Map.of("role", "ads"))
                .expect(302);
        auditor.browser().get("/console/ledger").expect(302);
        var again = signIn(auditor.label(), PASSWORD, code(auditor.secret()))
                .expect(302)
                .follow()
                .expect(200);
        again.get("/console/ledger").expect(403);
        again.get("/console/visit").expect(200);
        assertThat(facts("staff.role-changed")).isPositive();
    }

    @Test
    void ignoresASessionThatOutlivedItsRole() {
        var support = enrolled(owner(), Role.SUPPORT);
        jdbc.sql("update staff.member set role = 'ads' where label = :label")
                .param("label", support.label())
                .update();
        assertThat(support.browser().get("/console").expect(302).answer().getRedirectedUrl())
                .endsWith("/console/sign-in");
    }

    @Test
    @Obligation("5.4")
    void removesAMemberWithEverythingTheyCouldComeInBy() {
        var owner = owner();
        var support = enrolled(owner, Role.SUPPORT);
        owner.get(page(support) + "/remove")
                .submit(page(support) + "/remove", Map.of())
                .expect(302);
        support.browser().get("/console").expect(302);
        signIn(support.label(), PASSWORD, code(support.secret())).expect(422);
        browser()
                .get("/console/sign-in/recovery")
                .submit(
                        "/console/sign-in/recovery",
                        Map.of("label", support.label(), "code", support.codes().get(1)))
                .expect(422);
        assertThat(owner.get("/console/staff")
                        .page()
                        .select("section[aria-labelledby=gone]")
                        .text())
                .contains(support.label());
    }

    @Test
    void keepsTheLastOwnerWhoCanComeIn() {
        var demo = owner();
        jdbc.sql("delete from staff.totp where member in (select member from staff.member where role = 'owner')")
                .update();
        var last = enrolled(demo, Role.OWNER);
        last.browser()
                .get(page(last))
                .submit(page(last) + "/role", Map.of("role", "auditor"))
                .expect(302);
        assertThat(last.browser().answer().getRedirectedUrl()).endsWith("last-owner");
        last.browser()
                .get("/console/me/quit")
                .submit("/console/me/quit", Map.of())
                .expect(302);
        assertThat(last.browser().answer().getRedirectedUrl()).endsWith("last-owner");
        demo.get(page(last) + "/remove")
                .submit(page(last) + "/remove", Map.of())
                .expect(302);
        assertThat(demo.answer().getRedirectedUrl()).endsWith("last-owner");
        last.browser().get("/console").expect(200);
    }

    @Test
    void letsAMemberLeave() {
        var support = enrolled(owner(), Role.SUPPORT);
        support.browser()
                .get("/console/me/quit")
                .submit("/console/me/quit", Map.of())
                .expect(302);
        support.browser().get("/console").expect(302);
        assertThat(facts("staff.left")).isPositive();
    }

    @Test
    @Obligation("OPR-08")
    void showsWhatAMemberDid() {
        var owner = owner();
        var support = enrolled(owner, Role.SUPPORT);
        support.browser().get("/console/notification");
        String token = support.browser()
                .page()
                .select("input[name=_csrf]")
                .eachAttr("value")
                .getFirst();
        support.browser()
                .post("/console/notification/retry", Map.of("_csrf", token))
                .expect(302);
        String deeds = owner.get(page(support))
                .page()
                .select("section[aria-labelledby=activity]")
                .text();
        assertThat(deeds)
                .contains(
                        "staff.accepted",
                        "staff.factor-added",
                        "staff.text-accepted",
                        "page=/console/notification/retry");
    }

    private String page(Enrolled it) {
        return "/console/staff/member/"
                + jdbc.sql("select member from staff.member where label = :label")
                        .param("label", it.label())
                        .query(UUID.class)
                        .single();
    }
}
