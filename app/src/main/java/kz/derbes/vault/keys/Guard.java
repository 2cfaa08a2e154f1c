package kz.derbes.vault.keys;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;

/** What a keyset is sealed under while it lies on the disk; it is asked when a keyset is read or written, never for a reading. */
public interface Guard {

    /** The name of the provider, as in the settings. */
    String provider();

    /** The keyset as text for the disk. */
    String close(KeysetHandle keyset, Ring ring) throws GeneralSecurityException;

    /** The keyset that was closed; a text closed by another guard or for another ring does not open. */
    KeysetHandle open(String text, Ring ring) throws GeneralSecurityException;

    /** Whether the text is as this guard would have closed it; a keyset in clear is taken over and closed. */
    boolean closed(String text);
}
