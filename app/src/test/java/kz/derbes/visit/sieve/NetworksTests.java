package kz.derbes.visit.sieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTests {
    private final Networks networks = Networks.of(
            List.of("192.0.2.0/24", "192.0.2.128/25", "198.51.100.7", "10.0.0.0/9", "2001:db8::/32", "::1/128"));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0, true", "192.0.2.255, true", "192.0.3.0, false", "198.51.100.7, true", "198.51.100.8, false",
        "10.127.255.255, true", "10.128.0.0, false", "2001:db8:ffff::1, true", "2001:db9::, false", "::1, true",
        "0.0.0.1, false"
    })
    void tellsWhoIsInside(String address, boolean inside) {
        assertThat(networks.contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0/33", "192.0.2.0/-1", "shop.example.kz", "", "192.0.2.0/x"})
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Networks.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheHitsOfAnAddressByTheMinute() {
        var pace = new Pace(3, 17, 42);
        byte[] one = {1, 2, 3, 4};
        byte[] other = {1, 2, 3, 5};
        for (int n = 0; n < 3; n++) assertThat(pace.allows(one, 60_000)).isTrue();
        assertThat(pace.allows(one, 119_999)).isFalse();
        assertThat(pace.allows(other, 119_999)).isTrue();
        assertThat(pace.allows(one, 120_000)).isTrue();
        assertThat(new Pace(0, 1, 2).allows(one, 0)).isTrue();
    }
}
