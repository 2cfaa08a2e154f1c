package kz.derbes.vault.keys.out;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A client as Tink finds them, for a cloud that does not exist; registered for the tests under META-INF/services. */
public final class TestingKms implements KmsClient {
    private boolean credentials;

    @Override
    public boolean doesSupport(String uri) {
        return uri.startsWith("testing-kms://");
    }

    @Override
    public KmsClient withCredentials(String path) throws GeneralSecurityException {
        credentials = Files.exists(Path.of(path));
        if (!credentials) throw new GeneralSecurityException("no credentials in " + path);
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        credentials = true;
        return this;
    }

    @Override
    public Aead getAead(String uri) throws GeneralSecurityException {
        if (!credentials) throw new GeneralSecurityException("asked without credentials");
        return new AesGcmJce(new byte[32]);
    }
}
