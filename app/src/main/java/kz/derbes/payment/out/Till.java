package kz.derbes.payment.out;

import java.util.List;
import java.util.UUID;

/** An online cash register, which tells the tax authority of each sale and gives a fiscal sign. */
public interface Till {

    /** Whether the operator has one. */
    boolean isThere();

    /** Asks for a receipt; the same number always gives the same one. */
    Printed print(Sheet sheet);

    /** One line: name, how many, the price of one. */
    record Line(String name, int quantity, long tiyn) {}

    /** What is to be printed; who bought it is not told. */
    record Sheet(UUID id, String number, boolean refund, long tiyn, List<Line> lines) {
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /** What the register answered. */
    sealed interface Printed {
        record Made(String sign, String register) implements Printed {}

        record Refused(String code) implements Printed {}

        record Lost(String code) implements Printed {}
    }
}
