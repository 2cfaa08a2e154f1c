package kz.derbes.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.vault.Block;
import org.junit.jupiter.api.Test;

/** A judgement: what is counted, what is kept, and what is left in the end. */
class RiskRoomTests extends RiskRoom {
    @Test
    void isCalmAtHomeAndCarefulInANewCountry() {
        assertThat(signIn(KZ)).isEqualTo(new Judgement.Calm());
        clock.pass(Duration.ofHours(12));
        assertThat(signIn(KZ)).isEqualTo(new Judgement.Calm());
        clock.pass(Duration.ofHours(12));
        assertThat(signIn(US)).isEqualTo(new Judgement.Careful(Set.of(Reason.NEW_COUNTRY)));
        clock.pass(Duration.ofHours(1));
        assertThat(signIn(KZ)).isEqualTo(new Judgement.Careful(Set.of(Reason.NEW_COUNTRY, Reason.IMPOSSIBLE_TRAVEL)));
    }

    @Test
    @Obligation({"4.1.4", "RET-08"})
    void keepsNeitherAddressNorDevice() {
        pay(US, 12_000_000);
        for (var table : List.of("tally", "met", "place", "decision", "review", "day_key"))
            assertThat(jdbc.sql("select coalesce(string_agg(it::text, ' '), '') from risk." + table + " it")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain(US)
                    .doesNotContain("08080808")
                    .doesNotContain("Firefox");
    }

    @Test
    @Obligation("4.1.4")
    void destroysTheKeyOfADayWithTheDay() {
        clock.pass(Duration.ofDays(40));
        signIn(KZ);
        var before = keys();
        assertThat(before).hasSize(1);
        clock.pass(Duration.ofDays(1));
        signIn(KZ);
        assertThat(keys()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void countsPeopleAddressesAndFailures() {
        for (int i = 0; i < 10; i++) pay(KZ, 100);
        assertThat(pay(KZ, 100)).isEqualTo(new Judgement.Careful(Set.of(Reason.OFTEN_BY_PERSON)));
        var other = SubjectId.random();
        assertThat(risks.judge(payment(other, KZ, 100))).isEqualTo(new Judgement.Calm());
        for (int i = 0; i < 3; i++) risks.refused(Occasion.PAYMENT, other);
        assertThat(risks.judge(payment(other, KZ, 100)))
                .isEqualTo(new Judgement.Careful(Set.of(Reason.EARLIER_REFUSALS)));
        var features = jdbc.sql(
                        "select features[11] from risk.decision where subject = :s order by decided_at desc limit 1")
                .param("s", other.value())
                .query(Integer.class)
                .single();
        assertThat(features).as("people from this address").isEqualTo(2);
    }

    @Test
    @Obligation({"6.3.4", "RGT-03"})
    void keepsNothingOfABlockedPersonAndStopsThemNever() {
        kept();
        blockings.begin(person, Set.of(), Set.of(), Block.Cause.SUBJECT, Actor.subject(person));
        for (int i = 0; i < 25; i++) assertThat(pay(KZ, 100)).isEqualTo(new Judgement.Calm());
        risks.refused(Occasion.PAYMENT, person);
        assertThat(rowsOf(person)).isZero();
    }

    @Test
    @Obligation({"6.2", "RET-02"})
    void showsErasesAndSweepsWhatItKeeps() {
        kept();
        var stop = stopped();
        objections.object(stop.review(), "words");
        assertThat(holder().show(person).rows())
                .anySatisfy(it ->
                        assertThat(it).containsEntry("item", "last-country").containsEntry("country", "KZ"))
                .anySatisfy(it -> assertThat(it).containsEntry("item", "risk-review"));
        var later = clock.instant().plus(Duration.ofDays(91));
        assertThat(holder().sweep(later, Set.of(person))).isPositive();
        assertThat(rowsOf(person)).as("spared").isPositive();
        assertThat(holder().erase(person).kept()).isEmpty();
        assertThat(rowsOf(person)).isZero();
        var stranger = SubjectId.random();
        risks.judge(payment(stranger, KZ, 100));
        holder().sweep(later, Set.of());
        assertThat(rowsOf(stranger)).isZero();
        assertThat(holder().due(later, Set.of()).orElseThrow().values()).allMatch(it -> it == 0);
    }
}
