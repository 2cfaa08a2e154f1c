package kz.derbes.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.KeyGenerator;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Obligation("OPR-08")
class TokenKeyTests {
    static final byte[] BOUND = {1, 2, 3};
    static final byte[] TEXT = "a keyset".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    String library = "";

    @BeforeEach
    void findToken() throws Exception {
        library = TestingToken.library();
    }

    TokenKey key(String label) throws Exception {
        return TokenKey.in(library, null, label, TestingToken.PIN);
    }

    @Test
    void keepsItsKeyInTheTokenFromOneLifeToTheNext() throws Exception {
        byte[] sealed = key("lasting").encrypt(TEXT, BOUND);
        assertThat(key("lasting").decrypt(sealed, BOUND)).isEqualTo(TEXT);
        assertThatThrownBy(() -> key("another").decrypt(sealed, BOUND)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void acceptsNoKeyThatCanBeTakenOut() throws Exception {
        var open = Security.getProvider("SunPKCS11").configure("""
                --name = open
                library = %s
                slotListIndex = 0
                attributes(*, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = false
                  CKA_EXTRACTABLE = true
                }
                """.formatted(library));
        var store = KeyStore.getInstance("PKCS11", open);
        store.load(null, TestingToken.PIN.toCharArray());
        var generator = KeyGenerator.getInstance("AES", open);
        generator.init(256);
        store.setKeyEntry("loose", generator.generateKey(), null, null);
        assertThatThrownBy(() -> key("loose")).hasMessageContaining("can be taken out");
    }

    private void logOut() throws Exception {
        var provider = Security.getProvider("SunPKCS11")
                .configure("--name = out\nlibrary = " + library + "\nslotListIndex = 0\n");
        KeyStore.getInstance("PKCS11", provider).load(null, TestingToken.PIN.toCharArray());
        ((AuthProvider) provider).logout();
    }

    @Test
    void noticesWhatWasAlteredOrMoved() throws Exception {
        var key = key("noticing");
        byte[] sealed = key.encrypt(TEXT, BOUND);
        assertThat(key.encrypt(TEXT, BOUND)).isNotEqualTo(sealed);
        for (int at = 0; at < sealed.length; at++) {
            var altered = sealed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> key.decrypt(altered, BOUND)).isInstanceOf(GeneralSecurityException.class);
        }
        for (int length : new int[] {0, 11, 12, 20, 27, 28, sealed.length - 1})
            assertThatThrownBy(() -> key.decrypt(Arrays.copyOf(sealed, length), BOUND))
                    .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> key.decrypt(sealed, new byte[0])).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void sealsAKeyset() throws Exception {
        var file = new KeysetFile(folder, Ring.WRAPPING, new SealingGuard("pkcs11", key("sealing")));
        var keyset = file.create();
        file.add(11);
        assertThat(Numbers.of(file.read())).contains(11L, Numbers.primary(keyset));
    }

    @Test
    void saysClearlyWhatIsWrong() throws Exception {
        logOut();
        assertThatThrownBy(() -> TokenKey.in(library, null, "any", "0000"))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("PIN")
                .hasMessageNotContaining("0000");
        assertThatThrownBy(() -> TokenKey.in("/nowhere/token.so", null, "any", TestingToken.PIN))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("/nowhere/token.so");
        assertThatThrownBy(() -> TokenKey.in(library, 987_654_321L, "any", TestingToken.PIN))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
