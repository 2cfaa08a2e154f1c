package kz.derbes.vault.keys.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Obligation("OPR-08")
class CloudKeyTests {
    @TempDir
    Path folder;

    @Test
    void findsTheClientThatTheAddressNeeds() throws Exception {
        var key = CloudKey.at("testing-kms://keys/1", null, null);
        assertThat(key.decrypt(key.encrypt(new byte[8], new byte[0]), new byte[0]))
                .hasSize(8);
    }

    @Test
    void givesTheClientItsCredentials() throws Exception {
        var file = Files.writeString(folder.resolve("credentials"), "x");
        assertThat(CloudKey.at("testing-kms://keys/1", file, folder)).isNotNull();
        assertThatThrownBy(() -> CloudKey.at("testing-kms://keys/1", folder.resolve("none"), null))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void saysWhatToDoWithoutAClient() {
        assertThatThrownBy(() -> CloudKey.at("aws-kms://arn:aws:kms:eu:1:key/secret-name", null, null))
                .hasMessageContaining("aws-kms")
                .hasMessageContaining("derbes.vault.kek.kms.jars")
                .hasMessageNotContaining("secret-name");
    }
}
