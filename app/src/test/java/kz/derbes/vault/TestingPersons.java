package kz.derbes.vault;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Giving;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.policy.Wording;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented persons who consent and are kept as the product would do it. */
class TestingPersons {
    static final Actor TESTER = Actor.system("test");

    private static final String HASH = "99955b75e054416577b88fcec811270c93bff6f1bc421f01e3da7c1b18ec61e3";

    private final Vault vault;
    private final Consents consents;
    private final TransactionTemplate transaction;

    TestingPersons(Vault vault, Consents consents, TransactionTemplate transaction) {
        this.vault = vault;
        this.consents = consents;
        this.transaction = transaction;
    }

    SubjectId consenting(Scope... scopes) {
        var subject = SubjectId.random();
        consent(subject, scopes);
        return subject;
    }

    void consent(SubjectId subject, Scope... scopes) {
        transaction.executeWithoutResult(status -> give(subject, scopes));
    }

    void give(SubjectId subject, Scope... scopes) {
        Arrays.stream(scopes)
                .map(TestingPersons::wording)
                .forEach(wording -> consents.give(subject, wording, Actor.subject(subject), "cabinet"));
    }

    static Giving giving(SubjectId subject, Scope scope) {
        return new Giving(subject, wording(scope), Actor.subject(subject), "registration");
    }

    private static Wording wording(Scope scope) {
        return new Wording(scope, Language.RU, 1, "I agree", HASH);
    }

    void keep(SubjectId subject, Map<FieldCode, String> typed) {
        transaction.executeWithoutResult(status -> vault.keep(subject, Purpose.ACCOUNT, typed, Actor.subject(subject)));
    }

    SubjectId kept(Map<FieldCode, String> typed) {
        var subject = consenting(Scope.ACCOUNT);
        keep(subject, typed);
        return subject;
    }

    boolean remove(SubjectId subject, FieldCode field) {
        return Boolean.TRUE.equals(transaction.execute(status -> vault.remove(subject, field, TESTER)));
    }

    /** Everything that opens of the person now. */
    Map<FieldCode, String> read(SubjectId subject) {
        var all = Set.copyOf(Uses.fieldsInUse());
        return revealed(vault.open(new Reading(subject, Purpose.ACCOUNT, all, TESTER)));
    }

    static Map<FieldCode, String> revealed(Opened opened) {
        if (!(opened instanceof Opened.Values values)) throw new AssertionError("not opened: " + opened);
        var texts = new EnumMap<FieldCode, String>(FieldCode.class);
        values.fields().forEach((field, value) -> texts.put(field, value.reveal()));
        return texts;
    }

    /** A person with all six fields, like nobody else. */
    static Map<FieldCode, String> somebody(int number) {
        var typed = new EnumMap<FieldCode, String>(FieldCode.class);
        typed.put(FieldCode.SURNAME, "Қойшыбаева-" + number);
        typed.put(FieldCode.GIVEN_NAME, "Әйгерім-" + number);
        typed.put(FieldCode.PATRONYMIC, "Ерланқызы-" + number);
        typed.put(FieldCode.PHONE, "+7 701 %03d %04d".formatted(number / 10_000, number % 10_000));
        typed.put(FieldCode.EMAIL, "Person" + number + "@example.kz");
        typed.put(FieldCode.RESIDENCE, "Өскемен қ., Тәуелсіздік даңғылы " + number);
        return typed;
    }
}
