package kz.derbes.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.VisitorId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed addresses; no statistics and no statement about hits touches them (conflict C10). */
@Component
class AddressRows {
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    AddressRows(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void add(List<SealedAddress> addresses) {
        batches.batchUpdate(
                "insert into visit.address (visitor, day, consent, sealed) values (?, ?, ?, ?)",
                addresses.stream()
                        .map(it -> new Object[] {it.visitor(), it.day(), it.consent(), it.sealed()})
                        .toList());
    }

    /** What is kept of one visitor, the newest day first. */
    List<SealedAddress> of(VisitorId visitor, int most) {
        return jdbc.sql("""
                        select visitor, day, consent, sealed from visit.address
                         where visitor = :visitor
                         order by day desc
                         limit :most
                        """)
                .param("visitor", visitor.value())
                .param("most", most)
                .query((row, n) -> new SealedAddress(
                        visitor.value(),
                        row.getObject("day", LocalDate.class),
                        row.getObject("consent", UUID.class),
                        row.getBytes("sealed")))
                .list();
    }

    int deleteOf(UUID visitor) {
        return jdbc.sql("delete from visit.address where visitor = :visitor")
                .param("visitor", visitor)
                .update();
    }

    int deleteBefore(LocalDate day) {
        return jdbc.sql("delete from visit.address where day < :day")
                .param("day", day)
                .update();
    }

    long countBefore(LocalDate day) {
        return jdbc.sql("select count(*) from visit.address where day < :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
