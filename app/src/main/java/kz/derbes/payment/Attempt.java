package kz.derbes.payment;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay one order in one way; its id is the key under which the provider is asked, however often.
 *
 * @param invoice the number the provider knows it by
 * @param subject the buyer; null once erased
 * @param number what the buyer calls the order
 * @param method code of the provider, {@code on-delivery} or {@code invoice}
 * @param page address of the provider's page; null while none is open
 * @param handle the provider's number of the debt; null while unknown
 * @param reason why it failed or is unknown, a code; empty otherwise
 * @param until after which nobody is expected to pay
 * @param looks how often the caretaker looked since the state changed
 * @param care why the money is only held at first; null where nothing was unusual
 */
public record Attempt(
        UUID id,
        long invoice,
        @Nullable SubjectId subject,
        UUID order,
        String number,
        String method,
        long tiyn,
        Language language,
        State state,
        @Nullable String page,
        @Nullable String handle,
        String reason,
        Instant begunAt,
        Instant changedAt,
        Instant until,
        int looks,
        @Nullable Care care) {

    Attempt at(State next, String why) {
        if (!state.next().contains(next)) throw new IllegalStateException(state + " never becomes " + next);
        // of somebody who was erased nothing leads anywhere once nothing is awaited (RET-05)
        var open = subject == null && !next.isOpen() ? null : page;
        return new Attempt(
                id, invoice, subject, order, number, method, tiyn, language, next, open, handle, why, begunAt,
                changedAt, until, 0, care);
    }

    Attempt opened(String newHandle, String address) {
        return new Attempt(
                id, invoice, subject, order, number, method, tiyn, language, state, address, newHandle, reason, begunAt,
                changedAt, until, looks, care);
    }

    /** The same, held with care until then. */
    Attempt withCareUntil(Instant end) {
        var with = care == null ? null : care.until(end);
        return new Attempt(
                id, invoice, subject, order, number, method, tiyn, language, state, page, handle, reason, begunAt,
                changedAt, until, looks, with);
    }
}
