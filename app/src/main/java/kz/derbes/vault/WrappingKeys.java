package kz.derbes.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Set;
import kz.derbes.vault.keys.KeysetFile;
import kz.derbes.vault.keys.Numbers;

/** The key-encryption keyset as it stood in its file, ready for use. */
record WrappingKeys(String text, Aead aead, Set<Long> numbers, long primary) {

    static WrappingKeys read(KeysetFile file) throws IOException, GeneralSecurityException {
        var keyset = file.read();
        var aead = keyset.getPrimitive(file.ring().kind(), Aead.class);
        return new WrappingKeys(file.text(), aead, Numbers.of(keyset), Numbers.primary(keyset));
    }

    @Override
    public String toString() {
        return "wrapping keys " + numbers;
    }
}
