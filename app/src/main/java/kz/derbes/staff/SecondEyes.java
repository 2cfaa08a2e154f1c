package kz.derbes.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.approval.Approvals;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deeds that need two: whoever asks can never be the one who allows, and what is allowed can be done once. */
@Service
public class SecondEyes implements Approvals {
    /** Why something may be refused; a closed list. */
    public static final List<String> REASONS =
            List.of("no-ground", "too-much", "wrong-person", "ask-again", "suspicious");

    private static final Duration LIFE = Duration.ofHours(24);
    private final ApprovalRows rows;
    private final Ledger ledger;
    private final Clock clock;

    SecondEyes(ApprovalRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID ask(Member maker, String deed, SortedMap<String, String> codes) {
        var approval = UUID.randomUUID();
        var now = clock.instant();
        rows.ask(new Question(
                approval,
                deed,
                text(codes),
                maker.actor().id(),
                maker.role().code(),
                now,
                now.plus(LIFE),
                null,
                null,
                null,
                null));
        record("staff.approval-asked", maker.actor(), approval, deed, Map.of());
        return approval;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spend(UUID approval, Member maker, String deed, SortedMap<String, String> codes) {
        if (!rows.spend(approval, maker.actor().id(), deed, text(codes), clock.instant())) return false;
        record("staff.approval-spent", maker.actor(), approval, deed, Map.of());
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spendAsChecker(UUID approval, Member checker, String deed, SortedMap<String, String> codes) {
        if (!rows.spendAsChecker(approval, checker.actor().id(), deed, text(codes), clock.instant())) return false;
        record("staff.approval-spent", checker.actor(), approval, deed, Map.of());
        return true;
    }

    /** Allows a deed of somebody else; false when it is one's own, decided already or too old. */
    @Transactional
    public boolean allow(UUID approval, Member checker) {
        return decide(approval, checker, "allowed", "");
    }

    /** The same, refusing it for a reason of the list. */
    @Transactional
    public boolean refuse(UUID approval, Member checker, String reason) {
        return REASONS.contains(reason) && decide(approval, checker, "refused", reason);
    }

    /** What waits, the eldest first. */
    @Transactional(readOnly = true)
    public List<Question> waiting() {
        return rows.open(clock.instant());
    }

    /** What was decided or ran out, the newest first. */
    @Transactional(readOnly = true)
    public List<Question> closed(int limit, int offset) {
        return rows.closed(clock.instant(), limit, offset);
    }

    private boolean decide(UUID approval, Member checker, String verdict, String reason) {
        var decided = rows.decide(approval, checker.actor().id(), verdict, reason, clock.instant());
        decided.ifPresent(it -> record(
                "staff.approval-" + verdict,
                checker.actor(),
                approval,
                it.deed(),
                reason.isEmpty() ? Map.of() : Map.of("reason", reason)));
        return decided.isPresent();
    }

    private void record(String fact, Actor by, UUID approval, String deed, Map<String, String> more) {
        var codes = new TreeMap<>(more);
        codes.put("approval", approval.toString());
        codes.put("deed", deed);
        ledger.record(Fact.of(fact, null, by, codes));
    }

    private static String text(SortedMap<String, String> codes) {
        return codes.entrySet().stream()
                .map(it -> line(it.getKey(), it.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** A key or a value with a line end or another sign of its own could make two maps look the same. */
    private static String line(String key, String value) {
        boolean plain = key.matches("[a-z][a-z-]{0,31}") && value.matches("[A-Za-z0-9._:#+,=/-]{0,256}");
        return Optional.of(key + "=" + value)
                .filter(it -> plain)
                .orElseThrow(() -> new IllegalArgumentException("not codes: " + key));
    }
}
