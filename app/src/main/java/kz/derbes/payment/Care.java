package kz.derbes.payment;

import java.time.Instant;
import java.util.List;
import kz.derbes.law.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Why money is only held at first, and what became of it: a member of staff looks, and where nobody does in time it is taken
 * as if nothing had been unusual (CON-14).
 *
 * @param reasons codes of reasons of risk, one or more
 * @param until when it is taken if nobody decided; null while nothing is held
 * @param end what staff decided; null while they have not
 */
public record Care(
        List<String> reasons,
        @Nullable Instant until,
        @Nullable End end) {

    public Care {
        reasons = List.copyOf(reasons);
    }

    /** What staff decide about held money. */
    public enum End {
        TAKE,
        LET_GO;

        public String code() {
            return Codes.of(this);
        }
    }

    Care until(Instant at) {
        return new Care(reasons, at, end);
    }

    /** Whether somebody may still decide. */
    public boolean isOpen() {
        return end == null && until != null;
    }

    boolean waits(Instant now) {
        return end == null && until != null && now.isBefore(until);
    }
}
