package kz.derbes.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import kz.derbes.law.holding.Holder;
import kz.derbes.ledger.Ledger;
import kz.derbes.ledger.Recorded;
import kz.derbes.policy.Wording;
import kz.derbes.risk.TestingNeighbours.Post;
import kz.derbes.risk.review.Ground;
import kz.derbes.risk.review.Objections;
import kz.derbes.risk.review.Review;
import kz.derbes.risk.review.ReviewLinks;
import kz.derbes.risk.review.Reviews;
import kz.derbes.risk.review.State;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a judgement: what is counted, what is kept, who decides a Stop, and what is left in the end. */
@RoomTest
@Import(TestingNeighbours.class)
class RiskRoomTests {
    static final Member OFFICER = new Member(Actor.staff("officer"), Role.PRIVACY_OFFICER);
    static final Member OTHER = new Member(Actor.staff("other"), Role.OWNER);
    static final String KZ = "2.72.0.1";
    static final String HASH = "99955b75e054416577b88fcec811270c93bff6f1bc421f01e3da7c1b18ec61e3";
    static final String US = "8.8.8.8";

    @Autowired
    Risks risks;

    @Autowired
    Reviews reviews;

    @Autowired
    Objections objections;

    @Autowired
    ReviewLinks links;

    @Autowired
    Consents consents;

    @Autowired
    Vault vault;

    @Autowired
    Blockings blockings;

    @Autowired
    List<Holder> holders;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestingClock clock;

    @Autowired
    Post post;

    SubjectId person = SubjectId.random();

    @BeforeEach
    void begin() {
        clock.set(TestingNeighbours.NOON);
        person = SubjectId.random();
        jdbc.sql("delete from risk.tally").update();
        jdbc.sql("delete from risk.met").update();
        post.letters.clear();
        post.events.clear();
    }

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
    @Obligation("CON-14")
    void stopsOnlyWithAReviewAndTakesTheHumanAtTheirWord() {
        var stop = stopped();
        var review = reviews.find(stop.review()).orElseThrow();
        assertThat(review.state()).isEqualTo(State.OPEN);
        assertThat(review.dueAt()).isBefore(TestingNeighbours.NOON.plus(Duration.ofDays(2)));
        assertThat(risks.released(stop.review())).isEmpty();
        assertThat(deeds()).contains("risk.stopped");
        assertThat(pay(KZ, 100)).as("one review at a time").isEqualTo(stop);
        assertThat(reviews.decide(stop.review(), Ground.ORDINARY, OFFICER)).isEqualTo(Reviews.Outcome.DECIDED);
        assertThat(risks.released(stop.review()).orElseThrow().human()).isTrue();
        assertThat(post.events).containsExactly(new ReviewDecided(stop.review(), person, "released"));
        assertThat(post.letters).containsExactly("risk-decided " + person + " " + links.page(stop.review()));
        assertThat(deeds()).contains("risk.decided");
        assertThat(pay(KZ, 100)).as("not stopped again for the same").isEqualTo(new Judgement.Calm());
        assertThat(reviews.decide(stop.review(), Ground.STOLEN, OFFICER)).isEqualTo(Reviews.Outcome.NOT_OPEN);
    }

    @Test
    @Obligation("CON-14")
    void letsAStopFallThatNobodyJudgedInTime() {
        var stop = stopped();
        assertThat(reviews.expire(10)).isZero();
        clock.set(review(stop).dueAt().plusSeconds(1));
        assertThat(reviews.expire(10)).isEqualTo(1);
        assertThat(risks.released(stop.review()).orElseThrow().human()).isFalse();
        assertThat(post.events).containsExactly(new ReviewDecided(stop.review(), person, "expired"));
        assertThat(deeds()).contains("risk.expired");
    }

    @Test
    @Obligation({"CON-14", "6.3.4"})
    void hearsAnObjectionWithinThreeWorkingDaysByAnotherHuman() {
        kept();
        var stop = stopped();
        reviews.decide(stop.review(), Ground.FAILED_PAYMENTS, OFFICER);
        assertThat(risks.released(stop.review())).as("upheld").isEmpty();
        clock.pass(Duration.ofDays(1));
        var due =
                objections.object(stop.review(), "It was me, my bank was down").orElseThrow();
        assertThat(Duration.between(clock.instant(), due)).isBetween(Duration.ofDays(2), Duration.ofDays(5));
        assertThat(objections.object(stop.review(), "again"))
                .as("one objection")
                .isEmpty();
        assertThat(deeds()).contains("risk.objected");
        assertThat(objections.own(review(stop))).contains("It was me, my bank was down");
        assertThat(reviews.decide(stop.review(), Ground.CONFIRMED, OFFICER)).isEqualTo(Reviews.Outcome.SAME_MEMBER);
        assertThat(objections.open(review(stop), OTHER, "the person objects to a stop"))
                .contains("It was me, my bank was down");
        assertThat(reviews.decide(stop.review(), Ground.CONFIRMED, OTHER)).isEqualTo(Reviews.Outcome.DECIDED);
        assertThat(risks.released(stop.review())).isPresent();
    }

    @Test
    @Obligation("CON-14")
    void releasesWhoseObjectionNobodyAnswered() {
        kept();
        var stop = stopped();
        reviews.decide(stop.review(), Ground.NOT_EXPLAINED, OFFICER);
        var due = objections.object(stop.review(), "I explain it now").orElseThrow();
        clock.set(due.plusSeconds(1));
        assertThat(reviews.expire(10)).isEqualTo(1);
        assertThat(risks.released(stop.review()).orElseThrow().human()).isFalse();
    }

    @Test
    @Obligation("CON-14")
    void countsAnObjectionOfSomebodyWithoutAKey() {
        var stop = stopped();
        assertThat(objections.object(stop.review(), "words with nothing to seal them"))
                .isPresent();
        assertThat(review(stop).objectedAt()).isNotNull();
        assertThat(review(stop).objection()).isNull();
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

    @Test
    void makesAddressesThatNobodyElseCan() {
        var review = UUID.randomUUID();
        var token = links.token(review);
        assertThat(links.review(token)).contains(review);
        assertThat(links.review(UUID.randomUUID() + token.substring(36))).isEmpty();
        assertThat(links.review(token.substring(1))).isEmpty();
        assertThat(links.review("x".repeat(token.length()))).isEmpty();
    }

    private void kept() {
        var wording = new Wording(Scope.ACCOUNT, Language.RU, 1, "I agree", HASH);
        transaction.executeWithoutResult(status -> {
            consents.give(person, wording, Actor.subject(person), "cabinet");
            vault.keep(person, Purpose.ACCOUNT, Map.of(FieldCode.EMAIL, person + "@example.kz"), Actor.subject(person));
        });
    }

    private Judgement.Stop stopped() {
        Judgement last = new Judgement.Calm();
        for (int i = 0; i < 20; i++) last = pay(KZ, 100);
        assertThat(last).isInstanceOf(Judgement.Stop.class);
        return (Judgement.Stop) last;
    }

    private Review review(Judgement.Stop stop) {
        return reviews.find(stop.review()).orElseThrow();
    }

    private Judgement signIn(String address) {
        return risks.judge(Signals.ofSignIn(person, InetAddress.ofLiteral(address), "Firefox"));
    }

    private Judgement pay(String address, long tiyn) {
        return risks.judge(payment(person, address, tiyn));
    }

    private static Signals payment(SubjectId who, String address, long tiyn) {
        return new Signals(
                Occasion.PAYMENT,
                who,
                InetAddress.ofLiteral(address),
                "Firefox",
                Optional.of("KZ"),
                OptionalLong.of(tiyn));
    }

    private List<@Nullable String> keys() {
        return jdbc.sql("select half from risk.day_key").query(String.class).list();
    }

    private List<String> deeds() {
        return ledger.about(person, 100, 0).stream()
                .map(Recorded::fact)
                .map(it -> it.deed())
                .toList();
    }

    private int rowsOf(SubjectId who) {
        return jdbc.sql("""
                        select (select count(*) from risk.place where subject = :s)
                             + (select count(*) from risk.decision where subject = :s)
                             + (select count(*) from risk.review where subject = :s)
                        """).param("s", who.value()).query(Integer.class).single();
    }

    private Holder holder() {
        return holders.stream()
                .filter(it -> it.room().equals("risk"))
                .findFirst()
                .orElseThrow();
    }
}
