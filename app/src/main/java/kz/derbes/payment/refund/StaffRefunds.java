package kz.derbes.payment.refund;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.approval.Approvals;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Payments;
import kz.derbes.payment.refund.Refund.State;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Refunds that staff order, above a sum only two of them together, and those that only a hand can finish. */
@Service
public class StaffRefunds {
    private static final String DEED = "payment.refund";
    private final Refunds refunds;
    private final RefundRows rows;
    private final RefundWork work;
    private final Payments payments;
    private final QuestionRows questions;
    private final ObjectProvider<Approvals> approvals;
    private final long alone;
    private final Clock clock;

    StaffRefunds(
            Refunds refunds,
            RefundRows rows,
            RefundWork work,
            Payments payments,
            QuestionRows questions,
            ObjectProvider<Approvals> approvals,
            RefundSettings settings,
            Clock clock) {
        this.refunds = refunds;
        this.rows = rows;
        this.work = work;
        this.payments = payments;
        this.questions = questions;
        this.approvals = approvals;
        this.alone = settings.alone();
        this.clock = clock;
    }

    /** What came of an order to give back. */
    public enum Outcome {
        ORDERED,
        /** A second member of staff has been asked. */
        ASKED,
        /** More than is left of the payment, or nothing. */
        TOO_MUCH
    }

    /** Gives back of a payment, or asks somebody else to allow it. */
    @Transactional
    public Outcome order(UUID attempt, long tiyn, Member member) {
        var found = payments.lock(attempt);
        if (found.isEmpty() || tiyn < 1 || tiyn > refunds.left(found.get())) return Outcome.TOO_MUCH;
        if (tiyn <= alone) {
            give(found.get(), UUID.randomUUID(), tiyn, member);
            return Outcome.ORDERED;
        }
        var approval = approvals.getObject().ask(member, DEED, deed(attempt, tiyn));
        questions.add(new Question(approval, attempt, tiyn, member.actor().toString(), clock.instant()));
        return Outcome.ASKED;
    }

    /** Gives back what somebody else allowed; false when nobody did, or too little is left by now. */
    @Transactional
    public boolean approved(UUID attempt, UUID approval, Member member) {
        var found = payments.lock(attempt);
        var asked = questions.find(approval).filter(it -> it.attempt().equals(attempt));
        if (found.isEmpty() || asked.isEmpty() || asked.get().tiyn() > refunds.left(found.get())) return false;
        long tiyn = asked.get().tiyn();
        if (!approvals.getObject().spend(approval, member, DEED, deed(attempt, tiyn))) return false;
        questions.remove(approval);
        give(found.get(), approval, tiyn, member);
        return true;
    }

    /** What a second member of staff was asked about this attempt, the newest first. */
    public List<Question> asked(UUID attempt) {
        return questions.of(attempt);
    }

    private void give(Attempt attempt, UUID number, long tiyn, Member member) {
        refunds.giveBack(attempt.order(), number, tiyn, "staff", member.actor());
    }

    /** Asks the provider once more for one that waits for a hand; false when it does not, or no provider took it. */
    @Transactional
    public boolean again(UUID refund, Member member) {
        var it = rows.find(refund)
                .filter(found ->
                        found.state() == State.BY_HAND && !found.transaction().isEmpty());
        it.ifPresent(found -> {
            rows.move(found, State.DUE, "", clock.instant(), clock.instant());
            refunds.note(found, "payment.refund-again", member.actor());
        });
        return it.isPresent();
    }

    /** Writes down that a member of staff gave it back by other means; false when it does not wait for that. */
    public boolean doneByHand(UUID refund, Member member) {
        var it = rows.find(refund).filter(found -> found.state() == State.BY_HAND);
        it.ifPresent(found -> work.done(found, member.actor()));
        return it.isPresent();
    }

    private static SortedMap<String, String> deed(UUID attempt, long tiyn) {
        return new TreeMap<>(java.util.Map.of("attempt", attempt.toString(), "tiyn", Long.toString(tiyn)));
    }
}
