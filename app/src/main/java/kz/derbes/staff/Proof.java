package kz.derbes.staff;

import java.time.Instant;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What a member came in with, and whether it counts as a factor. */
public enum Proof {
    PASSKEY("WEBAUTHN"),
    TOTP("TOTP"),
    /** The link of the start; the factor of a demo alone. */
    START("OTT"),
    /** An invitation: lets a member set up a factor and no further. */
    LINK("OTT"),
    /** A code kept for the day every factor is lost: the same. */
    RECOVERY("OTT");

    private final String factor;

    Proof(String factor) {
        this.factor = factor;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    FactorGrantedAuthority authority(Instant shown) {
        return FactorGrantedAuthority.withFactor(factor).issuedAt(shown).build();
    }
}
