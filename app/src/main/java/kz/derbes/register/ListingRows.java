package kz.derbes.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approved editions of the list; each stays as it was. */
@Component
class ListingRows {
    private final JdbcClient jdbc;

    ListingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the next one and returns its number; empty when somebody else was faster. */
    Optional<Integer> add(Listing listing, Actor approver, Instant at) {
        return jdbc.sql("""
                        insert into register.edition (number, listing, hash, approver, approved_at)
                        select coalesce(max(number), 0) + 1, :listing, :hash, :approver, :at from register.edition
                            on conflict do nothing
                        returning number
                        """)
                .param("listing", listing.text())
                .param("hash", listing.hash())
                .param("approver", approver.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    Optional<Edition> newest() {
        return all(1).stream().findFirst();
    }

    /** Newest first, at most so many. */
    List<Edition> all(int most) {
        return jdbc.sql("select * from register.edition order by number desc limit :most")
                .param("most", most)
                .query(ListingRows::edition)
                .list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getInt("number"),
                Listing.parse(row.getString("listing")),
                row.getString("hash"),
                row.getString("approver"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant());
    }
}
