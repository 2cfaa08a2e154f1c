package kz.derbes.visit;

import java.time.LocalDate;
import java.util.UUID;

/** The address a visitor came from on a day, sealed under the key of that day. */
final class SealedAddress {
    private final UUID visitor;
    private final LocalDate day;
    private final UUID consent;
    private final byte[] sealed;

    SealedAddress(UUID visitor, LocalDate day, UUID consent, byte[] sealed) {
        this.visitor = visitor;
        this.day = day;
        this.consent = consent;
        this.sealed = sealed;
    }

    UUID visitor() {
        return visitor;
    }

    LocalDate day() {
        return day;
    }

    UUID consent() {
        return consent;
    }

    byte[] sealed() {
        return sealed;
    }
}
