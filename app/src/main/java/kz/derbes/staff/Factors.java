package kz.derbes.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The factors a member holds; the last one cannot be removed. */
@Service
public class Factors {
    private static final String APP = "totp";
    private final PasskeyRows passkeys;
    private final TotpRows apps;
    private final RecoveryRows codes;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Factors(
            PasskeyRows passkeys,
            TotpRows apps,
            RecoveryRows codes,
            JdbcClient jdbc,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.passkeys = passkeys;
        this.apps = apps;
        this.codes = codes;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /**
     * One factor as its member sees it.
     *
     * @param handle names it on the page
     */
    public record Held(String kind, String handle, Instant since, Instant lastUsed) {}

    public List<Held> of(UUID member) {
        var held = new ArrayList<Held>();
        passkeys.of(member)
                .forEach(it -> held.add(new Held(
                        "passkey", it.getCredentialId().toBase64UrlString(), it.getCreated(), it.getLastUsed())));
        apps.find(member).ifPresent(it -> held.add(new Held(APP, APP, it.createdAt(), it.usedAt())));
        return held;
    }

    /** Removes one factor; false when it is the last one or unknown. */
    public boolean remove(UUID member, String handle) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            lock(member);
            var held = of(member);
            var gone = held.stream().filter(it -> it.handle().equals(handle)).findFirst();
            if (held.size() < 2 || gone.isEmpty()) return false;
            if (gone.get().kind().equals(APP)) apps.remove(member);
            else passkeys.remove(member, Base64.getUrlDecoder().decode(handle));
            var codes = Map.of("factor", gone.get().kind());
            ledger.record(Fact.of("staff.factor-removed", null, Actor.staff(member.toString()), codes));
            return true;
        }));
    }

    /** Takes everything a member could come in with, in the caller's transaction. */
    void removeAll(UUID member) {
        passkeys.removeAll(member);
        apps.remove(member);
        codes.remove(member);
    }

    private void lock(UUID member) {
        jdbc.sql("select from staff.member where member = :member for update")
                .param("member", member)
                .query()
                .listOfRows();
    }
}
