package kz.derbes.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.law.Basis;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import kz.derbes.vault.watch.Watch;
import org.springframework.stereotype.Component;

/** What the vault keeps about a person; it shows states only, for values are opened one recorded reading at a time. */
@Component
class VaultHolder implements Holder {
    private static final int AT_ONCE = 100;
    private static final Actor ERASURE = Actor.system("erasure");

    private final Vault vault;
    private final Watch watch;
    private final LawLockRows locks;
    private final Terms terms;
    private final Clock clock;

    VaultHolder(Vault vault, Watch watch, LawLockRows locks, Terms terms, Clock clock) {
        this.vault = vault;
        this.watch = watch;
        this.locks = locks;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "vault";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "vault.person",
                "vault.value",
                "vault.look_up",
                "vault.trace",
                "vault.block",
                "vault.reason",
                "vault.note",
                "vault.damage",
                "vault.law_lock");
    }

    @Override
    public List<Holding> describes() {
        return Uses.fieldsInUse().stream().map(VaultHolder::describe).toList();
    }

    private static Holding describe(FieldCode field) {
        Set<Recipient> recipients = field == FieldCode.EMAIL ? Set.of(Recipient.MAIL_RELAY) : Set.of();
        return new Holding(field.code(), Uses.purposesOf(field), Basis.CONSENT, "retention.account", recipients);
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(
                room(), vault.statuses(subject).stream().map(VaultHolder::row).toList());
    }

    private static Map<String, String> row(FieldStatus status) {
        var row = new LinkedHashMap<String, String>();
        row.put("field", status.field().code());
        row.put("changed-at", status.changedAt().toString());
        var confirmed = status.confirmedAt();
        if (confirmed != null) row.put("confirmed-at", confirmed.toString());
        return row;
    }

    @Override
    public Erased erase(SubjectId subject) {
        int values = vault.statuses(subject).size();
        vault.forget(subject, ERASURE);
        var kept = locks.lasting(subject, clock.instant()).stream()
                .map(it -> new Erased.Kept(it.field().code(), 1, it.term(), it.until()))
                .toList();
        return new Erased(room(), values - vault.statuses(subject).size(), kept);
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of(
                "locked-person",
                locks.countEnded(at, spared),
                "watch",
                watch.due(at, terms.startedBefore("retention.evidence", at)))));
    }

    /** Values go with the account, what a law kept of them on its date; what the watch counted goes with its time. */
    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        var ended = locks.ended(at, spared, AT_ONCE);
        ended.forEach(it -> vault.forget(it, Actor.system("lock-ended")));
        return ended.size() + watch.sweep(at, terms.startedBefore("retention.evidence", at));
    }
}
