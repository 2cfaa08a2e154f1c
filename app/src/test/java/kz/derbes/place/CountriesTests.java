package kz.derbes.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTests {
    private final Countries countries = Countries.bundled();

    @ParameterizedTest
    @CsvSource({
        "2.132.0.1, KZ", // the first operator of Kazakhstan
        "95.56.234.66, KZ",
        "77.88.55.60, RU",
        "8.8.8.8, US",
        "193.99.144.80, DE",
        "2a00:1450:4001:80b::200e, IE",
        "2a02:6b8::2:242, RU",
        "2a03:32c0::1, KZ"
    })
    void knowsWhereAnAddressIsGivenOut(String address, String country) {
        assertThat(countries.of(InetAddress.ofLiteral(address))).contains(country);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1", "127.0.0.1", "0.0.0.0", "255.255.255.255", "::1", "fe80::1", "fd00::1", "::"})
    void saysNothingOfAddressesThatAreNowhere(String address) {
        assertThat(countries.of(InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void readsAnIpv4AddressInsideIpv6AsWhatItIs() {
        assertThat(countries.of(InetAddress.ofLiteral("::ffff:8.8.8.8"))).contains("US");
    }

    @Test
    void asksWhateverTableIsInUse() {
        var moved = new Countries(address -> "KZ");
        moved.replace(address -> null);
        assertThat(List.of(moved.of(InetAddress.getLoopbackAddress()))).containsExactly(java.util.Optional.empty());
    }
}
