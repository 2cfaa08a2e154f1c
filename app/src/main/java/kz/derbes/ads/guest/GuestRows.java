package kz.derbes.ads.guest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links and sessions of advertisers, by their keyed hashes. */
@Component("adGuestRows")
class GuestRows {
    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addLink(byte[] hash, UUID advertiser, String maker, Instant now, Instant until) {
        jdbc.sql("""
                        insert into ads.link (hash, advertiser, maker, made_at, until)
                        values (:hash, :advertiser, :maker, :now, :until)
                        """)
                .param("hash", hash)
                .param("advertiser", advertiser)
                .param("maker", maker)
                .param("now", at(now))
                .param("until", at(until))
                .update();
    }

    /** Whose link it is; uses it up. Empty for none, for a used one and for an old one. */
    Optional<UUID> use(byte[] hash, Instant now) {
        return jdbc.sql("""
                        update ads.link set used_at = :now where hash = :hash and used_at is null and until > :now
                        returning advertiser
                        """)
                .param("hash", hash)
                .param("now", at(now))
                .query(UUID.class)
                .optional();
    }

    void begin(byte[] hash, UUID advertiser, Instant until) {
        jdbc.sql("insert into ads.session (hash, advertiser, until) values (:hash, :advertiser, :until)")
                .param("hash", hash)
                .param("advertiser", advertiser)
                .param("until", at(until))
                .update();
    }

    Optional<UUID> who(byte[] hash, Instant now) {
        return jdbc.sql("select advertiser from ads.session where hash = :hash and until > :now")
                .param("hash", hash)
                .param("now", at(now))
                .query(UUID.class)
                .optional();
    }

    void end(byte[] hash) {
        jdbc.sql("delete from ads.session where hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** Ends everything of an advertiser and returns how many links and sessions there were. */
    int endAll(UUID advertiser) {
        int links = jdbc.sql("delete from ads.link where advertiser = :advertiser")
                .param("advertiser", advertiser)
                .update();
        return links
                + jdbc.sql("delete from ads.session where advertiser = :advertiser")
                        .param("advertiser", advertiser)
                        .update();
    }

    int open(UUID advertiser, Instant now) {
        return jdbc.sql("""
                        select (select count(*) from ads.link where advertiser = :advertiser and used_at is null and until > :now)
                             + (select count(*) from ads.session where advertiser = :advertiser and until > :now)
                        """)
                .param("advertiser", advertiser)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    int clean(Instant now) {
        int links = jdbc.sql("delete from ads.link where until < :now")
                .param("now", at(now))
                .update();
        return links
                + jdbc.sql("delete from ads.session where until < :now")
                        .param("now", at(now))
                        .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
