package kz.derbes.incident.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.derbes.consent.Consents;
import kz.derbes.incident.Finding;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Kind;
import kz.derbes.incident.Source;
import kz.derbes.incident.TestingOffice;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import kz.derbes.vault.Vault;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented people with confirmed addresses, and breaches by a program that opened some of them. */
public final class TestingBreach {
    private final Vault vault;
    private final Consents consents;
    private final Policies policies;
    private final Ledger ledger;
    private final Incidents incidents;
    private final Extents extents;
    private final People people;
    private final Worker worker;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public TestingBreach(ApplicationContext house) {
        vault = house.getBean(Vault.class);
        consents = house.getBean(Consents.class);
        policies = house.getBean(Policies.class);
        ledger = house.getBean(Ledger.class);
        incidents = house.getBean(Incidents.class);
        extents = house.getBean(Extents.class);
        people = house.getBean(People.class);
        worker = house.getBean(Worker.class);
        transaction = house.getBean(TransactionTemplate.class);
        clock = house.getBean(Clock.class);
    }

    public List<SubjectId> people(int count) {
        return IntStream.range(0, count).mapToObj(it -> person(true)).toList();
    }

    public static String email(SubjectId subject) {
        return "p" + subject.toString().replace("-", "") + "@example.kz";
    }

    public SubjectId person(boolean confirmed) {
        var subject = SubjectId.random();
        var self = Actor.subject(subject);
        transaction.executeWithoutResult(status -> {
            consents.give(subject, policies.wording(Scope.ACCOUNT, Language.KK), self, "registration");
            var typed = Map.of(FieldCode.SURNAME, "Сейітқали", FieldCode.EMAIL, email(subject));
            vault.keep(subject, Purpose.ACCOUNT, typed, self);
            if (confirmed) vault.confirm(subject, FieldCode.EMAIL, self);
        });
        return subject;
    }

    /** An open file whose computed set is exactly these people. */
    public Incident breach(boolean drill, List<SubjectId> reached) {
        String program = "program-" + UUID.randomUUID();
        var finding = new Finding(
                Source.STAFF,
                null,
                clock.instant(),
                drill,
                null,
                "A key of a program was published",
                TestingOffice.officer().actor());
        var file = incidents.detect(finding).orElseThrow();
        incidents.confirm(file.id(), Kind.LEAK, TestingOffice.officer());
        reach(file, program, reached);
        return incidents.find(file.id()).orElseThrow();
    }

    /** Adds a program that opened these people to the extent of a file, and computes. */
    public void reach(Incident file, String program, List<SubjectId> reached) {
        var codes = Map.of("fields", "surname,email", "purpose", "feedback");
        transaction.executeWithoutResult(status -> ledger.record(reached.stream()
                .map(it -> Fact.of("vault.opened", it, Actor.system(program), codes))
                .toList()));
        var span = Duration.ofHours(1);
        var from = clock.instant().minus(span);
        var to = clock.instant().plus(span);
        var extent = new Extent(UUID.randomUUID(), Extent.What.CLIENT, program, from, to);
        extents.add(file.id(), extent, TestingOffice.officer().actor());
        people.compute(file.id(), TestingOffice.officer());
        worker.workOff();
    }

    /** Does what jobs wait. */
    public void work() {
        worker.workOff();
    }
}
