package kz.derbes.risk.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kz.derbes.law.SubjectId;
import kz.derbes.place.Countries;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Signals;
import kz.derbes.risk.rule.CountryCode;
import kz.derbes.risk.rule.Feature;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What signals tell by themselves: ranges, distances, and nothing finer than a country. */
class SenseTests {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0, true",
        "192.0.2.255, true",
        "192.0.3.0, false",
        "192.0.1.255, false",
        "203.0.113.7, true",
        "203.0.113.8, false",
        "2001:db8:1::1, true",
        "2001:db8:1:ffff::, true",
        "2001:db8:2::, false",
        "2001:db8:9:9::aaaa, true",
        "fe80::1, false",
        "0.0.0.0, false"
    })
    void findsAddressesInRanges(String address, boolean inside) {
        var ranges = Ranges.read(Stream.of(
                "# exits",
                "192.0.2.0/24",
                "192.0.2.128/25 # inside the other",
                "203.0.113.7",
                "",
                "2001:db8:1::/48",
                "2001:db8:9:9::1"));
        assertThat(ranges.count()).isEqualTo(4);
        assertThat(ranges.contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
    }

    @Test
    void namesBadLinesAndReadsTheOthers() {
        var ranges = Ranges.read(Stream.of(
                "192.0.2.0/24", "192.0.2", "example.kz", "192.0.2.0/33", "192.0.2.0/0", "2001:db8::/x", "1.2.3.4/8/9"));
        assertThat(ranges.count()).isEqualTo(1);
        assertThat(ranges.bad()).extracting(Ranges.BadLine::line).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(ranges.bad().get(1).text()).isEqualTo("example.kz");
    }

    @Test
    void readsAChangedFileAndKeepsTheLastGoodOne(@TempDir Path folder) throws IOException {
        var path = folder.resolve("tor.txt");
        Files.writeString(path, "192.0.2.0/24\n");
        var file = new RangeFile(path);
        assertThat(file.ranges().count()).isEqualTo(1);
        Files.writeString(path, "192.0.2.0/24\n198.51.100.0/24\nnonsense\n");
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        file.look();
        assertThat(file.ranges().count()).isEqualTo(2);
        assertThat(file.state().ranges().badCount()).isEqualTo(1);
        Files.delete(path);
        file.look();
        assertThat(file.state().missing()).isTrue();
        assertThat(file.ranges().count()).isEqualTo(2);
        assertThat(new RangeFile(null).state().missing()).isFalse();
    }

    @Test
    void measuresBetweenTheNearestPlaces() {
        var distances = Distances.bundled();
        assertThat(distances.km("KZ", "KZ")).isZero();
        assertThat(distances.km("KZ", "XX")).isZero();
        assertThat(distances.km("KZ", "RU")).isBetween(100, 400);
        assertThat(distances.km("KZ", "AU")).isBetween(6_000, 9_000);
        assertThat(distances.km("US", "KZ")).isEqualTo(distances.km("KZ", "US")).isGreaterThan(4_000);
    }

    @Test
    @Obligation("4.1.4")
    void keepsACountryAndNothingFiner() {
        var senses = new Senses(Countries.bundled(), Ranges::none, () -> Ranges.read(Stream.of("8.8.8.0/24")));
        var signals = new Signals(
                Occasion.PAYMENT,
                SubjectId.random(),
                InetAddress.ofLiteral("8.8.8.8"),
                "Mozilla/5.0",
                Optional.of("kz"),
                OptionalLong.of(12_345_678));
        var features = senses.of(signals);
        assertThat(CountryCode.text(features.get(Feature.COUNTRY))).isEqualTo("US");
        assertThat(features.holds(Feature.DELIVERY_ABROAD)).isTrue();
        assertThat(features.holds(Feature.HOSTING)).isTrue();
        assertThat(features.holds(Feature.TOR)).isFalse();
        assertThat(features.get(Feature.THOUSAND_TENGE)).isEqualTo(123);
        assertThat(signals.toString()).doesNotContain("8.8.8.8").doesNotContain("Mozilla");
        var home = senses.of(Signals.ofSignIn(SubjectId.random(), InetAddress.ofLiteral("127.0.0.1"), ""));
        assertThat(home.get(Feature.COUNTRY)).isEqualTo(CountryCode.UNKNOWN);
        assertThat(home.holds(Feature.DELIVERY_ABROAD)).isFalse();
    }
}
