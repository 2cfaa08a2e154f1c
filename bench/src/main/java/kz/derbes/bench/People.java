package kz.derbes.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import kz.derbes.consent.Giving;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;
import kz.derbes.vault.Admission;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;

/** Invented people who open an account, are read and are looked for; every deed leaves its facts. */
final class People {
    private static final Set<FieldCode> READ = Set.of(FieldCode.SURNAME, FieldCode.GIVEN_NAME, FieldCode.EMAIL);
    private final Vault vault;
    private final Wording wording;

    People(House house) {
        vault = house.room(Vault.class);
        wording = house.room(Policies.class).wording(Scope.ACCOUNT, Language.RU);
    }

    static String email(int number) {
        return "person" + number + "@bench.example";
    }

    /** Consent, key and four values in one commit, shared with whoever comes at the same time. */
    SubjectId create(int number) {
        var subject = SubjectId.random();
        var actor = Actor.subject(subject);
        var consents = List.of(new Giving(subject, wording, actor, "registration"));
        vault.admit(new Admission(subject, consents, Purpose.ACCOUNT, values(number), actor, () -> {}));
        return subject;
    }

    private static Map<FieldCode, String> values(int number) {
        var values = new EnumMap<FieldCode, String>(FieldCode.class);
        values.put(FieldCode.SURNAME, "Әбдірахманова");
        values.put(FieldCode.GIVEN_NAME, "Айгүл");
        values.put(FieldCode.EMAIL, email(number));
        values.put(FieldCode.PHONE, "+7701%07d".formatted(Math.abs(number)));
        return values;
    }

    void open(List<SubjectId> people) {
        var subject = people.get(ThreadLocalRandom.current().nextInt(people.size()));
        var opened = vault.open(new Reading(subject, Purpose.PERSONAL_ACCESS, READ, Actor.subject(subject)));
        if (!(opened instanceof Opened.Values(var fields)) || fields.size() != READ.size())
            throw new IllegalStateException("a reading was refused");
    }

    /** Whether anything of the person can be read. */
    boolean opens(SubjectId subject) {
        return vault.open(new Reading(subject, Purpose.PERSONAL_ACCESS, READ, Actor.subject(subject)))
                instanceof Opened.Values;
    }

    void find(int count) {
        int number = ThreadLocalRandom.current().nextInt(count);
        if (vault.find(FieldCode.EMAIL, email(number), Purpose.IDENTIFICATION, Actor.system("bench"))
                .isEmpty()) throw new IllegalStateException("a person was not found");
    }
}
