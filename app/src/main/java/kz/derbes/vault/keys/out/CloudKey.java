package kz.derbes.vault.keys.out;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** A key of a cloud's KMS, reached through whichever client of Tink the operator has put beside the application. */
public final class CloudKey {
    private static final Map<String, String> TINKS = Map.of(
            "aws-kms", "com.google.crypto.tink.integration.awskms.AwsKmsClient",
            "gcp-kms", "com.google.crypto.tink.integration.gcpkms.GcpKmsClient");

    private CloudKey() {}

    /**
     * The key at that address.
     *
     * @param credentials a file in the form the client wants; null for the surroundings of the process
     * @param jars the folder with the client and what it needs; null when it is on the class path
     */
    public static Aead at(String uri, @Nullable Path credentials, @Nullable Path jars)
            throws IOException, GeneralSecurityException {
        var loader = loader(jars);
        var client = ServiceLoader.load(KmsClient.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(it -> it.doesSupport(uri))
                .findFirst()
                .or(() -> known(scheme(uri), loader))
                .orElseThrow(() -> new GeneralSecurityException("no client of Tink for " + scheme(uri)
                        + "; put its jars into a folder and name that in derbes.vault.kek.kms.jars"));
        return (credentials == null ? client.withDefaultCredentials() : client.withCredentials(credentials.toString()))
                .getAead(uri);
    }

    /** Tink's own clients do not register themselves as services. */
    private static Optional<KmsClient> known(String scheme, ClassLoader loader) {
        String name = TINKS.get(scheme);
        if (name == null) return Optional.empty();
        try {
            return Optional.of(
                    (KmsClient) loader.loadClass(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static ClassLoader loader(@Nullable Path jars) throws IOException {
        var ours = CloudKey.class.getClassLoader();
        if (jars == null) return ours;
        try (var files = Files.list(jars)) {
            var found = files.filter(it -> it.toString().endsWith(".jar"))
                    .map(CloudKey::url)
                    .toArray(URL[]::new);
            return new URLClassLoader(found, ours); // lives as long as the client
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String scheme(String uri) {
        return uri.substring(0, Math.max(0, uri.indexOf(':')));
    }
}
