package kz.derbes.notification;

import java.util.Map;
import kz.derbes.consent.Consents;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.policy.Policies;
import kz.derbes.vault.Vault;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** People with an account and a made-up address. */
final class TestingPeople {
    private final Consents consents;
    private final Policies policies;
    private final Vault vault;
    private final TransactionOperations transaction;

    TestingPeople(ApplicationContext context) {
        consents = context.getBean(Consents.class);
        policies = context.getBean(Policies.class);
        vault = context.getBean(Vault.class);
        transaction = context.getBean(TransactionOperations.class);
    }

    SubjectId with(String email) {
        var subject = SubjectId.random();
        allow(subject, Scope.ACCOUNT);
        transaction.executeWithoutResult(
                it -> vault.keep(subject, Purpose.ACCOUNT, Map.of(FieldCode.EMAIL, email), Actor.subject(subject)));
        return subject;
    }

    void allow(SubjectId subject, Scope scope) {
        var shown = policies.wording(scope, Language.KK);
        transaction.executeWithoutResult(it -> consents.give(subject, shown, Actor.subject(subject), "registration"));
    }
}
