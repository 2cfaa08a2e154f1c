package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.derbes.account.TestingStaff;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffEntryTests extends AccountPages {
    @Autowired
    TestingStaff staff;

    @Test
    @Obligation("OPR-08")
    void letsTheOwnerInOnceByPressingTheButton() {
        String path = "/console/enter?token=" + staff.newLink();
        browser().get(path).expect(200);
        var owner = browser().get(path).submit("/console/enter", Map.of()).expect(302);
        owner.get("/console/account").expect(200);
        owner.get("/me").expect(403);
        browser().get(path).submit("/console/enter", Map.of()).expect(403);
    }

    @Test
    void refusesAnOldAndAReplacedLink() {
        String replaced = staff.newLink();
        String old = staff.newLink();
        browser()
                .get("/console/enter?token=" + replaced)
                .submit("/console/enter", Map.of())
                .expect(403);
        jdbc.sql("update account.staff_link set expires_at = created_at where used_at is null")
                .update();
        browser()
                .get("/console/enter?token=" + old)
                .submit("/console/enter", Map.of())
                .expect(403);
    }

    @Test
    void sendsStrictHeaders() {
        var answer = browser().get("/sign-in").answer();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(browser().get("/console/enter?token=x").answer().getHeaders("Referrer-Policy"))
                .containsExactly("no-referrer");
    }
}
