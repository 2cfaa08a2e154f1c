package kz.derbes.disclosure;

import kz.derbes.consent.Consents;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;

/** Which consent lets data leave for a purpose (CON-07, CON-15). */
final class Grounds {

    private Grounds() {}

    /** The question whether the person allowed it; whoever has no account allowed letters by asking. */
    static Consents.Asked asked(SubjectId subject, Purpose purpose) {
        return new Consents.Asked(subject, of(purpose), purpose == Purpose.FEEDBACK ? Scope.REQUEST : null);
    }

    static Scope of(Purpose purpose) {
        return switch (purpose) {
            case PAYMENT -> Scope.PAYMENT;
            // of the three kinds of advertising only letters leave the site (conflict C13)
            case ADVERTISING -> Scope.MAILING;
            case IDENTIFICATION, PERSONAL_ACCESS, FEEDBACK, LOCATION, ACCURACY, ACCOUNT -> Scope.ACCOUNT;
        };
    }
}
