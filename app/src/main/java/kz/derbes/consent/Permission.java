package kz.derbes.consent;

import java.time.Instant;
import java.util.UUID;

/** The answer to whether a scope is open at this instant. */
public sealed interface Permission {

    record Granted(UUID consent, Instant until) implements Permission {}

    record Refused(Reason reason) implements Permission {}

    /** Why a scope is closed. */
    enum Reason {
        NEVER_ASKED,
        WITHDRAWN,
        EXPIRED
    }
}
