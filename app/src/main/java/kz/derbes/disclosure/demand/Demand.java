package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.vault.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * One demand as the register states it.
 *
 * @param number what people call it, such as {@code D-2026-7}
 * @param granted what of it may leave; empty until judged
 * @param refusal why nothing leaves; null unless refused
 * @param maker number of the member who entered it
 * @param checker number of the member who answers for it with them; null until approved
 * @param missing how many were sought and not found
 * @param people of how many something left
 * @param sha256 the sum of the package as it was sealed last; null until there is one
 */
public record Demand(
        UUID id,
        String number,
        Entry entry,
        DemandState state,
        List<FieldCode> granted,
        @Nullable Refusal refusal,
        String maker,
        @Nullable UUID approval,
        @Nullable String checker,
        int missing,
        int people,
        Instant enteredAt,
        @Nullable Instant closedAt,
        @Nullable String sha256,
        @Nullable Instant takenAt) {

    /**
     * What the body demands.
     *
     * @param ground code of the act
     * @param article what the body cites of it
     * @param dueAt by when the body wants its answer
     * @param hiddenUntil until when the act keeps it from the person; null when the person is told at once
     */
    public record Entry(
            BodyKind kind,
            String body,
            String country,
            String ground,
            String article,
            String document,
            LocalDate documentDate,
            LocalDate receivedOn,
            Instant dueAt,
            List<FieldCode> fields,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant hiddenUntil) {

        public boolean foreign() {
            return !country.equals("KZ");
        }
    }

    boolean mayBecome(DemandState next) {
        return state.next().contains(next);
    }

    Mandate mandate() {
        return new Mandate(id, entry.hiddenUntil());
    }

    /** What every fact about it says. */
    Map<String, String> codes() {
        return new TreeMap<>(Map.of(
                "demand", id.toString(),
                "number", number,
                "body-kind", entry.kind().code(),
                "country", entry.country(),
                "ground", entry.ground()));
    }

    /** The same for a fact about one of its people, who may not see it yet. */
    Map<String, String> codesAboutAPerson() {
        var codes = new TreeMap<>(codes());
        var hidden = entry.hiddenUntil();
        if (hidden != null) codes.put("hidden-until", hidden.toString());
        return codes;
    }
}
