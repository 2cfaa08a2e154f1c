package kz.derbes.account;

import java.util.Map;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;

/** Somebody who registers. */
public final class TestingPerson {
    public static final String PASSWORD = "үш сөз және 42";

    private TestingPerson() {}

    public static String email() {
        return "p" + UUID.randomUUID().toString().substring(0, 12) + "@example.kz";
    }

    static Registration form(Registrations registrations, String email) {
        return new Registration(
                Map.of(FieldCode.SURNAME, "Қасымова", FieldCode.GIVEN_NAME, "Әйгерім", FieldCode.EMAIL, email),
                PASSWORD,
                registrations.wording(Scope.ACCOUNT, Language.KK).hash(),
                null,
                Language.KK);
    }
}
