package kz.derbes.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** What a member did can be taken away whole, by those who may read it, and the taking is on record. */
class ActivityExportTests extends StaffPages {
    @Test
    @Obligation({"OPR-07", "OPR-08", "5.4"})
    void givesEveryDeedOfAMemberAsAFile() {
        var owner = owner();
        var auditor = enrolled(owner, Role.AUDITOR);
        auditor.browser().get("/console/ledger").expect(200);
        String page = owner.get("/console/staff")
                .page()
                .select("section[aria-labelledby=inside] a:contains(" + auditor.label() + ")")
                .attr("href");
        long before = facts("staff.activity-exported");
        var answer = owner.get(page + "/activity.csv").expect(200).answer();
        var text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("at,deed,codes\n").contains("staff.");
        assertThat(facts("staff.activity-exported")).isEqualTo(before + 1);
        var support = enrolled(owner, Role.SUPPORT);
        support.browser().get(page + "/activity.csv").expect(403);
    }
}
