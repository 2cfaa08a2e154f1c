package kz.derbes.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The script that counts: small, and silent towards everybody else. */
class ScriptTests {
    private byte[] script = {};

    @BeforeEach
    void read() throws IOException {
        try (var file = ScriptTests.class.getResourceAsStream("/static/derbes.js")) {
            script = file.readAllBytes();
        }
    }

    @Test
    void staysUnderTwoKilobytes() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(script);
        }
        assertThat(packed.size()).isLessThan(2048);
    }

    @Test
    @Obligation({"6.3.2", "COO-01"})
    void namesNoOtherServerAndTouchesNoCookie() {
        String code = new String(script, UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(code)
                .doesNotContain("https://", "http://", "document.cookie", "localStorage", "sessionStorage", "eval(")
                .contains("globalPrivacyControl");
    }
}
