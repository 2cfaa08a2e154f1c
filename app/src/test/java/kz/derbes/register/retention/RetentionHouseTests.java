package kz.derbes.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.account.AccountTest;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Role;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.holding.Holder;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Retention in the whole house: each room counts what it would sweep, and a sweep leaves nothing of it. */
@AccountTest
@Obligation({"RET-02", "RET-03", "RET-04", "5.1"})
class RetentionHouseTests {
    private static final String PAGE = "/console/register/retention";
    private final String number = UUID.randomUUID().toString();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Sweeper sweeper;

    @Autowired
    Retention retention;

    @Autowired
    List<Holder> holders;

    @Autowired
    Blocks blocks;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        jdbc.sql("delete from door.throttle").update();
    }

    @AfterEach
    void end() {
        clock.set(Instant.now());
        jdbc.sql("delete from register.sweep").update();
    }

    @Test
    void givesEveryHoldingARule() {
        long described = holders.stream().mapToLong(it -> it.describes().size()).sum();
        assertThat(retention.rules())
                .hasSize((int) described)
                .allSatisfy(it -> assertThat(it.term().amount()).isPositive());
    }

    @Test
    void leavesNothingPastItsPurposeAndChangesNothingBefore() throws Exception {
        String email = TestingPerson.email();
        register(email);
        clock.pass(Duration.ofDays(2));
        long before = accounts();
        assertThat(rows("account", "account")).isPositive();
        assertThat(page("?dry=yes", Role.AUDITOR).select("[data-test=due] tr[data-room=account][data-item=account]"))
                .hasSize(1);
        assertThat(accounts()).as("a dry run changes nothing").isEqualTo(before);
        sweeper.round();
        assertThat(accounts()).isLessThan(before);
        var sweep = retention.newest(1, 0).getFirst();
        assertThat(sweep.clean()).as(retention.parts(sweep.id()).toString()).isTrue();
        assertThat(sweep.gone()).isPositive();
        var shown = page("", Role.AUDITOR);
        assertThat(shown.expectFirst("[data-test=past]").text()).isEqualTo("0");
        assertThat(page("/" + sweep.id(), Role.AUDITOR).select("tr[data-room=account]"))
                .hasSize(1);
    }

    @Test
    void takesNothingTwiceAndNothingThatIsSpared() {
        var spared = blocks.subjects();
        var at = clock.instant();
        for (var holder : holders) {
            for (int times = 0; times < 100 && holder.sweep(at, spared) > 0; times++) {}
            var due = holder.due(at, spared).orElseThrow();
            if (!holder.room().equals("ledger"))
                assertThat(due.values()).as(holder.room() + " " + due).allMatch(it -> it == 0);
        }
    }

    @Test
    void letsTheAuditorReadAndOnlyTwoRolesRun() throws Exception {
        assertThat(page("", Role.AUDITOR).select("main form[method=post]")).isEmpty();
        assertThat(page("", Role.PRIVACY_OFFICER).select("form[action$=/run]")).hasSize(1);
        assertThat(run(Role.AUDITOR)).isEqualTo(403);
        assertThat(run(Role.OWNER)).isEqualTo(302);
        assertThat(retention.isAsked()).isTrue();
        sweeper.round();
        assertThat(retention.isAsked()).isFalse();
        assertThat(text("/rules.csv", Role.AUDITOR)).startsWith("room,item").contains("\nvault,email,");
        assertThat(text("/sweeps.csv", Role.AUDITOR))
                .startsWith("sweep,started")
                .contains(number);
    }

    private void register(String email) {
        var values = Map.of(
                "surname", "Қасымова",
                "given-name", "Әйгерім",
                "email", email,
                "password", TestingPerson.PASSWORD,
                "adult", "yes",
                "consent", "yes");
        new TestingBrowser(mvc).get("/register").submit("/register", values).expect(302);
    }

    private long rows(String room, String item) {
        return retention.due().stream()
                .filter(it -> it.room().equals(room) && it.item().equals(item))
                .mapToLong(it -> it.rows() == null ? 0 : it.rows())
                .sum();
    }

    private long accounts() {
        return jdbc.sql("select count(*) from account.account")
                .query(Long.class)
                .single();
    }

    private int run(Role role) {
        return mvc.post()
                .uri(PAGE + "/run")
                .with(TestingMember.with(number, role))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private Document page(String rest, Role role) throws Exception {
        return Jsoup.parse(text(rest, role));
    }

    private String text(String rest, Role role) throws Exception {
        var answer = mvc.get()
                .uri(PAGE + rest)
                .with(TestingMember.with(number, role))
                .header("Accept-Language", "en")
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).as(rest).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
