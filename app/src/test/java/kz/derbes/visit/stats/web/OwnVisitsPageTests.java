package kz.derbes.visit.stats.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import kz.derbes.law.Role;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A member of staff takes the own browser out of the figures, and back in. */
@SpringBootTest
@AutoConfigureMockMvc
class OwnVisitsPageTests {
    @Autowired
    MockMvcTester browser;

    @Test
    void takesThisBrowserOutOfTheFiguresAndBackIn() throws UnsupportedEncodingException {
        assertThat(page()).contains("counted like that of any reader");
        var on = press(true, Role.ADS).getResponse();
        assertThat(on.getStatus()).isEqualTo(302);
        var cookie = on.getCookie("derbes_own");
        assertThat(cookie).isNotNull().satisfies(it -> {
            assertThat(it.isHttpOnly()).isTrue();
            assertThat(it.getPath()).isEqualTo("/");
            assertThat(it.getMaxAge()).isEqualTo(365 * 86_400);
            assertThat(it.getAttribute("SameSite")).isEqualTo("Lax");
        });
        assertThat(page(new Cookie("derbes_own", "yes"))).contains("is not counted", "Count this browser again");
        assertThat(press(false, Role.ADS).getResponse().getCookie("derbes_own"))
                .isNotNull()
                .satisfies(it -> assertThat(it.getMaxAge()).isZero());
        assertThat(press(true, Role.AUDITOR)).hasStatus(403);
    }

    private MvcTestResult press(boolean own, Role role) {
        return browser.post()
                .uri("/console/visit/desk/own")
                .param("own", Boolean.toString(own))
                .with(TestingMember.with("8", role))
                .with(csrf())
                .exchange();
    }

    private String page(Cookie... cookies) throws UnsupportedEncodingException {
        var request = browser.get().uri("/console/visit/desk?lang=en").with(TestingMember.with("8", Role.ADS));
        for (var cookie : cookies) request.header("Cookie", cookie.getName() + "=" + cookie.getValue());
        return Jsoup.parse(request.exchange().getResponse().getContentAsString())
                .select("section[aria-labelledby=own-title]")
                .text();
    }
}
