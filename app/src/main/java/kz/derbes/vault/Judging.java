package kz.derbes.vault;

import java.util.List;
import java.util.Optional;
import kz.derbes.consent.Permission;
import org.jspecify.annotations.Nullable;

/** Whether a reading may go on: purpose, capacity, reason, person, block, lock and consent, asked in this order. */
final class Judging {
    private Judging() {}

    /** The first thing that stands against it; empty when nothing does. What the person's consent says comes last. */
    static Optional<Opened.Reason> refusal(
            Reading reading, Found.@Nullable Sealed found, List<Block> lasting, Permission permission) {
        return outsideTheTable(reading)
                .or(() -> unreasoned(reading))
                .or(() -> found == null ? Optional.of(Opened.Reason.NO_SUCH_SUBJECT) : Optional.empty())
                .or(() -> blocked(reading, lasting))
                .or(() -> found != null && found.locked() ? Optional.of(Opened.Reason.LOCKED_BY_LAW) : Optional.empty())
                .or(() -> withoutConsent(reading, permission));
    }

    private static Optional<Opened.Reason> outsideTheTable(Reading reading) {
        if (!Uses.fields(reading.purpose()).containsAll(reading.fields()))
            return Optional.of(Opened.Reason.FIELD_OUTSIDE_PURPOSE);
        if (reading.ground().isByLaw()) return outsideTheLaw(reading);
        return reading.use().filter(it -> it.allows(reading.fields())).isEmpty()
                ? Optional.of(Opened.Reason.NOT_FOR_THIS_ROLE)
                : Optional.empty();
    }

    /** A demand is answered by the roles its ground names, whatever the table of uses says of their daily work. */
    private static Optional<Opened.Reason> outsideTheLaw(Reading reading) {
        return reading.who().filter(reading.ground()::holdsDuringBlock).isEmpty()
                ? Optional.of(Opened.Reason.NOT_FOR_THIS_ROLE)
                : Optional.empty();
    }

    private static Optional<Opened.Reason> withoutConsent(Reading reading, Permission permission) {
        if (reading.ground().isByLaw() || !(permission instanceof Permission.Refused(var reason)))
            return Optional.empty();
        return Optional.of(Opened.Reason.of(reason));
    }

    private static Optional<Opened.Reason> unreasoned(Reading reading) {
        var inspection = reading.inspection();
        if (inspection == null) return Optional.empty();
        if (!inspection.isReasoned()) return Optional.of(Opened.Reason.NO_REASON_GIVEN);
        boolean oneByOne =
                !reading.ground().isByLaw() && reading.use().filter(Use::masked).isPresent();
        return oneByOne && !inspection.masked() && reading.fields().size() > 1
                ? Optional.of(Opened.Reason.ONE_FIELD_AT_A_TIME)
                : Optional.empty();
    }

    private static Optional<Opened.Reason> blocked(Reading reading, List<Block> lasting) {
        boolean open = reading.who().filter(reading.ground()::holdsDuringBlock).isPresent();
        boolean touched = lasting.stream().anyMatch(it -> it.touches(reading.purpose(), reading.fields()));
        return touched && !open ? Optional.of(Opened.Reason.BLOCKED) : Optional.empty();
    }
}
