package kz.derbes.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.counting.Trait;
import kz.derbes.staff.SecondEyes;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of counts in the whole house: what the rooms offer, what is refused, and what is taken away. */
@SpringBootTest
@AutoConfigureMockMvc
@Obligation("RET-08")
class CensusPageTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Releases releases;

    @Autowired
    ReleaseRows rows;

    @Autowired
    SecondEyes eyes;

    final String number = UUID.randomUUID().toString();

    @Test
    void offersWhatTheRoomsKnowInCodes() throws Exception {
        assertThat(releases.offered().stream().map(Trait::code))
                .containsExactlyInAnyOrder(
                        "month",
                        "language",
                        "account",
                        "consent-payment",
                        "consent-mailing",
                        "consent-measurement",
                        "consent-targeting",
                        "keeps-patronymic",
                        "keeps-phone",
                        "keeps-residence");
        for (var role : new Role[] {Role.OWNER, Role.PRIVACY_OFFICER, Role.AUDITOR})
            assertThat(page(role).select("input[name=columns]")).as(role.code()).hasSize(10);
        for (var role : new Role[] {Role.SUPPORT, Role.ADS, Role.FINANCE})
            assertThat(mvc.get()
                            .uri("/console/census")
                            .with(TestingMember.with(number, role))
                            .exchange())
                    .hasStatus(403);
    }

    @Test
    void keepsTheFormWhenItRefuses() throws Exception {
        var answer = mvc.post()
                .uri("/console/census")
                .with(TestingMember.with(number, Role.OWNER))
                .with(csrf())
                .header("Accept-Language", "en")
                .param("columns", "language", "month")
                .param("sensitive", "keeps-phone")
                .param("k", "five")
                .param("l", "2")
                .exchange();
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.expectFirst("[role=alert]").text()).contains("cannot be asked");
        assertThat(page.select("input[name=columns][checked]")).hasSize(2);
        assertThat(page.expectFirst("#k").attr("value")).isEqualTo("five");
        assertThat(page.select("option[value=keeps-phone][selected]")).hasSize(1);
    }

    @Test
    void givesAReleasedTableAsCsvAndJson() throws Exception {
        var id = UUID.randomUUID();
        var question = new Question(List.of("language"), null, Question.Method.GROUPS, 10, 2, BigDecimal.ZERO);
        rows.add(id, Actor.staff(number), question, Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(file(id, "csv")).isNull();
        rows.keep(id, List.of(new Group(List.of("kk"), 12)), Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(file(id, "csv")).isEqualTo("language,people\nkk,12\n");
        assertThat(file(id, "json")).contains("\"people\":12", "\"language\"");
        assertThat(page(Role.AUDITOR).select("a[href$=table.csv]")).isNotEmpty();
    }

    @Test
    @Obligation("6.3.2")
    void leavesTheHouseOnlyAfterAnotherMemberAllowed() {
        var maker = new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);
        var checker = new Member(Actor.staff(UUID.randomUUID().toString()), Role.PRIVACY_OFFICER);
        var question = new Question(List.of("language"), null, Question.Method.NOISE, 10, 2, new BigDecimal("0.5"));
        if (!(releases.ask(question, maker) instanceof Answer.Asked(var id))) throw new AssertionError("not asked");
        assertThat(eyes.allow(id, maker)).isFalse();
        assertThat(releases.release(id, maker)).isEqualTo(new Answer.Refused(Answer.Reason.NOT_APPROVED));
        assertThat(eyes.allow(id, checker)).isTrue();
        assertThat(releases.release(id, checker)).isEqualTo(new Answer.Refused(Answer.Reason.NOT_APPROVED));
        assertThat(releases.release(id, maker)).isEqualTo(new Answer.Released(id));
        assertThat(releases.table(id)).isPresent();
    }

    private @Nullable String file(UUID id, String ending) throws Exception {
        var answer = mvc.get()
                .uri("/console/census/" + id + "/table." + ending)
                .with(TestingMember.with(number, Role.AUDITOR))
                .exchange()
                .getResponse();
        return answer.getStatus() == 200 ? answer.getContentAsString() : null;
    }

    private Document page(Role role) throws Exception {
        return Jsoup.parse(mvc.get()
                .uri("/console/census")
                .with(TestingMember.with(number, role))
                .header("Accept-Language", "en")
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
