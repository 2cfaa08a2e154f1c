package kz.derbes.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.consent.Consents.Asked;
import kz.derbes.consent.Permission.Granted;
import kz.derbes.consent.Permission.Reason;
import kz.derbes.consent.Permission.Refused;
import kz.derbes.law.Language;
import kz.derbes.law.Party;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.VisitorId;
import kz.derbes.ledger.FactId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class PermissionRowsRoomTests {
    static final Instant NOON = Instant.parse("2026-11-22T07:00:00Z");
    static final Instant LATER = NOON.plus(Duration.ofDays(1));

    @Autowired
    ConsentRows rows;

    @Autowired
    PermissionRows permissions;

    @Test
    @Obligation({"CON-01", "CON-05"})
    void answersManyQuestionsInTheirOrder() {
        var live = SubjectId.random();
        var withdrawn = SubjectId.random();
        var expired = VisitorId.random();
        var id = add(live, Scope.ACCOUNT, LATER);
        add(withdrawn, Scope.MAILING, LATER);
        rows.end(withdrawn, Scope.MAILING, NOON, "withdrawn");
        add(expired, Scope.MEASUREMENT, NOON.plusSeconds(1));

        var answers = permissions.judge(
                List.of(
                        new Asked(expired, Scope.MEASUREMENT),
                        new Asked(live, Scope.ACCOUNT),
                        new Asked(withdrawn, Scope.MAILING),
                        new Asked(live, Scope.MAILING),
                        new Asked(live, Scope.ACCOUNT)),
                NOON.plusSeconds(1));

        assertThat(answers)
                .containsExactly(
                        new Refused(Reason.EXPIRED),
                        new Granted(id, LATER),
                        new Refused(Reason.WITHDRAWN),
                        new Refused(Reason.NEVER_ASKED),
                        new Granted(id, LATER));
    }

    @Test
    void tellsASubjectFromAVisitorOfTheSameNumber() {
        var visitor = VisitorId.random();
        add(visitor, Scope.MEASUREMENT, LATER);
        var asked = new Asked(new SubjectId(visitor.value()), Scope.MEASUREMENT);
        assertThat(permissions.judge(List.of(asked), NOON)).containsExactly(new Refused(Reason.NEVER_ASKED));
    }

    @Test
    void keepsOneLiveConsentForEachPartyAndScope() {
        var subject = SubjectId.random();
        add(subject, Scope.MAILING, LATER);
        assertThat(rows.add(List.of(consent(subject, Scope.MAILING, LATER)))).isEmpty();
        rows.end(subject, Scope.MAILING, NOON, "replaced");
        assertThat(rows.add(List.of(consent(subject, Scope.MAILING, LATER)))).hasSize(1);
        assertThat(rows.of(subject)).hasSize(2);
    }

    private UUID add(Party party, Scope scope, Instant until) {
        var consent = consent(party, scope, until);
        assertThat(rows.add(List.of(consent))).containsExactly(consent.id());
        return consent.id();
    }

    private static Consent consent(Party party, Scope scope, Instant until) {
        return new Consent(
                UUID.randomUUID(),
                party,
                scope,
                "0".repeat(64),
                1,
                Language.KK,
                "cabinet",
                NOON,
                until,
                null,
                null,
                new FactId(UUID.randomUUID()));
    }
}
