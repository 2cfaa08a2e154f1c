package kz.derbes.visit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.cross.TooMuchToCount;
import kz.derbes.visit.stats.report.Line;
import kz.derbes.visit.stats.report.Question;
import kz.derbes.visit.stats.report.VisitFigures;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Several filters at once. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Transactional
class CrossedFiguresTests {
    private static final Filter PHONE = new Filter(Dimension.DEVICE, "phone");
    private static final Filter KZ = new Filter(Dimension.COUNTRY, "KZ");
    private static final Filter TEA = new Filter(Dimension.PAGE, "/tea");
    private static final Filter CART = new Filter(Dimension.PAGE, "/cart");

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rollups rollups;

    @Autowired
    VisitFigures figures;

    @Autowired
    Clock clock;

    TestingTraffic traffic;
    LocalDate day;

    @BeforeEach
    void begin() {
        day = LocalDate.ofInstant(clock.instant(), Seen.ZONE).minusDays(3);
        traffic = new TestingTraffic(jdbc, 5);
        traffic.clear();
    }

    @Test
    @Obligation("3.3.2")
    void countsVisitsWithSeveralValuesAsARecountInSqlDoes() {
        traffic.write(traffic.day(day, 400));
        rollups.catchUp();
        for (var filters : List.of(List.of(PHONE, KZ), List.of(TEA, PHONE), List.of(TEA, CART)))
            for (var dimension : Dimension.values()) {
                var recount = OtherCount.ofBoth(jdbc, day, filters.getFirst(), filters.getLast(), dimension);
                var lines = figures.everyLine(new Question(new Period(day, day), filters), dimension);
                assertThat(lines).allSatisfy(it -> assertThat(sums(it)).isEqualTo(recount.get(it.value())));
                if (dimension == Dimension.PAGE) assertThat(lines).hasSizeGreaterThan(4);
            }
    }

    private static String sums(Line line) {
        var sums = line.sums();
        return "%d %d %d %d %d".formatted(sums.views(), sums.visits(), sums.bounces(), sums.seconds(), line.visitors());
    }

    /** The stored pairs and the hits tell the same of two filters; without the hits the pairs go on telling it. */
    @Test
    void tellsOfTwoFiltersOnOldDaysWhatThePairsKnow() {
        traffic.write(traffic.day(day, 300));
        rollups.catchUp();
        var question = new Question(new Period(day, day), List.of(PHONE, KZ));
        var fresh = figures.overview(question);
        traffic.write(traffic.day(day.plusDays(1), 1));
        jdbc.sql("delete from visit.hit where (at at time zone 'Asia/Almaty')::date = :day")
                .param("day", day)
                .update();
        jdbc.sql("select visit.drop_day(:day)").param("day", day).query(row -> {});
        var old = figures.overview(question);
        assertThat(old.sums()).isEqualTo(fresh.sums()).isNotNull();
        assertThat(old.visitors()).isNull();
        assertThatThrownBy(() -> figures.everyLine(question, Dimension.PAGE)).isInstanceOf(TooMuchToCount.class);
        var page = browser.get()
                .uri("/console/visit/by/page?lang=en&from=%s&to=%s&by=device&is=phone&by=country&is=KZ"
                        .formatted(day, day))
                .exchange();
        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("their term has ended")
                .contains("Remove the filter");
        var overview = browser.get()
                .uri("/console/visit?lang=en&from=%s&to=%s&by=device&is=phone&by=country&is=KZ".formatted(day, day))
                .exchange();
        assertThat(overview).hasStatusOk().bodyText().contains("their term has ended");
    }

    @Test
    @Obligation({"RET-08", "C30"})
    void showsNothingThatWouldLeaveASmallGroupWhenFiltersAreTakenAway() {
        come(20, "/tea", "KZ", "phone");
        come(9, "/tea", "KZ", "desktop");
        come(9, "/tea", "RU", "phone");
        come(3, "/tea", "RU", "desktop");
        come(30, "/coffee", "DE", "tablet");
        rollups.catchUp();
        assertThat(lines(Dimension.PAGE, PHONE, KZ))
                .as("20 = 29 + 29 - 41 + 3: all four sides of the table are known, and three people are one of them")
                .isEmpty();
        come(2, "/tea", "RU", "desktop");
        rollups.catchUp();
        assertThat(lines(Dimension.PAGE, PHONE, KZ)).containsEntry("/tea", 20L);
    }

    @Test
    @Obligation({"RET-08", "C30"})
    void takesNoFilterThatIsHiddenInItsOwnList() {
        come(9, "/tea", "KZ", "phone");
        come(6, "/coffee", "KZ", "phone");
        come(4, "/secret", "KZ", "phone");
        rollups.catchUp();
        assertThat(figures.overview(question(new Filter(Dimension.PAGE, "/coffee")))
                        .sums())
                .as("19 - 9 - 6 would be the four who read the secret")
                .isNull();
        assertThat(figures.overview(question(KZ, new Filter(Dimension.PAGE, "/coffee")))
                        .sums())
                .isNull();
        assertThat(figures.overview(question(TEA)).sums()).isNotNull();
    }

    @Test
    void tellsVisitorsOfEachLineUnderAFilterAndOfExitPages() {
        traffic.write(traffic.day(day, 200));
        rollups.catchUp();
        assertThat(figures.everyLine(question(PHONE), Dimension.COUNTRY))
                .anySatisfy(
                        it -> assertThat(it.visitors()).isBetween(5L, it.sums().visits()));
        assertThat(figures.everyLine(question(), Dimension.EXIT))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.visitors()).isNotNull());
    }

    @Test
    void addsFiltersOneByOneAndTakesEachOff() {
        traffic.write(traffic.day(day, 300));
        rollups.catchUp();
        String address = "/console/visit?lang=en&days=7&by=device&is=phone&by=country&is=KZ";
        var page = Jsoup.parse(text(address));
        assertThat(page.select(".stat-filter .chip strong").eachText()).containsExactly("Phone", "Kazakhstan");
        assertThat(page.select(".stat-filter .chip a").eachAttr("href"))
                .containsExactly("/console/visit?days=7&by=country&is=KZ", "/console/visit?days=7&by=device&is=phone");
        assertThat(page.select("[data-card=page] a[href$=is=%2Ftea]").attr("href"))
                .isEqualTo("/console/visit?days=7&by=device&is=phone&by=country&is=KZ&by=page&is=%2Ftea");
        assertThat(page.select(".stat-filter input[name=by]").eachAttr("value")).containsExactly("device", "country");
        var full = Jsoup.parse(text(address + "&by=page&is=/tea"));
        assertThat(full.select("[data-card=page] .bars a")).isEmpty();
    }

    private String text(String address) {
        try {
            return browser.get().uri(address).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private java.util.Map<String, Long> lines(Dimension dimension, Filter... filters) {
        return figures.everyLine(question(filters), dimension).stream()
                .collect(Collectors.toMap(Line::value, it -> it.sums().visits()));
    }

    private Question question(Filter... filters) {
        return new Question(new Period(day, day), List.of(filters));
    }

    private void come(int visitors, String page, String country, String device) {
        traffic.day(day, 0);
        traffic.write(IntStream.range(0, visitors)
                .mapToObj(i -> new Seen(
                        0,
                        day.atTime(12, 0).atZone(Seen.ZONE).toInstant().plusSeconds(i),
                        UUID.randomUUID(),
                        null,
                        page,
                        null,
                        null,
                        null,
                        null,
                        country,
                        "Firefox 144",
                        "kk",
                        device))
                .toList());
    }
}
