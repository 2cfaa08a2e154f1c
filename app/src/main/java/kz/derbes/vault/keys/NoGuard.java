package kz.derbes.vault.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;

/** The keyset lies in clear; only the rights of the file protect it. */
final class NoGuard implements Guard {

    @Override
    public String provider() {
        return "file";
    }

    @Override
    public String close(KeysetHandle keyset, Ring ring) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, ring.kind(), InsecureSecretKeyAccess.get());
    }

    @Override
    public KeysetHandle open(String text, Ring ring) throws GeneralSecurityException {
        if (SealingGuard.isSealed(text))
            throw new GeneralSecurityException(
                    ring.file() + " is sealed by a key provider; name it in derbes.vault.kek.provider");
        return TinkJsonProtoKeysetFormat.parseKeyset(text, ring.kind(), InsecureSecretKeyAccess.get());
    }

    @Override
    public boolean closed(String text) {
        return true;
    }
}
