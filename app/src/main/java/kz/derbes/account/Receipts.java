package kz.derbes.account;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.derbes.door.Seal;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Tokens by which somebody without an account any more can fetch the proof of the erasure for a month. */
@Service
public class Receipts {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final String DOMAIN = "receipt";
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,12})\\.([0-9a-f]{64})");
    private final Seal seal;
    private final Ledger ledger;
    private final Clock clock;

    Receipts(Seal seal, Ledger ledger, Clock clock) {
        this.seal = seal;
        this.ledger = ledger;
        this.clock = clock;
    }

    public String tokenOf(FactId fact) {
        String body = fact + "." + clock.instant().plus(LIFE).getEpochSecond();
        return body + "." + HexFormat.of().formatHex(seal.of(DOMAIN, body));
    }

    /** The fact of a token; empty for a forged or old one. */
    public Optional<FactId> factOf(String token) {
        var parts = FORM.matcher(token);
        if (!parts.matches()) return Optional.empty();
        byte[] right = seal.of(DOMAIN, parts.group(1) + "." + parts.group(2));
        if (!MessageDigest.isEqual(right, HexFormat.of().parseHex(parts.group(3)))) return Optional.empty();
        if (Instant.ofEpochSecond(Long.parseLong(parts.group(2))).isBefore(clock.instant())) return Optional.empty();
        return Optional.of(FactId.parse(parts.group(1)));
    }

    /** The proof of a fact; empty until a checkpoint covers it. */
    public Optional<String> proofOf(FactId fact) {
        return ledger.proofOf(fact);
    }
}
