package kz.derbes.payment.out;

import java.util.List;

/** What a provider knows of an invoice. */
public sealed interface Sight {

    /** It has never heard of it, or nobody has paid yet. */
    record Nothing() implements Sight {}

    /** The last try was declined; another may follow on the same page. */
    record Declined(String code) implements Sight {}

    record Moved(List<Money> money) implements Sight {
        public Moved {
            money = List.copyOf(money);
        }

        public Moved(Money money) {
            this(List.of(money));
        }
    }

    /** No answer, or none that can be read. */
    record Lost(String code) implements Sight {}
}
