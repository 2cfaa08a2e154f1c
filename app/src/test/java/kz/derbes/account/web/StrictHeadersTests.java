package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrictHeadersTests extends AccountPages {

    @Test
    void sendsStrictHeaders() {
        var answer = browser().get("/sign-in").answer();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(browser().get("/console/enter?token=x").answer().getHeaders("Referrer-Policy"))
                .containsExactly("no-referrer");
    }
}
