package kz.derbes.visit.stats.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.derbes.visit.stats.Rollups;
import kz.derbes.visit.stats.TestingTraffic;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface and the interface itself say the same. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Transactional
class StatApiTests {
    private static final String ROOT = "/api/statistics";

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rollups rollups;

    @Autowired
    Clock clock;

    JsonNode description;
    LocalDate day;

    @BeforeEach
    void begin() throws UnsupportedEncodingException {
        day = LocalDate.ofInstant(clock.instant(), Seen.ZONE).minusDays(3);
        var traffic = new TestingTraffic(jdbc, 6);
        traffic.clear();
        traffic.write(traffic.day(day, 300));
        rollups.catchUp();
        var answer = browser.get().uri("/visit/openapi.json").exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        description = json(answer);
    }

    @Test
    void describesEachPathThatAnswersAndNoOther() throws UnsupportedEncodingException {
        assertThat(description.path("openapi").asString()).startsWith("3.1.");
        var mapped = Arrays.stream(StatApi.class.getDeclaredMethods())
                .map(it -> it.getAnnotation(GetMapping.class))
                .filter(java.util.Objects::nonNull)
                .map(it -> ROOT + it.value()[0].replace("{code}", "{list}"))
                .toList();
        assertThat(description.path("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(mapped);
        assertThat(strings(schema("List").path("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Dimension.values()).map(Dimension::code).toList());
        for (var list : Dimension.values())
            assertThat(ask("/by/" + list.code() + "?days=7")).hasStatusOk();
        assertThat(ask("/by/wish")).hasStatus(404);
        assertThat(ask("/overview?from=2026-13-01&to=2026-01-01")).hasStatus(400);
    }

    @Test
    void answersInTheDescribedForm() throws UnsupportedEncodingException {
        var overview = json(ask("/overview?days=7"));
        sameNames(overview, schema("Overview"));
        sameNames(overview.path("sums"), schema("Sums"));
        sameNames(overview.path("days").get(0), schema("Day"));
        sameNames(json(ask("/by/country?days=7")).get(0), schema("Line"));
    }

    private static void sameNames(JsonNode answer, JsonNode schema) {
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
    }

    @Test
    void heedsEachParameterThatIsDescribed() throws UnsupportedEncodingException {
        var names = description.path("components").path("parameters").propertyNames();
        assertThat(names).containsExactlyInAnyOrder("days", "from", "to", "by", "is");
        for (var path : description.path("paths"))
            for (var name : names)
                assertThat(path.path("get").path("parameters").toString()).contains("parameters/" + name + "\"");
        var usual = ask("/overview");
        assertThat(json(ask("/overview?days=7"))).isNotEqualTo(json(usual));
        assertThat(json(ask("/overview?from=%s&to=%s".formatted(day, day))).path("days"))
                .hasSize(1);
        long all = visits(usual);
        long phones = visits(ask("/overview?by=device&is=phone"));
        long there = visits(ask("/overview?by=device&is=phone&by=country&is=KZ"));
        assertThat(there).isPositive().isLessThan(phones);
        assertThat(phones).isLessThan(all);
    }

    private static long visits(MvcTestResult answer) throws UnsupportedEncodingException {
        return json(answer).path("sums").path("visits").asLong();
    }

    private JsonNode schema(String name) {
        return description.path("components").path("schemas").path(name);
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private MvcTestResult ask(String path) {
        return browser.get()
                .uri(ROOT + path)
                .principal(UsernamePasswordAuthenticationToken.authenticated(
                        "api.test", null, AuthorityUtils.createAuthorityList("STATISTICS")))
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) throws UnsupportedEncodingException {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    }
}
