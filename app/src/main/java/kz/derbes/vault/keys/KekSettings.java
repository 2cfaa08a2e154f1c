package kz.derbes.vault.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which provider seals the keysets, and how it is reached; no secret of it prints.
 *
 * @param provider where the key that seals the keysets lives
 */
@ConfigurationProperties("derbes.vault.kek")
record KekSettings(
        @DefaultValue("file") Provider provider,
        @DefaultValue Pkcs11 pkcs11,
        @DefaultValue Transit transit,
        @DefaultValue Kms kms) {

    enum Provider {
        FILE,
        PKCS11,
        TRANSIT,
        KMS
    }

    /**
     * A token that speaks PKCS#11.
     *
     * @param library the token's own library
     * @param slot its number; the first slot with a token when absent
     * @param key the label of the AES key; made in the token when there is none and the vault is empty or unsealed
     */
    record Pkcs11(
            @DefaultValue("") String library,
            @Nullable Long slot,
            @DefaultValue("derbes-kek") String key,
            @Nullable String pin,
            @Nullable Path pinFile) {

        String secret() throws IOException {
            return KekSettings.secret("derbes.vault.kek.pkcs11.pin", pin, pinFile);
        }

        @Override
        public String toString() {
            return library + " " + key;
        }
    }

    /** The transit engine of a HashiCorp Vault or an OpenBao. */
    record Transit(
            @DefaultValue("") String url,
            @DefaultValue("transit") String mount,
            @DefaultValue("derbes-kek") String key,
            @Nullable String token,
            @Nullable Path tokenFile) {

        String secret() throws IOException {
            return KekSettings.secret("derbes.vault.kek.transit.token", token, tokenFile);
        }

        @Override
        public String toString() {
            return url + " " + mount + "/" + key;
        }
    }

    /**
     * A cloud's KMS through Tink's client for it.
     *
     * @param uri the key, such as {@code aws-kms://arn:…} or {@code gcp-kms://projects/…}
     * @param credentials a file; the surroundings of the process when absent
     * @param jars the folder with the client, which is not shipped
     */
    record Kms(
            @DefaultValue("") String uri,
            @Nullable Path credentials,
            @Nullable Path jars) {}

    private static String secret(String name, @Nullable String given, @Nullable Path file) throws IOException {
        if (given != null && !given.isEmpty()) return given;
        if (file != null) return Files.readString(file).strip();
        throw new IllegalStateException(name + " or " + name + "-file is missing");
    }
}
