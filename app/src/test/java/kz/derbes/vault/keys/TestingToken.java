package kz.derbes.vault.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A SoftHSM token of this test run; where its files lie is told to the library by the build ({@code SOFTHSM2_CONF}). */
public final class TestingToken {
    public static final String PIN = "8642";

    private TestingToken() {}

    /** The library, with one empty token in its first slot. */
    public static synchronized String library() throws IOException, InterruptedException {
        Path settings = Path.of(System.getenv().getOrDefault("SOFTHSM2_CONF", "missing"));
        Path tokens = settings.resolveSibling("softhsm");
        if (!Files.exists(tokens)) {
            Files.createDirectories(tokens);
            Files.writeString(settings, "directories.tokendir = " + tokens.toAbsolutePath() + "\nlog.level = ERROR\n");
            initialise();
        }
        return Stream.of("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/lib/aarch64-linux-gnu/softhsm")
                .map(it -> it + "/libsofthsm2.so")
                .filter(it -> Files.exists(Path.of(it)))
                .findFirst()
                .orElseThrow(TestingToken::missing);
    }

    private static void initialise() throws IOException, InterruptedException {
        var command = List.of(
                "softhsm2-util", "--init-token", "--free", "--label", "derbes", "--so-pin", "12345678", "--pin", PIN);
        int code;
        try {
            code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw missing();
        }
        if (code != 0) throw new IllegalStateException("softhsm2-util cannot make a token: " + code);
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("the tests of the token need SoftHSM: apt-get install softhsm2");
    }
}
