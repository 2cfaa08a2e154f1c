package kz.derbes.visit.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever a hit says, it is judged without an exception and keeps only what may be kept. */
class PixelFuzzTests {
    private static final Site SITE = new Site("shop.example.kz", Set.of());
    private static final Pattern PAGE = Pattern.compile("/[\\x21-\\x7e&&[^?#@\\\\\"<>]]{0,511}");
    private static final Pattern FROM =
            Pattern.compile("(https?://[a-z0-9.:_\\[\\]-]+|/[\\x21-\\x7e&&[^?#@\\\\\"<>]]*)");

    @FuzzTest(maxDuration = "20s")
    void judgesAnyQuery(FuzzedDataProvider data) {
        var source = new Source(null, data.pickValue(new String[] {null, "https://shop.example.kz/a"}), null);
        check(Pixel.judge(QueryFields.read(data.consumeRemainingAsString()), source, SITE));
    }

    @FuzzTest(maxDuration = "20s")
    void judgesAnyBeacon(FuzzedDataProvider data) {
        check(Pixel.judge(BeaconFields.read(data.consumeRemainingAsBytes()), new Source(null, null, null), SITE));
    }

    @FuzzTest(maxDuration = "20s")
    void judgesAnyHeaders(FuzzedDataProvider data) {
        var source = new Source(data.consumeBoolean() ? data.consumeString(60) : null, data.consumeString(200), null);
        check(Pixel.judge(
                new Fields.Told(
                        null, data.consumeString(99), data.consumeRemainingAsString(), Campaign.NONE, null, null),
                source,
                SITE));
    }

    private static void check(Pixel judged) {
        if (!(judged instanceof Pixel.Accepted(var page, var event, var referrer, var campaign, var token, var vitals)))
            return;
        assertThat(page.value()).matches(PAGE);
        if (referrer != null) assertThat(referrer).matches(FROM);
        if (event != null) assertThat(event).matches("[a-z][a-z0-9._-]{0,39}");
        if (campaign.name() != null)
            assertThat(campaign.name()).doesNotContain("@").hasSizeLessThanOrEqualTo(64);
    }
}
