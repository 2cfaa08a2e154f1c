package kz.derbes.disclosure.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.disclosure.demand.Demand;
import kz.derbes.disclosure.demand.DemandState;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.vault.Rights;
import org.jspecify.annotations.Nullable;

/**
 * A demand as the pages show it.
 *
 * @param own whether the reader entered or judged it
 * @param writes whether the reader may change anything at all
 * @param held which of the demanded fields can be opened at all
 */
public record DemandView(Demand it, String dueOn, boolean overdue, boolean own, boolean writes, List<FieldCode> held) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withZone(DemandForm.ZONE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT).withZone(DemandForm.ZONE);

    static DemandView of(Demand it, Member reader, Clock clock) {
        return new DemandView(
                it,
                DAY.format(it.entry().dueAt()),
                !it.state().closed() && it.entry().dueAt().isBefore(clock.instant()),
                it.maker().equals(reader.actor().id()),
                reader.role() == Role.OWNER || reader.role() == Role.PRIVACY_OFFICER,
                it.entry().fields().stream().filter(Rights.byLaw()::contains).toList());
    }

    public UUID id() {
        return it.id();
    }

    public String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at);
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    /** Whether the reader may do a step that only the one who judged may do. */
    public boolean mine(String state) {
        return writes && own && is(state);
    }

    /** Whether the reader may do a step that only somebody else may do. */
    public boolean others(String state) {
        return writes && !own && is(state);
    }

    public boolean any(String state) {
        return writes && is(state);
    }

    public boolean is(String state) {
        return it.state().code().equals(state);
    }

    public boolean withdrawable() {
        return writes && it.state().next().contains(DemandState.WITHDRAWN);
    }
}
