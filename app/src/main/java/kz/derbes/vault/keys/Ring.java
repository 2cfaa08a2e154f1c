package kz.derbes.vault.keys;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.util.Locale;

/** Which keyset: the one that wraps the keys of persons, the one of the blind index, or the one of marks for a while. */
public enum Ring {
    WRAPPING("vault-kek.json", AeadConfig2026.get(), PredefinedAeadParameters.AES256_GCM),
    INDEX("vault-index.json", PrfConfig2026.get(), PredefinedPrfParameters.HMAC_SHA256_PRF),
    MARKS("vault-marks.json", PrfConfig2026.get(), PredefinedPrfParameters.HMAC_SHA256_PRF);

    private final String file;
    private final Configuration kind;
    private final Parameters fresh;

    Ring(String file, Configuration kind, Parameters fresh) {
        this.file = file;
        this.kind = kind;
        this.fresh = fresh;
    }

    String file() {
        return file;
    }

    public Configuration kind() {
        return kind;
    }

    Parameters fresh() {
        return fresh;
    }

    /** The form used in facts and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
