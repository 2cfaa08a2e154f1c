package kz.derbes.ads.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTests {

    @Test
    void leadsToTheArchiveAndOutOfItNever() {
        assertThat(CampaignState.ARCHIVED.next()).isEmpty();
        assertThat(CreativeState.ARCHIVED.next()).isEmpty();
        assertThat(CampaignState.DRAFT.next()).doesNotContain(CampaignState.LIVE);
        assertThat(CreativeState.APPROVED.next()).isEqualTo(Set.of(CreativeState.ARCHIVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tea.example", "https://tea.example:8443/a?b=c#d", "/consent", "/shop?tea=1"})
    void leadsToAnAddressOrAPathOfTheSite(String target) {
        assertThat(Target.isGood(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://tea.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "https://",
                "https://user@evil.example",
                "https://tea.example/\r\nSet-Cookie: a=b",
                "tea.example"
            })
    void leadsNowhereElse(String target) {
        assertThat(Target.isGood(target)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @Obligation("6.3.2")
    @CsvSource(delimiter = '|', textBlock = """
            an organisation           | 120340012345 | ''
            without a number          | ''           | ''
            the number of a person    | 850101300123 | bin
            letters                   | 12034001234x | bin
            """)
    void takesNumbersOfOrganisationsOnly(String story, String bin, String wrong) {
        assertThat(Advertiser.wrong("Тау Шайы", bin).orElse("")).as(story).isEqualTo(wrong);
    }
}
