package kz.derbes.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.approval.Approvals;
import kz.derbes.staff.StaffTest;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The first page of the staff shows each role the work it may do, and no other. */
@StaffTest
class ConsoleHomeTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Approvals approvals;

    @Test
    void showsWhatWaitsForTheRole() throws Exception {
        approvals.ask(
                new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER), "home.tested", new TreeMap<>());
        var line = home(Role.OWNER).select("tr[data-kind=approval]:contains(home.tested)");
        assertThat(line).hasSize(1);
        assertThat(line.select("a[href=/console/approvals]")).hasSize(1);
        assertThat(Integer.parseInt(home(Role.OWNER).select("#open").text())).isPositive();
        assertThat(home(Role.ADS).select("tr[data-kind=approval]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensForEveryRole(Role role) throws Exception {
        assertThat(home(role).select("main h1")).hasSize(1);
    }

    private Document home(Role role) throws Exception {
        var answer = web.get()
                .uri("/console")
                .header("Accept-Language", "kk")
                .with(TestingMember.with(UUID.randomUUID().toString(), role))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
