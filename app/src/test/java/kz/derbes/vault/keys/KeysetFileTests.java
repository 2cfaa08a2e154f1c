package kz.derbes.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Obligation("OPR-08")
class KeysetFileTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Ring.class)
    void addsPromotesAndLeavesOneAndMayRepeatEachOfIt(Ring ring) throws Exception {
        var file = new KeysetFile(folder, ring);
        long old = Numbers.primary(file.create());
        for (int twice = 0; twice < 2; twice++) file.add(4_000_000_001L);
        assertThat(Numbers.of(file.read())).containsExactlyInAnyOrder(old, 4_000_000_001L);
        assertThat(Numbers.primary(file.read())).isEqualTo(old);
        for (int twice = 0; twice < 2; twice++) file.promote(4_000_000_001L);
        assertThat(Numbers.primary(file.read())).isEqualTo(4_000_000_001L);
        assertThat(file.read().size()).isEqualTo(2);
        for (int twice = 0; twice < 2; twice++) file.keepOnly(4_000_000_001L);
        assertThat(Numbers.of(file.read())).containsExactly(4_000_000_001L);
        assertThat(Files.getPosixFilePermissions(file.path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void opensWithTheNewKeyWhatItWrappedAndNotWithoutTheOldWhatThatWrapped() throws Exception {
        var file = new KeysetFile(folder, Ring.WRAPPING);
        byte[] before = aead(file.create()).encrypt(new byte[32], new byte[0]);
        file.add(7);
        file.promote(7);
        byte[] after = aead(file.read()).encrypt(new byte[32], new byte[0]);
        assertThat(aead(file.read()).decrypt(before, new byte[0])).hasSize(32);
        file.keepOnly(7);
        assertThat(aead(file.read()).decrypt(after, new byte[0])).hasSize(32);
        assertThatThrownBy(() -> aead(file.read()).decrypt(before, new byte[0]))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void overwritesWhatStoodInTheFileBefore() throws Exception {
        var file = new KeysetFile(folder, Ring.WRAPPING);
        file.create();
        Files.createLink(folder.resolve("held"), file.path());
        file.add(9);
        assertThat(Files.readAllBytes(folder.resolve("held"))).isNotEmpty().containsOnly(0);
    }

    @Test
    void promotesNoKeyThatIsNotThere() throws Exception {
        var file = new KeysetFile(folder, Ring.WRAPPING);
        file.create();
        assertThatThrownBy(() -> file.promote(5)).hasMessageContaining("no key 5");
        assertThatThrownBy(() -> file.keepOnly(5)).hasMessageContaining("no key 5");
    }

    @Test
    void liesSealedUnderItsGuardAndOpensUnderNoOther() throws Exception {
        var file = new KeysetFile(folder, Ring.WRAPPING, new SealingGuard("testing", key()));
        var keyset = file.create();
        assertThat(file.text()).contains("encryptedKeyset").doesNotContain("\"value\"");
        assertThat(file.read().equalsKeyset(keyset)).isTrue();
        var stranger = new KeysetFile(folder, Ring.WRAPPING, new SealingGuard("testing", key()));
        assertThatThrownBy(stranger::read).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new KeysetFile(folder, Ring.WRAPPING).read())
                .hasMessageContaining("derbes.vault.kek.provider");
    }

    @Test
    void opensInItsOwnPlaceOnly() throws Exception {
        var guard = new SealingGuard("testing", key());
        new KeysetFile(folder, Ring.WRAPPING, guard).create();
        Files.copy(folder.resolve("vault-kek.json"), folder.resolve("vault-index.json"));
        assertThatThrownBy(() -> new KeysetFile(folder, Ring.INDEX, guard).read())
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void sealsAKeysetThatLayInClear() throws Exception {
        var keyset = new KeysetFile(folder, Ring.INDEX).create();
        var file = new KeysetFile(folder, Ring.INDEX, new SealingGuard("testing", key()));
        assertThat(file.read().equalsKeyset(keyset)).isTrue();
        assertThat(file.text()).contains("encryptedKeyset");
        assertThat(file.read().equalsKeyset(keyset)).isTrue();
    }

    private static Aead key() throws GeneralSecurityException {
        return aead(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
    }

    private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    @Test
    void saysItsProviderAndNeverItsSecrets() {
        var settings = new KekSettings.Pkcs11("/lib/token.so", null, "kek", "1234", null);
        var transit = new KekSettings.Transit("https://vault.example", "transit", "kek", "s.secret", null);
        assertThat(settings.toString()).doesNotContain("1234");
        assertThat(transit.toString()).doesNotContain("s.secret");
    }
}
