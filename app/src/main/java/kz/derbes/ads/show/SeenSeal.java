package kz.derbes.ads.show;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import kz.derbes.ads.core.Seen;
import kz.derbes.door.Seal;
import org.springframework.stereotype.Component;

/** Signs what a page session remembers of advertisements, so that it comes back as it was given. */
@Component
class SeenSeal {
    private static final String DOMAIN = "ads seen";
    private static final int MAC = 8;
    private static final int LONGEST = 600;
    private final Seal seal;

    SeenSeal(Seal seal) {
        this.seal = seal;
    }

    String write(Seen seen) {
        return seen.text() + "." + mac(seen.text());
    }

    /** What the page told; nothing seen yet when it told something else than was given to it, or too long ago. */
    Seen read(String told, Instant now) {
        return genuine(told).flatMap(it -> Seen.parse(it, now)).orElseGet(() -> Seen.nothing(now));
    }

    private Optional<String> genuine(String told) {
        int dot = told.lastIndexOf('.');
        if (dot < 0 || told.length() > LONGEST) return Optional.empty();
        var text = told.substring(0, dot);
        byte[] given = told.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, mac(text).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(text)
                : Optional.empty();
    }

    private String mac(String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(seal.of(DOMAIN, text), MAC));
    }
}
