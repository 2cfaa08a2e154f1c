package kz.derbes.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.derbes.door.Seal;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways in. An unknown label costs the same work as a known one, and every refusal is a fact. */
@Service
public class Entries {
    private final MemberRows members;
    private final LinkRows links;
    private final CodeApps apps;
    private final Passkeys passkeys;
    private final RecoveryCodes codes;
    private final Seal seal;
    private final Throttle throttle;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Entries(
            MemberRows members,
            LinkRows links,
            CodeApps apps,
            Passkeys passkeys,
            RecoveryCodes codes,
            Seal seal,
            Throttle throttle,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.apps = apps;
        this.passkeys = passkeys;
        this.codes = codes;
        this.seal = seal;
        this.throttle = throttle;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Uses a link up. */
    public Entry byLink(String token, String address) {
        return waitFor(address).<Entry>map(Entry.Wait::new).orElseGet(() -> useLink(token));
    }

    private Entry useLink(String token) {
        var used = transaction.execute(status -> {
            var found = links.use(seal.of(Links.DOMAIN, token), clock.instant());
            found.ifPresent(it -> ledger.record(Links.used(it)));
            return found;
        });
        if (used.isEmpty()) return refuse(Proof.LINK, Optional.empty());
        return new Entry.Known(used.get().member(), used.get().startsTheHouse() ? Proof.START : Proof.LINK);
    }

    public Entry byPassword(String label, String password, String code, String address) {
        return labelled(label, address, Proof.TOTP, it -> apps.matches(it, password, code));
    }

    public Entry byRecovery(String label, String code, String address) {
        return labelled(label, address, Proof.RECOVERY, it -> codes.use(it.orElseGet(UUID::randomUUID), code));
    }

    public Entry byPasskey(PublicKeyCredentialRequestOptions question, String answer, String address) {
        var wait = waitFor(address);
        if (wait.isPresent()) return new Entry.Wait(wait.get());
        return passkeys.check(question, answer)
                .filter(it -> members.find(it).filter(Colleague::active).isPresent())
                .<Entry>map(it -> new Entry.Known(it, Proof.PASSKEY))
                .orElseGet(() -> refuse(Proof.PASSKEY, Optional.empty()));
    }

    private Entry labelled(
            String label, String address, Proof by, java.util.function.Predicate<Optional<UUID>> proves) {
        Supplier<Optional<Duration>> byLabel = () -> throttle.account(StaffLimit.ENTRY_BY_LABEL, label);
        var wait = waitFor(address).or(byLabel);
        if (wait.isPresent()) return new Entry.Wait(wait.get());
        var member = members.labelled(label.strip()).map(Colleague::member);
        if (!proves.test(member)) return refuse(by, member);
        throttle.forgetAccount(StaffLimit.ENTRY_BY_LABEL, label);
        return new Entry.Known(member.orElseThrow(), by);
    }

    private Optional<Duration> waitFor(String address) {
        return throttle.address(StaffLimit.ENTRY_BY_ADDRESS, address);
    }

    private Entry refuse(Proof by, Optional<UUID> member) {
        var codes = new HashMap<String, String>();
        codes.put("by", by.code());
        member.ifPresent(it -> codes.put("member", it.toString()));
        transaction.executeWithoutResult(
                status -> ledger.record(Fact.of("staff.entry-refused", null, Actor.anonymous(), codes)));
        return new Entry.Refused();
    }
}
