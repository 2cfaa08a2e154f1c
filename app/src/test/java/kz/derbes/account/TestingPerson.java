package kz.derbes.account;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.testing.TestingBrowser;

/** Somebody who registers. */
public final class TestingPerson {
    public static final String PASSWORD = "үш сөз және 42";

    private TestingPerson() {}

    public static String email() {
        return "p" + UUID.randomUUID().toString().substring(0, 12) + "@example.kz";
    }

    public static Registration form(Registrations registrations, String email) {
        return new Registration(
                Map.of(FieldCode.SURNAME, "Қасымова", FieldCode.GIVEN_NAME, "Әйгерім", FieldCode.EMAIL, email),
                PASSWORD,
                registrations.wording(Scope.ACCOUNT, Language.KK).hash(),
                null,
                Language.KK);
    }

    /** Registers in that browser, confirms by the letter and signs in with nothing brought along. */
    public static TestingBrowser signedUp(TestingBrowser browser, TestingMail mail, String email, String surname) {
        var typed = Map.of("surname", surname, "given-name", "Әйгерім", "phone", "+7 701 123 45 67", "email", email);
        var form = new HashMap<>(typed);
        form.putAll(Map.of("password", PASSWORD, "adult", "yes", "consent", "yes"));
        browser.get("/register").submit("/register", form).expect(302).follow();
        browser.submit("/register/confirm", Map.of("code", mail.code(email, 1))).expect(302);
        return signIn(browser, email);
    }

    public static TestingBrowser signIn(TestingBrowser browser, String email) {
        return browser.get("/sign-in")
                .submit("/sign-in", Map.of("email", email, "password", PASSWORD))
                .expect(302);
    }
}
