package kz.derbes.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.derbes.incident.people.Extent;
import kz.derbes.incident.people.Extents;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.staff.SecondEyes;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of breaches in the whole house: staff, affected people, and somebody from outside. */
@SpringBootTest
@AutoConfigureMockMvc
class IncidentPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Incidents incidents;

    @Autowired
    Extents extents;

    @Autowired
    SecondEyes eyes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final String number = UUID.randomUUID().toString();

    @Test
    @Obligation({"BRE-01", "BRE-02"})
    void leadsStaffFromTheFindingToTheJudgement() {
        var refused = post("/console/incident", Role.OWNER, Map.of("at", "2031-01-01T10:00", "words", "see a@b.kz"));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".invalid-feedback")).hasSize(2);
        assertThat(page(refused).select("textarea").text()).contains("a@b.kz");
        var id = open(false);
        for (var language : new String[] {"kk", "ru", "en"}) everyPage(id, language);
        assertThat(post("/console/incident/" + id + "/confirm", Role.OWNER, Map.of("kind", "")))
                .hasStatus(422);
        assertThat(post("/console/incident/" + id + "/confirm", Role.OWNER, Map.of("kind", "access")))
                .hasStatus(302);
        for (var language : new String[] {"kk", "ru", "en"}) everyPage(id, language);
        assertThat(get("/console/incident/" + id, Role.AUDITOR, "en").select("main form"))
                .isEmpty();
        assertThat(post("/console/incident/" + id + "/note", Role.AUDITOR, Map.of("note", "x")))
                .hasStatus(403);
        assertThat(answer("/console/incident", Role.SUPPORT, "en")).hasStatus(403);
    }

    @Test
    void dismissesThroughTheSecondPairOfEyes() {
        var id = open(false);
        assertThat(post("/console/incident/" + id + "/dismissal", Role.OWNER, Map.of("why", "An ordered test")))
                .hasStatus(302);
        var approval = Objects.requireNonNull(incidents.find(id).orElseThrow().dismissal());
        assertThat(get("/console/incident/" + id, Role.OWNER, "en").select("form[action$=/dismiss]"))
                .hasSize(1);
        eyes.allow(approval, new Member(Actor.staff("checker"), Role.PRIVACY_OFFICER));
        post("/console/incident/" + id + "/dismiss", Role.OWNER, Map.of());
        assertThat(incidents.find(id).orElseThrow().state()).isEqualTo(State.DISMISSED);
    }

    @Test
    void takesExtentsAndSaysWhatIsWrongWithThem() {
        var id = open(true);
        String path = "/console/incident/" + id + "/affected/extents";
        var wrong = post(path, Role.OWNER, Map.of("what", "key", "argument", "x", "from", "", "to", ""));
        assertThat(wrong).hasStatus(422);
        assertThat(page(wrong).select(".invalid-feedback")).hasSize(3);
        post(
                path,
                Role.OWNER,
                Map.of("what", "everybody", "argument", "", "from", "2026-01-01T00:00", "to", "2026-11-01T00:00"));
        assertThat(extents.of(id)).extracting(Extent::what).containsExactly(Extent.What.EVERYBODY);
        var page = get("/console/incident/" + id + "/affected", Role.OWNER, "en");
        assertThat(page.select("[data-extent=everybody]")).hasSize(1);
        assertThat(page.select("[role=note]").text()).contains("Nothing of this file leaves the house");
    }

    @Test
    @Obligation({"5.3", "5.5", "BRE-04"})
    void showsAPersonWhatHappenedAndNotesWhatTheyDo() {
        var subject = SubjectId.random();
        var id = open(false);
        incidents.confirm(id, Kind.LEAK, TestingOffice.officer());
        jdbc.sql("""
                        insert into incident.notice (incident, subject, fields, state, made_at)
                        values (:incident, :subject, 24, 'no-channel', :at)
                        """)
                .param("incident", id)
                .param("subject", subject.value())
                .param("at", Times.sql(clock.instant()))
                .update();
        for (var language : new String[] {"kk", "ru", "en"})
            assertThat(mine(subject, language).select("article")).hasSize(1);
        var page = mine(subject, "en");
        assertThat(page.text()).contains("phone", "e-mail").doesNotContain("surname");
        assertThat(page.select("article form")).hasSize(4);
        take(subject, id, "payments");
        take(subject, id, "done");
        assertThat(mine(subject, "en").select("article form")).hasSize(2);
        assertThat(jdbc.sql("select count(*) from ledger.fact where subject = :s and deed = 'incident.step-taken'")
                        .param("s", subject.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(mvc.post()
                        .uri("/me/incidents/" + id + "/done")
                        .with(user(SubjectId.random().toString()).roles("SUBJECT"))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void takesAReportFromOutsideAndNotAFlood() {
        for (var language : new String[] {"kk", "ru", "en"})
            assertThat(Jsoup.parse(text(mvc.get()
                                    .uri("/report-a-leak?lang=" + language)
                                    .exchange()))
                            .select("input[name=seen]"))
                    .hasSize(Reports.SEEN.size());
        assertThat(report("", "x")).hasStatus(422);
        var page = Jsoup.parse(text(report("weakness", "The page /x shows what it should not")));
        String name = page.expectFirst("main code").text();
        assertThat(incidents.list(List.of(State.CANDIDATE), 100, 0))
                .anyMatch(it -> it.name().equals(name) && it.source() == Source.OUTSIDE);
        MvcTestResult last = report("other", "again");
        for (int i = 0; i < 6; i++) last = report("other", "again");
        assertThat(last).hasStatus(429);
    }

    @Test
    void tellsResearchersWhereToWrite() {
        var text = text(mvc.get().uri("/.well-known/security.txt").exchange());
        assertThat(text).contains("Contact: http", "/report-a-leak", "Expires: ");
    }

    @Test
    @Obligation({"BRE-03", "BRE-05"})
    void givesThePapersAndTheRegisterAsFiles() {
        var id = open(false);
        incidents.confirm(id, Kind.LOSS, TestingOffice.officer());
        String file = "/console/incident/" + id;
        for (var path : new String[] {
            "/console/incident/register.pdf",
            "/console/incident/register.docx",
            "/console/incident/register.csv",
            "/console/incident/register.json",
            file + "/authority/notice-kk.pdf",
            file + "/authority/notice-ru.docx",
            file + "/closing/journal.pdf",
            file + "/closing/journal.json",
            file + "/affected/numbers.csv",
            file + "/notices/report.csv"
        }) {
            var answer = answer(path, Role.AUDITOR, "ru");
            assertThat(answer).as(path).hasStatus(200);
            assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment");
        }
        assertThat(answer(file + "/authority/notice-kk.exe", Role.OWNER, "ru")).hasStatus(404);
        var bundle = post(file + "/closing/record.zip", Role.OWNER, Map.of());
        assertThat(bundle).hasStatus(200);
        assertThat(bundle.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(text(answer("/console/incident/register.csv", Role.OWNER, "ru")))
                .contains("loss");
    }

    @Test
    void asksForAPasswordAndASecondPersonBeforeNamesLeave() {
        var id = open(false);
        incidents.confirm(id, Kind.LEAK, TestingOffice.officer());
        String path = "/console/incident/" + id + "/authority/export";
        assertThat(post(path, Role.OWNER, Map.of("secret", "short", "again", "short")))
                .hasStatus(422);
        var secret = "a password of some length";
        var answer = post(path, Role.OWNER, Map.of("secret", secret, "again", secret));
        assertThat(answer).hasStatus(302);
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("done=not-allowed");
    }

    private void everyPage(UUID id, String language) {
        for (var path : new String[] {
            "",
            "/new",
            "/" + id,
            "/" + id + "/affected",
            "/" + id + "/notices",
            "/" + id + "/authority",
            "/" + id + "/closing"
        })
            assertThat(get("/console/incident" + path, Role.OWNER, language).text())
                    .as(language + " " + path)
                    .doesNotContain("??");
    }

    private UUID open(boolean drill) {
        var finding = new Finding(
                Source.STAFF,
                null,
                clock.instant().minus(Duration.ofHours(1)),
                drill,
                null,
                "A door stood open",
                TestingOffice.officer().actor());
        return incidents.detect(finding).orElseThrow().id();
    }

    private MvcTestResult report(String seen, String words) {
        return mvc.post()
                .uri("/report-a-leak")
                .with(csrf())
                .param("seen", seen)
                .param("words", words)
                .exchange();
    }

    private void take(SubjectId subject, UUID id, String step) {
        var answer = mvc.post()
                .uri("/me/incidents/" + id + "/" + step)
                .with(user(subject.toString()).roles("SUBJECT"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
    }

    private Document mine(SubjectId subject, String language) {
        return page(mvc.get()
                .uri("/me/incidents?lang=" + language)
                .with(user(subject.toString()).roles("SUBJECT"))
                .exchange());
    }

    private MvcTestResult post(String path, Role role, Map<String, String> form) {
        var request = mvc.post()
                .uri(path)
                .with(TestingMember.with(number, role))
                .with(csrf())
                .header("Accept-Language", "en");
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult answer(String path, Role role, String language) {
        return mvc.get()
                .uri(path)
                .with(TestingMember.with(number, role))
                .header("Accept-Language", language)
                .exchange();
    }

    private Document get(String path, Role role, String language) {
        var answer = answer(path, role, language);
        assertThat(answer).as(path).hasStatus(200);
        return page(answer);
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
