package kz.derbes.register;

import java.util.Comparator;
import java.util.List;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;

/** The list as the rooms declare it now; nothing else can be kept, so it cannot diverge from what is (OPR-01). */
@Component
class Current {
    private final List<Holder> holders;

    Current(List<Holder> holders) {
        this.holders = holders;
    }

    Listing listing() {
        return new Listing(holders.stream()
                .sorted(Comparator.comparing(Holder::room))
                .flatMap(room -> room.describes().stream().map(it -> line(room.room(), it)))
                .toList());
    }

    private static Line line(String room, Holding it) {
        return new Line(
                room,
                it.item(),
                it.purposes().stream().sorted().map(Purpose::code).toList(),
                it.basis().code(),
                it.term(),
                it.recipients().stream().sorted().map(Recipient::code).toList());
    }
}
