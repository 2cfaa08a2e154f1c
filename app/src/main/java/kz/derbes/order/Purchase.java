package kz.derbes.order;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An order as a whole, without a value of a person.
 *
 * @param attempt number of the form it was sent with
 * @param account whether the subject has an account; a guest's subject exists for this order alone
 * @param country where it goes, ISO 3166 alpha-2
 * @param tiyn what all lines cost together
 * @param paid what was received: nothing or all
 * @param until until when a payment is awaited; null when none is
 * @param closedAt since when nothing more is owed by either side; null while something is
 */
public record Purchase(
        SubjectId subject,
        UUID id,
        String number,
        UUID attempt,
        boolean account,
        State state,
        Paying paying,
        Handing handing,
        String country,
        Language language,
        long tiyn,
        long paid,
        Instant placedAt,
        @Nullable Instant until,
        @Nullable Instant deliveredAt,
        @Nullable Instant closedAt,
        String reason,
        UUID fact) {

    /** What is to be paid now, in tiyn; nothing for an order that is off or in review, or an application. */
    public long due() {
        return state.isOff() || state == State.IN_REVIEW || paying == Paying.NONE ? 0 : tiyn - paid;
    }

    /** The same under the fact that proves it. */
    Purchase proven(UUID by) {
        return new Purchase(
                subject,
                id,
                number,
                attempt,
                account,
                state,
                paying,
                handing,
                country,
                language,
                tiyn,
                paid,
                placedAt,
                until,
                deliveredAt,
                closedAt,
                reason,
                by);
    }

    Purchase at(State next, String why) {
        if (!state.next().contains(next)) throw new IllegalStateException(state + " never becomes " + next);
        return new Purchase(
                subject,
                id,
                number,
                attempt,
                account,
                next,
                paying,
                handing,
                country,
                language,
                tiyn,
                paid,
                placedAt,
                next == State.PLACED ? until : null,
                deliveredAt,
                closedAt,
                why,
                fact);
    }

    /** As a restored log tells it, whatever stood between. */
    Purchase again(State told, String why) {
        return new Purchase(
                subject,
                id,
                number,
                attempt,
                account,
                told,
                paying,
                handing,
                country,
                language,
                tiyn,
                paid,
                placedAt,
                told == State.PLACED ? until : null,
                deliveredAt,
                closedAt,
                why,
                fact);
    }

    /** Waiting for money until then. */
    Purchase awaiting(Instant end) {
        return new Purchase(
                subject,
                id,
                number,
                attempt,
                account,
                state,
                paying,
                handing,
                country,
                language,
                tiyn,
                paid,
                placedAt,
                end,
                deliveredAt,
                closedAt,
                reason,
                fact);
    }

    Purchase paid(long sum) {
        return new Purchase(
                subject,
                id,
                number,
                attempt,
                account,
                state,
                paying,
                handing,
                country,
                language,
                tiyn,
                sum,
                placedAt,
                until,
                deliveredAt,
                closedAt,
                reason,
                fact);
    }

    Purchase ended(@Nullable Instant delivered, @Nullable Instant closed) {
        return new Purchase(
                subject, id, number, attempt, account, state, paying, handing, country, language, tiyn, paid, placedAt,
                until, delivered, closed, reason, fact);
    }
}
