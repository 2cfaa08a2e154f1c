package kz.derbes.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.derbes.staff.Links;
import kz.derbes.staff.StaffTest;
import kz.derbes.staff.TestingStaffLink;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@StaffTest
class StaffEntryTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Links links;

    @Autowired
    JdbcClient jdbc;

    private TestingBrowser browser() {
        return new TestingBrowser(mvc);
    }

    @Test
    @Obligation("OPR-08")
    void letsTheOwnerInOnceByPressingTheButton() {
        String path = "/console/enter?token=" + TestingStaffLink.mint(links);
        browser().get(path).expect(200);
        var owner = browser().get(path).submit("/console/enter", Map.of()).expect(302);
        owner.get("/console/account").expect(200);
        owner.get("/me").expect(403);
        browser().get(path).submit("/console/enter", Map.of()).expect(403);
    }

    @Test
    void refusesAnOldAndAReplacedLink() {
        String replaced = TestingStaffLink.mint(links);
        String old = TestingStaffLink.mint(links);
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
    }

    @Test
    void sendsAStrangerToTheSignInOfStaff() {
        assertThat(browser().get("/console/ledger").expect(302).answer().getRedirectedUrl())
                .endsWith("/console/sign-in");
    }
}
