package kz.derbes.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.derbes.door.Seal;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten codes of 80 random bits, shown once; each lets its member in once, to set up a new factor and no further. */
@Service
public class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int BYTES = 10;
    private static final String DOMAIN = "staff recovery";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final RecoveryRows rows;
    private final Seal seal;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecoveryCodes(RecoveryRows rows, Seal seal, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** New codes; earlier ones are worthless from now on. */
    public List<String> make(UUID member) {
        var codes = Stream.generate(RecoveryCodes::code).limit(HOW_MANY).toList();
        transaction.executeWithoutResult(status -> {
            rows.replace(member, codes.stream().map(it -> hash(member, it)).toList(), clock.instant());
            ledger.record(Fact.of("staff.codes-made", null, Actor.staff(member.toString()), Map.of()));
        });
        return codes;
    }

    public int left(UUID member) {
        return rows.count(member);
    }

    /** Uses a code up; false when the member has no such code. */
    boolean use(UUID member, String typed) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean used = rows.use(member, hash(member, typed));
            if (used) ledger.record(Fact.of("staff.code-used", null, Actor.staff(member.toString()), Map.of()));
            return used;
        }));
    }

    private byte[] hash(UUID member, String code) {
        return seal.of(DOMAIN, member + " " + code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    private static String code() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String text = Base32.toBase32String(bytes).toLowerCase(Locale.ROOT);
        return String.join("-", text.split("(?<=\\G.{4})"));
    }
}
