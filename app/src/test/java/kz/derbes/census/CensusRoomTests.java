package kz.derbes.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@RoomTest
@Import(TestingPeople.class)
@TestPropertySource(properties = "derbes.census.epsilon=1.0")
@Obligation({"RET-08", "6.3.1", "6.3.2"})
class CensusRoomTests {
    final Member officer = new Member(Actor.staff("officer-1"), Role.PRIVACY_OFFICER);
    final Member other = new Member(Actor.staff("owner-1"), Role.OWNER);

    @Autowired
    Releases releases;

    @Autowired
    TestingPeople people;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        people.clear();
    }

    @Test
    void refusesAndNamesTheGroupsThatAreTooSmall() {
        people.add(12, "kk", "given");
        people.add(9, "ru", "given");
        people.add("en", "none");
        assertThat(releases.ask(groups("language"), officer))
                .isEqualTo(new Answer.Refused(Answer.Reason.GROUPS_TOO_SMALL, List.of(List.of("en"), List.of("ru"))));
        assertThat(newest().deed()).isEqualTo("census.refused");
        assertThat(newest().codes())
                .containsEntry("reason", "groups-too-small")
                .containsEntry("columns", "language")
                .containsEntry("role", "privacy-officer");
    }

    @Test
    void refusesGroupsThatTellASensitiveTrait() {
        people.add(12, "kk", "given");
        people.add(12, "ru", "given");
        people.add("ru", "none");
        var answer = releases.ask(groups("language", "consent"), officer);
        assertThat(answer).isEqualTo(new Answer.Refused(Answer.Reason.GROUPS_TOO_ALIKE, List.of(List.of("kk"))));
    }

    @Test
    void releasesWhatASecondPersonAllowed() {
        people.add(12, "kk", "given");
        people.add(30, "ru", "none");
        var id = asked(groups("language"));
        assertThat(releases.table(id)).isEmpty();
        assertThat(releases.release(id, officer)).isEqualTo(new Answer.Refused(Answer.Reason.NOT_APPROVED));
        people.allow(id, groups("language").codes());
        assertThat(releases.release(id, other)).isEqualTo(new Answer.Refused(Answer.Reason.NOT_APPROVED));
        assertThat(releases.release(id, officer)).isEqualTo(new Answer.Released(id));
        assertThat(newest().deed()).isEqualTo("census.released");
        assertThat(newest().codes()).containsEntry("approval", id.toString()).containsEntry("k", "10");
        assertThat(releases.table(id).orElseThrow().csv()).isEqualTo("language,people\nkk,12\nru,30\n");
    }

    @Test
    void judgesAnewAtTheRelease() {
        people.add(12, "kk", "given");
        var id = asked(groups("language"));
        people.allow(id, groups("language").codes());
        people.add("ru", "none");
        assertThat(releases.release(id, officer))
                .isEqualTo(new Answer.Refused(Answer.Reason.GROUPS_TOO_SMALL, List.of(List.of("ru"))));
        assertThat(releases.table(id)).isEmpty();
    }

    @Test
    @Obligation("RGT-03")
    void leavesOutTheBlocked() {
        people.add(11, "kk", "given");
        people.blocked.add(people.add("kk", "given"));
        var id = asked(groups("language"));
        people.allow(id, groups("language").codes());
        releases.release(id, officer);
        assertThat(releases.table(id).orElseThrow().groups()).containsExactly(new Group(List.of("kk"), 11));
        people.after(null, 7).stream()
                .filter(it -> !people.blocked.contains(it))
                .limit(2)
                .toList()
                .forEach(people.blocked::add);
        assertThat(releases.ask(groups("language"), officer)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void accountsForWhatBlurredTablesGiveAway() {
        jdbc.sql("update census.spent set epsilon = 0.001").update();
        people.add(200, "kk", "given");
        for (int i = 0; i < 2; i++) {
            var id = asked(noise("0.4"));
            people.allow(id, noise("0.4").codes());
            assertThat(releases.release(id, officer)).isEqualTo(new Answer.Released(id));
            var groups = releases.table(id).orElseThrow().groups();
            assertThat(groups.getFirst().people()).isBetween(100L, 300L);
        }
        assertThat(releases.ask(noise("0.4"), officer)).isEqualTo(new Answer.Refused(Answer.Reason.EPSILON_SPENT));
        assertThat(releases.epsilonLeft()).isBetween(new BigDecimal("0.1"), new BigDecimal("0.2"));
    }

    @Test
    void spendsNothingOnWhatIsNotReleased() {
        jdbc.sql("update census.spent set epsilon = 0.001").update();
        var before = releases.epsilonLeft();
        var id = asked(noise("0.5"));
        assertThat(releases.release(id, officer)).isEqualTo(new Answer.Refused(Answer.Reason.NOT_APPROVED));
        assertThat(releases.epsilonLeft()).isEqualByComparingTo(before);
    }

    @Test
    void refusesQuestionsThatTellTooMuchOrNothing() {
        people.add(20, "kk", "given");
        for (var question : List.of(
                new Question(List.of(), null, Question.Method.GROUPS, 10, 2, BigDecimal.ZERO),
                new Question(List.of("surname"), null, Question.Method.GROUPS, 10, 2, BigDecimal.ZERO),
                new Question(List.of("language", "language"), null, Question.Method.GROUPS, 10, 2, BigDecimal.ZERO),
                new Question(List.of("language"), "language", Question.Method.GROUPS, 10, 2, BigDecimal.ZERO),
                new Question(List.of("language"), null, Question.Method.GROUPS, 9, 2, BigDecimal.ZERO),
                new Question(List.of("language"), "consent", Question.Method.GROUPS, 10, 1, BigDecimal.ZERO),
                new Question(List.of("language"), null, Question.Method.NOISE, 10, 2, BigDecimal.ZERO)))
            assertThat(releases.ask(question, officer))
                    .as(question.toString())
                    .isEqualTo(new Answer.Refused(Answer.Reason.NOT_UNDERSTOOD));
    }

    private UUID asked(Question question) {
        return switch (releases.ask(question, officer)) {
            case Answer.Asked(var id) -> id;
            case Answer other -> throw new AssertionError(other);
        };
    }

    private Fact newest() {
        return ledger.newest(1, 0).getFirst().fact();
    }

    private static Question groups(String column) {
        return groups(column, null);
    }

    private static Question groups(String column, @Nullable String sensitive) {
        return new Question(List.of(column), sensitive, Question.Method.GROUPS, 10, 2, BigDecimal.ZERO);
    }

    private static Question noise(String epsilon) {
        return new Question(List.of("language"), null, Question.Method.NOISE, 10, 2, new BigDecimal(epsilon));
    }
}
