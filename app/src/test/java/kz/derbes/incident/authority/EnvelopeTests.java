package kz.derbes.incident.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file for the authority opens with openssl and the password, and with nothing less. */
@Obligation("BRE-03")
class EnvelopeTests {
    private static final String TEXT = "number,surname\n1,Қойшыбаева\n".repeat(500);

    @TempDir
    Path folder;

    @Test
    void opensByTheOrdinaryTool() throws Exception {
        var file = folder.resolve("people.enc");
        Files.write(file, sealed("бұл ұзақ құпиясөз 77"));
        assertThat(opened(file, "бұл ұзақ құпиясөз 77")).isEqualTo(TEXT);
        assertThat(opened(file, "another password of 16")).isNotEqualTo(TEXT);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("surname");
        assertThat(sealed("бұл ұзақ құпиясөз 77")).isNotEqualTo(Files.readAllBytes(file));
    }

    private static byte[] sealed(String password) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = Envelope.around(bytes, password)) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String opened(Path file, String password) throws Exception {
        var tool = new ProcessBuilder(
                        "openssl",
                        "enc",
                        "-d",
                        "-aes-256-cbc",
                        "-pbkdf2",
                        "-iter",
                        Integer.toString(Envelope.ROUNDS),
                        "-pass",
                        "stdin",
                        "-in",
                        file.toString())
                .redirectErrorStream(false)
                .start();
        try (var in = tool.getOutputStream()) {
            in.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var text = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return text;
    }
}
