package kz.derbes.payment.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which statements were read, by their sums, and whose number stands in a line. */
@Component("paymentStatementRows")
class StatementRows {
    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the same file was read before. */
    boolean add(String bank, String sum, int lines, String by, Instant at) {
        return jdbc.sql("""
                        insert into payment.statement (sha256, bank, lines, by, at) values (:sum, :bank, :lines, :by, :at)
                            on conflict (sha256) do nothing
                        """)
                        .param("sum", sum)
                        .param("bank", bank)
                        .param("lines", lines)
                        .param("by", by)
                        .param("at", Times.sql(at))
                        .update()
                == 1;
    }

    /** The newest attempt that one of these is the invoice or the order's number of; what awaits money goes first. */
    Optional<UUID> attempt(List<String> numbers) {
        if (numbers.isEmpty()) return Optional.empty();
        return jdbc.sql("""
                        select id from payment.attempt
                         where number in (:numbers) or invoice::text in (:numbers)
                         order by (state = 'begun' and page is null) desc, begun_at desc limit 1
                        """).param("numbers", numbers).query(UUID.class).optional();
    }
}
