package kz.derbes.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accounts as numbers, for whoever runs the site. */
@Service
public class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are, how many of them are confirmed and how many are being closed. */
    public record Counts(long accounts, long confirmed, long closing) {}

    public Counts counts() {
        return jdbc.sql("""
                        select count(*) as accounts, count(confirmed_at) as confirmed,
                               (select count(*) from account.closing) as closing
                          from account.account
                        """).query(Counts.class).single();
    }
}
