package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed packages until they are taken. */
@Component
class PackageRows {
    private final JdbcClient jdbc;

    PackageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a package in place of an earlier one of the same demand. */
    void keep(UUID demand, String packer, byte[] bytes, String sha256, Instant at) {
        drop(demand);
        jdbc.sql("""
                        insert into disclosure.package (demand, packer, made_at, sha256, bytes)
                        values (:demand, :packer, :at, :sum, :bytes)
                        """)
                .param("demand", demand)
                .param("packer", packer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sum", sha256)
                .param("bytes", bytes)
                .update();
    }

    boolean isThere(UUID demand) {
        return jdbc.sql("select count(*) from disclosure.package where demand = :demand")
                        .param("demand", demand)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Takes the package out: nobody can take it twice. */
    Optional<byte[]> take(UUID demand) {
        return jdbc.sql("delete from disclosure.package where demand = :demand returning bytes")
                .param("demand", demand)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    void drop(UUID demand) {
        jdbc.sql("delete from disclosure.package where demand = :demand")
                .param("demand", demand)
                .update();
    }

    int dropMadeBefore(Instant before) {
        return jdbc.sql("delete from disclosure.package where made_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
