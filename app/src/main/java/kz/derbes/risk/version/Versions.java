package kz.derbes.risk.version;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.approval.Approvals;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.risk.rule.RuleText;
import kz.derbes.risk.rule.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules in force and those that were or may be; each change of them takes two members of staff and leaves a fact. */
@Service
public class Versions {
    private static final String DEED = "risk.rules";
    private static final int SHOWN = 50;
    private final VersionRows rows;
    private final ObjectProvider<Approvals> approvals;
    private final Ledger ledger;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    Versions(VersionRows rows, ObjectProvider<Approvals> approvals, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Rules and the number of their version. */
    public record Loaded(int number, Rules rules) {}

    /** The rules in force now on all nodes. */
    public Loaded inForce() {
        int number = rows.inForce();
        var known = loaded;
        if (known != null && known.number() == number) return known;
        var read = new Loaded(number, rules(number));
        loaded = read;
        return read;
    }

    /** A version; empty for a number of none. */
    public Optional<RuleVersion> find(int number) {
        return number == 0 ? Optional.of(new RuleVersion(0, RuleText.shipped(), null, null)) : rows.find(number);
    }

    /** The newest first; the shipped one is always among them. */
    public List<RuleVersion> newest() {
        var all = new ArrayList<>(rows.newest(SHOWN));
        find(0).ifPresent(all::add);
        return List.copyOf(all);
    }

    public List<Switch> switches() {
        return rows.switches(SHOWN);
    }

    /** The rules of a version that was checked when it was kept. */
    public Rules rules(int number) {
        var version = find(number).orElseThrow(() -> new IllegalArgumentException("no such version: " + number));
        return switch (RuleText.read(version.text())) {
            case RuleText.Read.Right(var rules) -> rules;
            case RuleText.Read.Wrong(var faults) ->
                throw new IllegalStateException("rules of version " + number + ": " + faults);
        };
    }

    /** Keeps a text that was checked, as a new version that is not in force. */
    @Transactional
    public int propose(String text, Member member) {
        if (!(RuleText.read(text) instanceof RuleText.Read.Right))
            throw new IllegalArgumentException("rules that were not checked");
        int number = rows.add(text, member.actor().toString(), clock.instant());
        record("risk.rules-proposed", member, number, Map.of());
        return number;
    }

    /** Asks a second member of staff; empty for a number of no version and when the house has no way to ask. */
    @Transactional
    public Optional<UUID> ask(int number, Member maker) {
        var second = approvals.getIfAvailable();
        if (second == null || find(number).isEmpty()) return Optional.empty();
        var approval = second.ask(maker, DEED, codes(number));
        rows.ask(number, approval, maker.actor().toString(), clock.instant());
        return Optional.of(approval);
    }

    /** Brings a version into force once somebody else has allowed it; false when nobody has, or not this. */
    @Transactional
    public boolean switchOn(UUID approval, Member maker) {
        var second = approvals.getIfAvailable();
        var wish = rows.hold(approval).filter(it -> it.switchedAt() == null);
        if (second == null || wish.isEmpty()) return false;
        int number = wish.get().version();
        if (!second.spend(approval, maker, DEED, codes(number))) return false;
        rows.switched(approval, clock.instant());
        record("risk.rules-switched", maker, number, Map.of("approval", approval.toString()));
        return true;
    }

    private void record(String deed, Member member, int number, Map<String, String> more) {
        var codes = codes(number);
        codes.putAll(more);
        codes.put("role", member.role().code());
        ledger.record(new Fact(deed, null, member.actor(), codes));
    }

    private static SortedMap<String, String> codes(int number) {
        return new TreeMap<>(Map.of("version", Integer.toString(number)));
    }
}
