package kz.derbes.ads.show;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import kz.derbes.ads.book.Creative;
import kz.derbes.ads.book.CreativeState;
import kz.derbes.door.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may load the picture or document of an advertisement: everybody once approved, before that whom staff show it. */
@Component("adProofs")
public class Proofs {
    private static final String DOMAIN = "ad preview";
    private final Seal seal;

    Proofs(Seal seal) {
        this.seal = seal;
    }

    public String of(UUID creative) {
        return HexFormat.of().formatHex(seal.of(DOMAIN, creative.toString()), 0, 16);
    }

    boolean opens(Creative creative, @Nullable String proof) {
        if (creative.state() == CreativeState.APPROVED) return true;
        return proof != null
                && MessageDigest.isEqual(
                        proof.getBytes(StandardCharsets.UTF_8),
                        of(creative.id()).getBytes(StandardCharsets.UTF_8));
    }
}
