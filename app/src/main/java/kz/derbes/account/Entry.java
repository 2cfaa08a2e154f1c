package kz.derbes.account;

import java.time.Duration;
import kz.derbes.law.SubjectId;

/** The answer to somebody who wants to sign in. */
public sealed interface Entry {

    record Entered(SubjectId subject) implements Entry {}

    /** The password was right, but the e-mail still awaits its code; a new one is on its way. */
    record AwaitsCode(Attempt attempt) implements Entry {}

    /** The password was right, but the sign-in is unusual: a code is on its way, and a page says why. */
    record AwaitsProof(Attempt attempt, String page) implements Entry {}

    /** One answer for an unknown e-mail and for a wrong password. */
    record Refused() implements Entry {}

    record Wait(Duration duration) implements Entry {}
}
