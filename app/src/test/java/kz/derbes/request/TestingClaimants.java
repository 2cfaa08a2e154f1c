package kz.derbes.request;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.consent.Consents;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.policy.Policies;
import kz.derbes.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** People who ask and officers who answer. */
@TestComponent
class TestingClaimants {
    private final Policies policies;
    private final Consents consents;
    private final Vault vault;
    private final TransactionTemplate transaction;

    TestingClaimants(Policies policies, Consents consents, Vault vault, TransactionTemplate transaction) {
        this.policies = policies;
        this.consents = consents;
        this.vault = vault;
        this.transaction = transaction;
    }

    SubjectId person() {
        var subject = SubjectId.random();
        var actor = Actor.subject(subject);
        var wording = policies.wording(Scope.ACCOUNT, Language.RU);
        transaction.executeWithoutResult(it -> {
            consents.give(subject, wording, actor, "registration");
            vault.keep(subject, Purpose.ACCOUNT, Map.of(FieldCode.EMAIL, email(subject)), actor);
        });
        return subject;
    }

    static String email(SubjectId subject) {
        return "r" + subject.toString().substring(0, 13) + "@example.kz";
    }

    static Member officer(Role role) {
        return new Member(Actor.staff(UUID.randomUUID().toString()), role);
    }

    static Receiving asked(SubjectId subject, Kind kind, String words) {
        return Receiving.fromCabinet(subject, kind, words, Language.RU);
    }

    static Receiving letter(SubjectId subject, Kind kind, Capacity capacity, Member by) {
        return new Receiving(subject, kind, Set.of(), Channel.LETTER, capacity, "", "", Language.RU, by.actor());
    }
}
