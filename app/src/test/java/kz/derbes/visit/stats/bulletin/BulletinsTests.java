package kz.derbes.visit.stats.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.derbes.law.Language;
import kz.derbes.law.Role;
import kz.derbes.paper.Paper;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import kz.derbes.visit.stats.Rollups;
import kz.derbes.visit.stats.TestingTraffic;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.desk.StatDesk;
import kz.derbes.visit.stats.report.StatNames;
import kz.derbes.visit.stats.report.VisitFigures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class BulletinsTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rollups rollups;

    @Autowired
    Bulletins bulletins;

    @Autowired
    BulletinRows rows;

    @Autowired
    BulletinAgenda agenda;

    @Autowired
    StatDesk desk;

    @Autowired
    VisitFigures figures;

    @Autowired
    StatNames names;

    @Autowired
    MessageSource messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    LocalDate lastWeek;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from visit.stat_bulletin").update();
        lastWeek = Every.WEEK
                .before(LocalDate.ofInstant(clock.instant().minus(1, ChronoUnit.HOURS), Seen.ZONE))
                .orElseThrow()
                .from();
        var traffic = new TestingTraffic(jdbc, 4);
        traffic.clear();
        traffic.write(traffic.day(lastWeek.plusDays(2), 60));
        rollups.catchUp();
    }

    @Test
    @Obligation({"3.3.2", "RET-08"})
    void makesAReportOfTheLastWeekOnceAndTellsThoseItIsFor() throws IOException {
        desk.addNote(lastWeek, "a letter to all");
        assertThat(choose("week", "ru", Role.ADS)).hasStatus3xxRedirection();
        assertThat(choose("month", "ru", Role.AUDITOR)).hasStatus(403);
        assertThat(bulletins.catchUp()).isOne();
        assertThat(bulletins.catchUp()).as("it is there already").isZero();
        var made = bulletins.newest().getFirst();
        assertThat(agenda.open(Role.OWNER, 9)).hasSize(1);
        assertThat(agenda.open(Role.FINANCE, 9)).isEmpty();
        var answer = get("/console/visit/reports/" + made.id() + ".pdf", Role.AUDITOR);
        assertThat(text(answer.getResponse().getContentAsByteArray()))
                .contains("Посещения за неделю", "Показатель", "≈ 60", "Казахстан", "/tea", "a letter to all")
                .doesNotContain("??");
        assertThat(agenda.open(Role.OWNER, 9))
                .as("an auditor's look takes nobody's work")
                .hasSize(1);
        assertThat(get("/console/visit/reports/" + made.id() + ".pdf", Role.OWNER))
                .hasStatusOk();
        assertThat(agenda.open(Role.OWNER, 9)).isEmpty();
    }

    @Test
    void keepsAReportDueUntilItIsMadeAndGivesUpAfterFiveTries() {
        bulletins.choose(new Bulletins.Plan(Every.WEEK, Language.KK));
        var failing = new Bulletins(rows, new Failing(), transaction, clock);
        failing.catchUp();
        assertThat(bulletins.newest()).singleElement().satisfies(it -> {
            assertThat(it.tries()).isOne();
            assertThat(it.made()).isNull();
        });
        for (int i = 0; i < 9; i++) failing.catchUp();
        assertThat(bulletins.newest().getFirst().isFailed()).isTrue();
        assertThat(bulletins.catchUp()).isZero();
        assertThat(agenda.open(Role.OWNER, 9)).isEmpty();
    }

    @Test
    void showsWhatIsMadeDueAndChosenInEachLanguage() throws IOException {
        for (var language : Language.values()) {
            jdbc.sql("delete from visit.stat_bulletin").update();
            bulletins.choose(new Bulletins.Plan(Every.MONTH, language));
            assertThat(page(language).select("table")).isEmpty();
            assertThat(bulletins.catchUp()).isOne();
            var page = page(language);
            assertThat(page.select("tbody tr a[href$=.pdf]")).hasSize(1);
            assertThat(page.select("#every option[selected]").attr("value")).isEqualTo("month");
            assertThat(page.text()).doesNotContain("??");
        }
        assertThat(choose("daily", "ru", Role.OWNER)).hasStatus3xxRedirection();
        assertThat(bulletins.plan().every()).isEqualTo(Every.MONTH);
        assertThat(get("/console/visit/reports/0.pdf", Role.OWNER)).hasStatus(404);
    }

    /** Whoever cannot write. */
    private final class Failing extends BulletinAuthor {
        Failing() {
            super(figures, desk, names, messages);
        }

        @Override
        Paper write(Bulletin bulletin) {
            throw new IllegalStateException("no ink");
        }
    }

    private MvcTestResult choose(String every, String language, Role role) {
        return browser.post()
                .uri("/console/visit/reports")
                .param("every", every)
                .param("language", language)
                .with(TestingMember.with("7", role))
                .with(csrf())
                .exchange();
    }

    private Document page(Language language) throws IOException {
        var answer = get("/console/visit/reports?lang=" + language.code(), Role.OWNER);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult get(String uri, Role role) {
        return browser.get().uri(uri).with(TestingMember.with("7", role)).exchange();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
