package kz.derbes.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SameSiteTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a page of the site                | same-origin | https://site.kz       | true
            a page of a sister                | same-site   | https://site.kz       | false
            a page of somebody else           | cross-site  | https://evil.example  | false
            somebody else pretends an origin  | cross-site  | https://site.kz       | false
            an older browser on the site      |             | https://site.kz       | true
            an older browser elsewhere        |             | https://evil.example  | false
            a look-alike host                 |             | https://site.kz.evil  | false
            a sandboxed frame                 |             | null                  | false
            nonsense for an origin            |             | https://[             | false
            a program that says nothing       |             |                       | false
            """)
    @Obligation("2.3")
    void takesAnswersFromItsOwnPagesOnly(String story, String fetch, String origin, boolean taken) {
        var request = new MockHttpServletRequest("POST", "/consent");
        request.addHeader("Host", "site.kz");
        if (fetch != null) request.addHeader("Sec-Fetch-Site", fetch);
        if (origin != null) request.addHeader("Origin", origin);
        assertThat(SameSite.sent(request)).as(story).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                     | /
            /policy/kept          | /policy/kept
            //evil.example        | /consent
            /\\evil.example       | /consent
            https://evil.example  | /consent
            /pay/7?key=a-b_c      | /pay/7?key=a-b_c
            /a?b=<script>         | /consent
            /a?b#c                | /consent
            /a%0d%0aSet-Cookie    | /consent
            javascript:alert(1)   | /consent
                                  | /consent
            """)
    void returnsToItsOwnPathsOnly(String wanted, String path) {
        assertThat(SameSite.path(wanted)).isEqualTo(path);
    }
}
