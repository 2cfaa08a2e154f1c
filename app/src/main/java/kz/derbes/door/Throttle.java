package kz.derbes.door;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts tries by account and by network address, under keyed hashes; each question counts as a try. */
@Component
public class Throttle {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Counts a try of an e-mail address, in any case and with any spaces around it. */
    public Optional<Duration> account(Limit limit, String email) {
        return count(limit, email.strip().toLowerCase(Locale.ROOT));
    }

    /** Counts a try from a network address; of an IPv6 address the first half, which is one household or host. */
    public Optional<Duration> address(Limit limit, String address) {
        if (address.indexOf(':') < 0) return count(limit, address);
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return count(limit, HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 8))));
    }

    /** Counts a try; empty lets it pass, otherwise how long to wait. */
    public Optional<Duration> count(Limit limit, String key) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into door.throttle as t (key, tries, started_at) values (:key, 1, :now)
                        on conflict (key) do update
                           set tries = case when t.started_at <= :window then 1 else least(t.tries + 1, 1000000) end,
                               started_at = case when t.started_at <= :window then :now else t.started_at end
                        returning tries, started_at
                        """)
                .param("key", hash(limit, key))
                .param("now", Times.sql(now))
                .param("window", Times.sql(now.minus(limit.rate().window())))
                .query((row, number) -> wait(limit, row.getInt(1), Times.read(row, "started_at"), now))
                .single();
    }

    public void forgetAccount(Limit limit, String email) {
        jdbc.sql("delete from door.throttle where key = :key")
                .param("key", hash(limit, email.strip().toLowerCase(Locale.ROOT)))
                .update();
    }

    /** How many of them there are. */
    public long countStartedBefore(Instant instant) {
        return jdbc.sql("select count(*) from door.throttle where started_at < :instant")
                .param("instant", Times.sql(instant))
                .query(Long.class)
                .single();
    }

    public int removeStartedBefore(Instant instant) {
        return jdbc.sql("delete from door.throttle where started_at < :instant")
                .param("instant", Times.sql(instant))
                .update();
    }

    private static Optional<Duration> wait(Limit limit, int tries, Instant started, Instant now) {
        if (tries <= limit.rate().tries()) return Optional.empty();
        return Optional.of(Duration.between(now, started.plus(limit.rate().window())));
    }

    private byte[] hash(Limit limit, String key) {
        return seal.of("throttle " + limit.name(), key);
    }
}
