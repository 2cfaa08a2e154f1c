package kz.derbes.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTests {
    @TempDir
    private Path folder;

    private Packed packed = new Packed(
            java.util.List.of(""), new Ranges(new long[0], new short[0]), new Ranges(new long[0], new short[0]));

    @BeforeEach
    void pack() throws IOException {
        var four = folder.resolve("four");
        var six = folder.resolve("six");
        Files.writeString(four, """
                # a comment
                16777216,16777471,AU
                16777472,16777727,AU
                16778240,16779263,KZ
                4294967040,4294967295,RU
                """);
        Files.writeString(six, """
                2001:200::,2001:200:ffff:ffff:ffff:ffff:ffff:ffff,JP
                ff00::,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,??
                """);
        var bytes = new ByteArrayOutputStream();
        Packing.pack(four, six).write(bytes);
        packed = Packed.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void keepsTheEdgesOfEachRange() {
        assertThat(country("0.255.255.255")).isNull();
        assertThat(country("1.0.0.0")).isEqualTo("AU");
        assertThat(country("1.0.1.255")).isEqualTo("AU");
        assertThat(country("1.0.2.0")).isNull();
        assertThat(country("1.0.4.0")).isEqualTo("KZ");
        assertThat(country("1.0.7.255")).isEqualTo("KZ");
        assertThat(country("1.0.8.0")).isNull();
        assertThat(country("255.255.255.255")).isEqualTo("RU");
        assertThat(country("2001:200::1")).isEqualTo("JP");
        assertThat(country("2001:201::")).isNull();
        assertThat(country("ff02::1")).isNull();
    }

    @Test
    void joinsRangesOfOneCountry() {
        assertThat(packed.four().size()).isEqualTo(6);
    }

    private @Nullable String country(String address) {
        return packed.country(InetAddress.ofLiteral(address));
    }
}
