package kz.derbes.visit.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelTests {
    private static final Site SITE = new Site("shop.example.kz", Set.of());

    @ParameterizedTest(name = "{0}")
    @Obligation("3.3#5")
    @CsvSource(delimiter = '|', textBlock = """
            the page it says             | p=/tea              | https://shop.example.kz/tea   |              | /tea
            the page it is on            |                     | https://shop.example.kz/a?b=c |              | /a
            a path with signs            | p=%2Fa%2Fb          | https://shop.example.kz/      |              | /a/b
            from the same host, no more  | p=/tea              |                               | same-origin  | /tea
            an old browser               | p=/tea              |                               |              | /tea
            where the reader came from   | p=/tea&r=https://a.example/b | https://shop.example.kz/ |          | /tea from https://a.example
            no page                      |                     |                               |              | NO_PAGE
            a page that is no path       | p=tea               | https://shop.example.kz/      |              | BAD_PAGE
            an empty page                | p=                  | https://shop.example.kz/      |              | BAD_PAGE
            another site's page          | p=/tea              | https://evil.example/         |              | FOREIGN_PAGE
            another site, nothing said   | p=/tea              |                               | cross-site   | FOREIGN_PAGE
            a page that is no address    | p=/tea              | nonsense                      |              | FOREIGN_PAGE
            said twice                   | p=/a&p=/b           | https://shop.example.kz/      |              | MALFORMED
            a name without a value       | p                   | https://shop.example.kz/      |              | MALFORMED
            a broken escape              | p=%zz               | https://shop.example.kz/      |              | MALFORMED
            something that happened      | p=/tea&e=add-to-basket       | https://shop.example.kz/ |          | /tea where add-to-basket
            an event with a person       | p=/tea&e=a@b.kz     | https://shop.example.kz/      |              | BAD_EVENT
            an event with a name         | p=/tea&e=Aigul      | https://shop.example.kz/      |              | BAD_EVENT
            a campaign                   | p=/tea&s=mail&c=May | https://shop.example.kz/      |              | /tea by may
            a campaign with a person     | p=/tea&c=a@b.kz     | https://shop.example.kz/      |              | /tea
            what was measured            | p=/tea&v=lcp1200.err2        | https://shop.example.kz/ |          | /tea measured {LCP=1200, ERR=2}
            a measure with a text        | p=/tea&v=err2.Aigul          | https://shop.example.kz/ |          | BAD_VITALS
            an unfinished measure        | p=/tea&v=lcp12.              | https://shop.example.kz/ |          | BAD_VITALS
            an open end                  | p=/tea&             | https://shop.example.kz/      |              | MALFORMED
            more than is asked           | p=/tea&email=a@b.kz | https://shop.example.kz/      |              | UNKNOWN_FIELD
            """)
    void judgesTheQuery(String story, String query, String referer, String fetchSite, String expected) {
        var judged = Pixel.judge(QueryFields.read(query), new Source(null, referer, fetchSite), SITE);
        assertThat(told(judged)).as(story).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a page                | {"p":"/tea"}                     | https://shop.example.kz | /tea
            and a referrer        | {"p":"/tea","r":"https://a.kz"}  | https://shop.example.kz | /tea from https://a.kz
            an event              | {"p":"/tea","e":"sent"}          | https://shop.example.kz | /tea where sent
            a campaign            | {"p":"/tea","m":"x","c":"may"}   | https://shop.example.kz | /tea by may
            nothing known         | {"p":"/tea","r":null}            | https://shop.example.kz | /tea
            another site          | {"p":"/tea"}                     | https://evil.example    | FOREIGN_PAGE
            a hidden page         | {"p":"/tea"}                     | null                    | FOREIGN_PAGE
            no object             | []                               | https://shop.example.kz | MALFORMED
            nothing               | null                             | https://shop.example.kz | MALFORMED
            a number              | {"p":1}                          | https://shop.example.kz | MALFORMED
            said twice            | {"p":"/a","p":"/b"}              | https://shop.example.kz | MALFORMED
            something behind      | {"p":"/a"} {}                    | https://shop.example.kz | MALFORMED
            cut off               | {"p":"/a                         | https://shop.example.kz | MALFORMED
            more than is asked    | {"p":"/a","email":"a@b.kz"}      | https://shop.example.kz | UNKNOWN_FIELD
            """)
    void judgesTheBeacon(String story, String body, String origin, String expected) {
        var judged = Pixel.judge(BeaconFields.read(body.getBytes(UTF_8)), new Source(origin, null, null), SITE);
        assertThat(told(judged)).as(story).isEqualTo(expected);
    }

    private static String told(Pixel judged) {
        return switch (judged) {
            case Pixel.Refused(var reason) -> reason.name();
            case Pixel.Accepted(var page, var event, var referrer, var campaign, var token, var vitals) ->
                page
                        + (vitals == null ? "" : " measured " + vitals.values())
                        + (event == null ? "" : " where " + event)
                        + (referrer == null ? "" : " from " + referrer)
                        + (campaign.name() == null ? "" : " by " + campaign.name());
        };
    }
}
