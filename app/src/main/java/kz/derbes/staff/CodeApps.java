package kz.derbes.staff;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.derbes.door.PasswordRules;
import kz.derbes.door.Passwords;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The factor of those without a passkey: a password and an app that shows codes. */
@Service
public class CodeApps {
    public static final int SHORTEST_PASSWORD = 12;
    private static final byte[] NOBODYS = new byte[20];
    private final TotpRows rows;
    private final SecretSeal seal;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CodeApps(
            TotpRows rows,
            SecretSeal seal,
            Passwords passwords,
            Throttle throttle,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.passwords = passwords;
        this.throttle = throttle;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes a secret that works once its first code has come back. */
    public void begin(UUID member) {
        rows.draft(member, seal.seal(member, Totp.freshSecret()), clock.instant());
    }

    /** The secret being set up, as apps take it typed; empty when none is. */
    public Optional<String> draft(UUID member) {
        return rows.draft(member).map(it -> seal.open(member, it)).map(Base32::toBase32String);
    }

    /** The code of what is wrong; empty when the app is in force now. */
    public Optional<String> confirm(UUID member, String password, String typed) {
        var fault = PasswordRules.fault(password, List.of(), SHORTEST_PASSWORD);
        if (fault.isPresent()) return fault;
        if (throttle.count(StaffLimit.CODE_BY_MEMBER, member.toString()).isPresent()) return Optional.of("code-wait");
        var secret = rows.draft(member).map(it -> seal.open(member, it));
        var step = secret.map(it -> Totp.step(it, typed, clock.instant())).orElse(OptionalLong.empty());
        if (secret.isEmpty() || step.isEmpty()) return Optional.of("code-wrong");
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            rows.confirm(member, seal.seal(member, secret.get()), hash, step.getAsLong(), clock.instant());
            record(member, "staff.factor-added");
        });
        return Optional.empty();
    }

    /** Whether the member typed a code of the app that was not used before; a bounded number of tries. */
    public boolean proves(UUID member, String typed) {
        if (throttle.count(StaffLimit.CODE_BY_MEMBER, member.toString()).isPresent()) return false;
        var step = step(member, rows.find(member), typed);
        return step.isPresent() && rows.use(member, step.getAsLong(), clock.instant());
    }

    /** The same with the password; without a member it works as long and answers no. */
    boolean matches(Optional<UUID> member, String password, String typed) {
        var kept = member.flatMap(rows::find);
        boolean known = passwords.matches(
                password, kept.map(TotpRows.Kept::passwordHash).orElse(null));
        var step = step(member.orElseGet(UUID::randomUUID), kept, typed);
        return known && step.isPresent() && rows.use(member.orElseThrow(), step.getAsLong(), clock.instant());
    }

    private OptionalLong step(UUID member, Optional<TotpRows.Kept> kept, String typed) {
        byte[] secret = kept.map(it -> seal.open(member, HexFormat.of().parseHex(it.secret())))
                .orElse(NOBODYS);
        var step = Totp.step(secret, typed, clock.instant());
        return kept.isPresent() ? step : OptionalLong.empty();
    }

    private void record(UUID member, String deed) {
        ledger.record(Fact.of(deed, null, Actor.staff(member.toString()), Map.of("factor", "totp")));
    }
}
