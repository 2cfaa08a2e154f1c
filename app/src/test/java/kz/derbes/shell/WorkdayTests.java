package kz.derbes.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The day's work is one list over all rooms, the earliest due first, by the day of Kazakhstan. */
class WorkdayTests {
    /** 23:30 of 31 December in Almaty. */
    private static final Instant NOW = Instant.parse("2026-12-31T18:30:00Z");

    @Test
    void putsTheWorkOfAllRoomsInTheOrderOfItsEnds() {
        var board =
                board(new Room("one", NOW.plusSeconds(60), NOW.minusSeconds(1)), new Room("two", NOW.plusSeconds(30)));
        assertThat(board.next()).extracting(it -> it.task().number()).containsExactly("one-1", "two-0", "one-0");
        assertThat(board.next()).extracting(Workday.Line::standing).containsExactly("overdue", "today", "today");
        assertThat(board.overdue()).isOne();
        assertThat(board.today()).isEqualTo(2);
        assertThat(board.open()).isEqualTo(3);
    }

    @Test
    void endsTheDayAtMidnightInAlmaty() {
        var board = board(new Room("one", NOW.plus(Duration.ofMinutes(29)), NOW.plus(Duration.ofMinutes(31))));
        assertThat(board.next()).extracting(Workday.Line::standing).containsExactly("today", "later");
        assertThat(board.today()).isOne();
    }

    @Test
    void showsNoEndlessList() {
        var ends = IntStream.range(0, 50).mapToObj(NOW::plusSeconds).toArray(Instant[]::new);
        assertThat(board(new Room("one", ends)).next()).hasSize(20);
    }

    private static Workday.Board board(Room... rooms) {
        var beans = new DefaultListableBeanFactory();
        for (var room : rooms) beans.registerSingleton(room.room(), room);
        return new Workday(beans.getBeanProvider(Agenda.class), Clock.fixed(NOW, ZoneOffset.UTC)).of(Role.OWNER);
    }

    /** A room with work that ends at these instants. */
    private static final class Room implements Agenda {
        private final String name;
        private final List<Instant> ends;

        Room(String name, Instant... ends) {
            this.name = name;
            this.ends = List.of(ends);
        }

        @Override
        public String room() {
            return name;
        }

        @Override
        public List<Task> open(Role role, int limit) {
            return IntStream.range(0, ends.size())
                    .mapToObj(it -> new Task(name, "/console/" + name, name + "-" + it, ends.get(it)))
                    .toList();
        }

        @Override
        public List<Count> counts(Role role, Instant now, Instant soon) {
            long overdue = ends.stream().filter(it -> it.isBefore(now)).count();
            long before = ends.stream().filter(it -> it.isBefore(soon)).count();
            return List.of(new Count(name, "/console/" + name, ends.size(), before - overdue, overdue));
        }
    }
}
