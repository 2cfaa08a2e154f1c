package kz.derbes.visit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import kz.derbes.testing.TestingClock;
import kz.derbes.visit.core.PagePath;
import kz.derbes.visit.token.PageTokens.Answer;
import org.junit.jupiter.api.Test;

class PageTokensTests {
    private static final PagePath TEA = new PagePath("/tea");
    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T07:00:00Z"));
    private final PageTokens tokens = tokens("0123456789abcdef".repeat(4));

    private PageTokens tokens(String key) {
        return new PageTokens(new TokenSettings(key, true), clock);
    }

    @Test
    void believesItsOwnTokenForItsPage() {
        String token = tokens.of(TEA);
        assertThat(token).matches("[A-Za-z0-9_-]{28}");
        assertThat(tokens.use(token, TEA)).isEqualTo(Answer.GENUINE);
        assertThat(tokens.use(token, new PagePath("/coffee"))).isEqualTo(Answer.UNSIGNED);
        assertThat(tokens("f".repeat(64)).use(token, TEA)).isEqualTo(Answer.UNSIGNED);
    }

    @Test
    void believesItForTwoHours() {
        String token = tokens.of(TEA);
        clock.pass(Duration.ofHours(2));
        assertThat(tokens.use(token, TEA)).isEqualTo(Answer.GENUINE);
        clock.pass(Duration.ofMinutes(1));
        assertThat(tokens.use(token, TEA)).isEqualTo(Answer.UNSIGNED);
    }

    @Test
    void believesNoTokenFromTheFuture() {
        String token = tokens.of(TEA);
        clock.pass(Duration.ofMinutes(-1));
        assertThat(tokens.use(token, TEA)).isEqualTo(Answer.UNSIGNED);
    }

    @Test
    void endsATokenThatIsUsedLikeNoReaderDoes() {
        String token = tokens.of(TEA);
        for (int n = 0; n < Uses.MOST; n++) assertThat(tokens.use(token, TEA)).isEqualTo(Answer.GENUINE);
        assertThat(tokens.use(token, TEA)).isEqualTo(Answer.REPEATED);
        assertThat(tokens.use(tokens.of(TEA), TEA)).isEqualTo(Answer.GENUINE);
    }

    @Test
    void refusesWhatIsNoToken() {
        for (String text : new String[] {null, "", "x", "*".repeat(28), "A".repeat(28), "A".repeat(29)})
            assertThat(tokens.use(text, TEA)).isEqualTo(Answer.UNSIGNED);
    }

    @Test
    void refusesAKeyOfTheWrongLength() {
        assertThatThrownBy(() -> new TokenSettings("abc", true)).hasMessageContaining("derbes.visit.page-key");
    }
}
