package kz.derbes.incident.people;

import java.util.List;
import java.util.UUID;
import kz.derbes.incident.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The extents of each incident. */
@Component
class ExtentRows {
    private final JdbcClient jdbc;

    ExtentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID incident, Extent it) {
        jdbc.sql("""
                        insert into incident.scope (incident, id, what, argument, from_at, to_at)
                        values (:incident, :id, :what, :argument, :from, :to)
                        """)
                .param("incident", incident)
                .param("id", it.id())
                .param("what", it.what().code())
                .param("argument", it.argument())
                .param("from", Times.sql(it.from()))
                .param("to", Times.sql(it.to()))
                .update();
    }

    List<Extent> of(UUID incident) {
        return jdbc.sql("""
                        select id, what, argument, from_at, to_at from incident.scope
                         where incident = :incident order by from_at, to_at, what, id
                        """)
                .param("incident", incident)
                .query((row, n) -> new Extent(
                        row.getObject("id", UUID.class),
                        Extent.What.of(row.getString("what")).orElseThrow(),
                        row.getString("argument"),
                        Times.read(row, "from_at"),
                        Times.read(row, "to_at")))
                .list();
    }

    boolean remove(UUID incident, UUID id) {
        return jdbc.sql("delete from incident.scope where incident = :incident and id = :id")
                        .param("incident", incident)
                        .param("id", id)
                        .update()
                == 1;
    }
}
