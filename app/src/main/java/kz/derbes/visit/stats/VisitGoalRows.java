package kz.derbes.visit.stats;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Goal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** VisitGoals, and from which day on each is counted. */
@Component
class VisitGoalRows {
    private static final String COLUMNS = "select id, name, steps, counted_from, back_to from visit.stat_goal";
    private final JdbcClient jdbc;

    VisitGoalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A goal that is not counted yet on a day it should be counted on. */
    record Behind(Goal goal, LocalDate day) {}

    List<Goal> countedOn(LocalDate day) {
        return jdbc.sql("select id, steps from visit.stat_goal where not ended and counted_from <= :day order by id")
                .param("day", day)
                .query((row, n) -> new Goal(row.getInt("id"), steps(row)))
                .list();
    }

    Optional<Behind> behind() {
        return jdbc.sql("""
                        select id, steps, counted_from - 1 as day
                          from visit.stat_goal
                         where not ended and counted_from > back_to
                         order by counted_from desc, id
                         limit 1
                        """)
                .query((row, n) ->
                        new Behind(new Goal(row.getInt("id"), steps(row)), row.getObject("day", LocalDate.class)))
                .optional();
    }

    void countedFrom(Goal goal, LocalDate day) {
        jdbc.sql("update visit.stat_goal set counted_from = :day where id = :id")
                .param("day", day)
                .param("id", goal.id())
                .update();
    }

    /** The numbers of a goal's steps among the names. */
    Set<Integer> numbers(Goal goal) {
        return jdbc.sql("select id from visit.stat_name where dim = :dim and value like :prefix")
                .param("dim", Dimension.GOAL.number())
                .param("prefix", goal.id() + "/%")
                .query((row, n) -> row.getInt("id"))
                .set();
    }

    /** The numbers of all steps of goals that have ended. */
    Set<Integer> endedNumbers() {
        return jdbc.sql("""
                        select n.id
                          from visit.stat_name as n join visit.stat_goal as g on n.value like g.id || '/%'
                         where n.dim = :dim and g.ended
                        """)
                .param("dim", Dimension.GOAL.number())
                .query((row, n) -> row.getInt("id"))
                .set();
    }

    int add(String name, List<String> steps, LocalDate from, LocalDate backTo) {
        return jdbc.sql("""
                        insert into visit.stat_goal (name, steps, counted_from, back_to)
                        values (:name, :steps, :from, :backTo) returning id
                        """)
                .param("name", name)
                .param("steps", new SqlArrayValue("text", steps.toArray()))
                .param("from", from)
                .param("backTo", backTo)
                .query(Integer.class)
                .single();
    }

    void end(int id) {
        jdbc.sql("update visit.stat_goal set ended = true where id = :id")
                .param("id", id)
                .update();
    }

    List<VisitGoals.Named> all() {
        return jdbc.sql(COLUMNS + " where not ended order by name, id")
                .query((row, n) -> new VisitGoals.Named(
                        new Goal(row.getInt("id"), steps(row)),
                        row.getString("name"),
                        row.getObject("counted_from", LocalDate.class),
                        row.getObject("back_to", LocalDate.class)))
                .list();
    }

    private static List<String> steps(ResultSet row) throws SQLException {
        Array steps = row.getArray("steps");
        return List.of((String[]) steps.getArray());
    }
}
