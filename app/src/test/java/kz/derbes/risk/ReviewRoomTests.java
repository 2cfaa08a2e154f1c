package kz.derbes.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.derbes.law.Role;
import kz.derbes.risk.review.Ground;
import kz.derbes.risk.review.Judges;
import kz.derbes.risk.review.Reviews;
import kz.derbes.risk.review.State;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** Who decides a Stop, by when, and what an objection changes. */
class ReviewRoomTests extends RiskRoom {
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
    void stopsAnOrderApartFromItsPaymentAndLetsItGoOnWhenReleased() {
        kept();
        for (int i = 0; i < 19; i++) assertThat(order()).isNotInstanceOf(Judgement.Stop.class);
        var stop = (Judgement.Stop) order();
        assertThat(pay(KZ, 100)).as("another occasion").isEqualTo(new Judgement.Calm());
        assertThat(review(stop).occasion()).isEqualTo(Occasion.ORDER);
        assertThat(Judges.occasions(Role.FINANCE)).contains(Occasion.ORDER);
        assertThat(Judges.occasions(Role.SUPPORT)).doesNotContain(Occasion.ORDER);
        reviews.decide(stop.review(), Ground.NOT_EXPLAINED, OFFICER);
        assertThat(post.events).containsExactly(new ReviewDecided(stop.review(), person, "upheld"));
        assertThat(objections.object(stop.review(), "it is for the whole family"))
                .isPresent();
        assertThat(reviews.decide(stop.review(), Ground.EXPLAINED, OTHER)).isEqualTo(Reviews.Outcome.DECIDED);
        assertThat(post.events.getLast()).isEqualTo(new ReviewDecided(stop.review(), person, "released"));
        assertThat(order()).isEqualTo(new Judgement.Calm());
    }

    private Judgement order() {
        return risks.judge(new Signals(
                Occasion.ORDER,
                person,
                InetAddress.ofLiteral(KZ),
                "Firefox",
                Optional.of("KZ"),
                OptionalLong.of(10_000_000)));
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
    void makesAddressesThatNobodyElseCan() {
        var review = UUID.randomUUID();
        var token = links.token(review);
        assertThat(links.review(token)).contains(review);
        assertThat(links.review(UUID.randomUUID() + token.substring(36))).isEmpty();
        assertThat(links.review(token.substring(1))).isEmpty();
        assertThat(links.review("x".repeat(token.length()))).isEmpty();
    }
}
