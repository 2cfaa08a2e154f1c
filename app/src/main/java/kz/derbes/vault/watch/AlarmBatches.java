package kz.derbes.vault.watch;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.approval.Approvals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Many alarms closed at once, by two: one asks for exactly these and this reason, another allows it, and all or none close. */
@Service
public class AlarmBatches {
    /** The most alarms that are closed together; each of them stands in the question by its number. */
    public static final int MOST = 25;

    private static final String DEED = "vault.alarms-close";

    private final Alarms alarms;
    private final ObjectProvider<Approvals> approvals;

    AlarmBatches(Alarms alarms, ObjectProvider<Approvals> approvals) {
        this.alarms = alarms;
        this.approvals = approvals;
    }

    /** Asks for a second person's word; empty for none or too many, and when the house has no way to ask. */
    @Transactional
    public Optional<UUID> ask(Set<UUID> ids, Alarm.Dismissal why, Member maker) {
        var second = approvals.getIfAvailable();
        if (second == null || ids.isEmpty() || ids.size() > MOST) return Optional.empty();
        return Optional.of(second.ask(maker, DEED, codes(ids, why)));
    }

    /**
     * Closes exactly the alarms somebody else allowed, for the reason they were asked with.
     *
     * @return false when nobody allowed it, or one of them is not open or is about the maker; then none is closed
     */
    @Transactional
    public boolean close(Set<UUID> ids, Alarm.Dismissal why, UUID approval, Member maker) {
        var second = approvals.getIfAvailable();
        boolean closed = second != null
                && !ids.isEmpty()
                && ids.size() <= MOST
                && second.spend(approval, maker, DEED, codes(ids, why))
                && ids.stream().allMatch(it -> alarms.dismiss(it, why, maker) == Alarms.Outcome.DISMISSED);
        if (!closed) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return closed;
    }

    private static SortedMap<String, String> codes(Set<UUID> ids, Alarm.Dismissal why) {
        var codes = new TreeMap<String, String>();
        codes.put("reason", why.code());
        char letter = 'a';
        for (var id : new TreeSet<>(ids)) codes.put("alarm-" + letter++, id.toString());
        return codes;
    }
}
