package kz.derbes.vault.keys.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Obligation("OPR-08")
class TransitKeyTests {
    static final byte[] TEXT = "a keyset".getBytes(StandardCharsets.US_ASCII);
    static final byte[] BOUND = {1, 2};

    TestingTransit transit;

    @BeforeEach
    void open() throws Exception {
        transit = new TestingTransit();
    }

    @AfterEach
    void close() {
        transit.close();
    }

    TransitKey key(String name, String token) {
        return new TransitKey(transit.engine(), name, token);
    }

    @Test
    void opensWhatItSealed() throws Exception {
        var key = key("kek", TestingTransit.TOKEN);
        byte[] sealed = key.encrypt(TEXT, BOUND);
        assertThat(new String(sealed, StandardCharsets.US_ASCII)).startsWith("vault:v1:");
        assertThat(key.decrypt(sealed, BOUND)).isEqualTo(TEXT);
        assertThatThrownBy(() -> key.decrypt(sealed, new byte[0])).hasMessageContaining("status 400");
    }

    @Test
    void saysWhyItDoesNotAndNeverTheToken() {
        refuses(key("kek", "wrong-token"), "status 403");
        refuses(key("nobody", TestingTransit.TOKEN), "status 404");
        transit.isSealed = true;
        refuses(key("kek", TestingTransit.TOKEN), "status 503");
        refuses(new TransitKey(URI.create("http://127.0.0.1:1/v1/transit"), "kek", "wrong-token"), "cannot be reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "{\"data\":{\"ciphertext\":5}}", "[]"})
    void takesNoAnswerThatIsNone(String answer) {
        transit.garbage = answer;
        assertThatThrownBy(() -> key("kek", TestingTransit.TOKEN).encrypt(TEXT, BOUND))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("transit engine");
    }

    private static void refuses(TransitKey key, String why) {
        assertThatThrownBy(() -> key.encrypt(TEXT, BOUND))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("token-")
                .hasMessageNotContaining("wrong-token");
    }
}
