package kz.derbes.disclosure;

import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;

/** Which consent lets data leave for a purpose (CON-07, CON-15). */
final class Grounds {

    private Grounds() {}

    static Scope of(Purpose purpose) {
        return switch (purpose) {
            case PAYMENT -> Scope.PAYMENT;
            // of the three kinds of advertising only letters leave the site (conflict C13)
            case ADVERTISING -> Scope.MAILING;
            case IDENTIFICATION, PERSONAL_ACCESS, FEEDBACK, LOCATION, ACCURACY, ACCOUNT -> Scope.ACCOUNT;
        };
    }
}
