package kz.derbes.order;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Says since when nothing more is owed for an order by either side: the end of its unfulfilled obligations (CON-11). */
@Component
class OrderClosings {
    private final MoneyRows money;
    private final Clock clock;

    OrderClosings(MoneyRows money, Clock clock) {
        this.money = money;
        this.clock = clock;
    }

    /** The order with that instant as it is now; an order that closed before keeps the first one. */
    Purchase of(Purchase it) {
        if (!isOver(it)) return it.ended(it.deliveredAt(), null);
        var since = it.closedAt() == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : it.closedAt();
        return it.ended(it.deliveredAt(), since);
    }

    private boolean isOver(Purchase it) {
        boolean settled = money.owed(it.id()) == money.givenBack(it.id());
        return settled
                && switch (it.state()) {
                    case IN_REVIEW, PLACED, ACCEPTED, PAID, PACKED, SENT, RETURN_ASKED -> false;
                    case DELIVERED -> it.due() == 0;
                    case RETURNED, CANCELLED, EXPIRED -> true;
                };
    }
}
