package kz.derbes.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kz.derbes.consent.Consents.Asked;
import kz.derbes.consent.Permission.Granted;
import kz.derbes.consent.Permission.Reason;
import kz.derbes.consent.Permission.Refused;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Party;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.VisitorId;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@RoomTest
class ConsentsRoomTests {
    private SubjectId aigul = SubjectId.random();

    @Autowired
    Consents consents;

    @Autowired
    Policies policies;

    @Autowired
    Ledger ledger;

    @Autowired
    Terms terms;

    @Autowired
    ConsentHolder holder;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void meetSomebodyNew() {
        aigul = SubjectId.random();
    }

    @Test
    @Obligation({"CON-02", "CON-06"})
    void writesDownWhoAllowedWhatWhenOnWhichWordsAndHow() {
        var shown = wording(Scope.MAILING);
        var given = give(aigul, shown, "cabinet");

        assertThat(given.until()).isEqualTo(terms.due("consent.mailing", given.givenAt()));
        assertThat(consents.of(aigul)).containsExactly(given);
        assertThat(consents.permission(aigul, Scope.MAILING)).isEqualTo(new Granted(given.id(), given.until()));
        var fact = ledger.about(aigul, 1, 0).getFirst();
        assertThat(fact.id()).isEqualTo(given.fact());
        assertThat(fact.fact().deed()).isEqualTo("consent.given");
        assertThat(fact.fact().codes())
                .containsEntry("scope", "mailing")
                .containsEntry("wording", shown.hash())
                .containsEntry("edition", Integer.toString(shown.edition()))
                .containsEntry("language", "kk")
                .containsEntry("channel", "cabinet")
                .containsEntry("until", given.until().toString());
    }

    @Test
    void refusesToStandApartFromTheDeed() {
        assertThatThrownBy(() -> consents.give(aigul, wording(Scope.ACCOUNT), Actor.subject(aigul), "registration"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "view", "scroll", "silence", "policy", ""})
    @Obligation({"CON-02", "2.1"})
    void neverTakesUseOfTheSiteForAConsent(String channel) {
        assertThatThrownBy(() -> give(aigul, wording(Scope.ACCOUNT), channel))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(consents.of(aigul)).isEmpty();
        give(aigul, wording(Scope.ACCOUNT), "registration");
        assertThatThrownBy(() -> jdbc.sql("insert into consent.consent (subject, id, scope, wording, edition,"
                                + " language, channel, given_at, until, fact) select :other, :other, scope, wording,"
                                + " edition, language, :channel, given_at, until, fact from consent.consent limit 1")
                        .param("other", UUID.randomUUID())
                        .param("channel", channel)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesWordsThatTheirHashDoesNotName() {
        var shown = wording(Scope.ACCOUNT);
        var forged = new Wording(shown.scope(), shown.language(), shown.edition(), shown.text() + " ", shown.hash());
        assertThatThrownBy(() -> give(aigul, forged, "registration")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksVisitorsForNothingThatNeedsAnAccount() {
        var visitor = VisitorId.random();
        assertThatThrownBy(() -> give(visitor, wording(Scope.ACCOUNT), "banner"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replacesAnEarlierOneAndKeepsItAsEvidence() {
        var first = give(aigul, wording(Scope.MAILING), "registration");
        var second = give(aigul, wording(Scope.MAILING), "cabinet");
        assertThat(consents.live(aigul)).containsExactly(second);
        assertThat(consents.of(aigul)).extracting(Consent::id).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(consents.find(aigul, first.id()).orElseThrow().replacedAt()).isNotNull();
    }

    @Test
    @Obligation({"CON-11", "CON-12"})
    void withdrawsAtOnceAndTellsTheRoomsAbove(PublishedEvents events) {
        var given = give(aigul, wording(Scope.MAILING), "cabinet");
        assertThat(consents.withdraw(aigul, Scope.MAILING, Actor.subject(aigul)))
                .isTrue();
        assertThat(consents.permission(aigul, Scope.MAILING)).isEqualTo(new Refused(Reason.WITHDRAWN));
        assertThat(events.ofType(ConsentWithdrawn.class))
                .containsExactly(new ConsentWithdrawn(given.id(), aigul.value(), Scope.MAILING));
        assertThat(ledger.about(aigul, 1, 0).getFirst().fact().deed()).isEqualTo("consent.withdrawn");
        assertThat(consents.withdraw(aigul, Scope.MAILING, Actor.subject(aigul)))
                .isFalse();
    }

    @Test
    @Obligation("CON-15")
    void opensNoOtherScopeThanTheOneAllowed() {
        give(aigul, wording(Scope.ACCOUNT), "registration");
        var others = Stream.of(Scope.values())
                .filter(it -> it != Scope.ACCOUNT)
                .map(it -> new Asked(aigul, it))
                .toList();
        assertThat(consents.permissions(others)).allMatch(new Refused(Reason.NEVER_ASKED)::equals);
    }

    @Test
    void writesAVisitorsConsentWithoutASubject() {
        var visitor = VisitorId.random();
        var given = give(visitor, wording(Scope.MEASUREMENT), "banner");
        var fact = ledger.newest(20, 0).stream()
                .filter(it -> it.id().equals(given.fact()))
                .findFirst()
                .orElseThrow();
        assertThat(fact.fact().subject()).isNull();
        assertThat(fact.fact().codes()).containsEntry("visitor", visitor.toString());
    }

    @Test
    void leavesOneAliveWhenGivenInManyTabsAtOnce() throws Exception {
        List<Callable<Consent>> tabs = Stream.generate(
                        () -> (Callable<Consent>) () -> give(aigul, wording(Scope.MAILING), "cabinet"))
                .limit(4)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tab : threads.invokeAll(tabs)) tab.get();
        }
        assertThat(consents.of(aigul)).hasSize(4);
        assertThat(consents.live(aigul)).hasSize(1);
    }

    @Test
    @Obligation({"RET-06", "RET-03"})
    void keepsEvidenceForItsTermAfterTheRelationAndNoLonger() {
        give(aigul, wording(Scope.ACCOUNT), "registration");
        give(aigul, wording(Scope.MAILING), "registration");
        var erased = holder.erase(aigul);

        assertThat(consents.live(aigul)).isEmpty();
        assertThat(erased.kept())
                .singleElement()
                .satisfies(it -> assertThat(it.rows()).isEqualTo(2));
        assertThat(holder.erase(aigul)).isEqualTo(erased);
        var until = erased.kept().getFirst().until();
        holder.sweep(until.minusSeconds(1), Set.of());
        assertThat(holder.show(aigul).rows()).hasSize(2);
        holder.sweep(until.plusSeconds(1), Set.of());
        assertThat(holder.show(aigul).rows()).isEmpty();
    }

    private Consent give(Party party, Wording shown, String channel) {
        var actor = switch (party) {
            case SubjectId subject -> Actor.subject(subject);
            case VisitorId visitor -> Actor.visitor(visitor);
        };
        return transaction.execute(it -> consents.give(party, shown, actor, channel));
    }

    private Wording wording(Scope scope) {
        return policies.wording(scope, Language.KK);
    }
}
