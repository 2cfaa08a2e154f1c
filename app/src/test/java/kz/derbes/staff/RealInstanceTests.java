package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A site that is no demo: the link of the start leads to a factor, and is printed no more once an owner has one. */
@StaffTest
@TestPropertySource(properties = {"derbes.demo=false", "derbes.staff.site=https://shop.kz"})
class RealInstanceTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Announcement announcement;

    @Autowired
    TestingClock clock;

    @Test
    @Obligation({"5.4", "6.3.3"})
    void letsTheFirstOwnerNoFurtherThanToAFactor() {
        String line = announced();
        assertThat(line).startsWith("Staff link: https://shop.kz/console/enter?token=");
        var owner = new TestingBrowser(mvc)
                .get(line.substring(line.indexOf("/console")))
                .submit("/console/enter", Map.of())
                .follow()
                .submit("/console/setup/text", Map.of("accept", "yes"));
        assertThat(owner.answer().getRedirectedUrl()).isEqualTo("/console/setup/factors");
        owner.get("/console").expect(302);
        owner.get("/console/setup/factors")
                .expect(200)
                .submit("/console/setup/factors/app", Map.of())
                .follow();
        String code = TestingCodes.at(
                clock.instant(), owner.page().select("[data-test=secret]").text());
        owner.submit("/console/setup/factors/app/confirm", Map.of("password", "five quiet grey horses", "code", code))
                .follow();
        owner.submit("/console/setup/codes", Map.of())
                .submit("/console/setup/done", Map.of())
                .follow()
                .expect(200);
        assertThat(announced()).isEqualTo("Staff: https://shop.kz/console/sign-in");
    }

    private String announced() {
        var out = new ByteArrayOutputStream();
        announcement.tell(new PrintStream(out, true, StandardCharsets.UTF_8), 8080);
        return out.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    }
}
