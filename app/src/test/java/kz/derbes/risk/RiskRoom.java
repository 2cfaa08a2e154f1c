package kz.derbes.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import kz.derbes.risk.review.Objections;
import kz.derbes.risk.review.Review;
import kz.derbes.risk.review.ReviewLinks;
import kz.derbes.risk.review.Reviews;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The room with its neighbours, and what the tests of it do again and again. */
@RoomTest
@Import(TestingNeighbours.class)
abstract class RiskRoom {
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

    void kept() {
        var wording = new Wording(Scope.ACCOUNT, Language.RU, 1, "I agree", HASH);
        transaction.executeWithoutResult(status -> {
            consents.give(person, wording, Actor.subject(person), "cabinet");
            vault.keep(person, Purpose.ACCOUNT, Map.of(FieldCode.EMAIL, person + "@example.kz"), Actor.subject(person));
        });
    }

    Judgement.Stop stopped() {
        Judgement last = new Judgement.Calm();
        for (int i = 0; i < 20; i++) last = pay(KZ, 100);
        assertThat(last).isInstanceOf(Judgement.Stop.class);
        return (Judgement.Stop) last;
    }

    Review review(Judgement.Stop stop) {
        return reviews.find(stop.review()).orElseThrow();
    }

    Judgement signIn(String address) {
        return risks.judge(Signals.ofSignIn(person, InetAddress.ofLiteral(address), "Firefox"));
    }

    Judgement pay(String address, long tiyn) {
        return risks.judge(payment(person, address, tiyn));
    }

    static Signals payment(SubjectId who, String address, long tiyn) {
        return new Signals(
                Occasion.PAYMENT,
                who,
                InetAddress.ofLiteral(address),
                "Firefox",
                Optional.of("KZ"),
                OptionalLong.of(tiyn));
    }

    List<@Nullable String> keys() {
        return jdbc.sql("select half from risk.day_key").query(String.class).list();
    }

    List<String> deeds() {
        return ledger.about(person, 100, 0).stream()
                .map(Recorded::fact)
                .map(it -> it.deed())
                .toList();
    }

    int rowsOf(SubjectId who) {
        return jdbc.sql("""
                        select (select count(*) from risk.place where subject = :s)
                             + (select count(*) from risk.decision where subject = :s)
                             + (select count(*) from risk.review where subject = :s)
                        """).param("s", who.value()).query(Integer.class).single();
    }

    Holder holder() {
        return holders.stream()
                .filter(it -> it.room().equals("risk"))
                .findFirst()
                .orElseThrow();
    }
}
