package kz.derbes.register.settings;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settings as they are, and each change of one. */
@Component
class SettingRows {
    private final JdbcClient jdbc;

    SettingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds back other starting nodes until the transaction ends. */
    void lock() {
        jdbc.sql("lock table register.setting in exclusive mode").update();
    }

    List<Setting> all() {
        return jdbc.sql("select name, value, since from register.setting order by name")
                .query((row, n) -> new Setting(
                        row.getString("name"),
                        row.getString("value"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Newest first, at most so many. */
    List<Change> changes(int most) {
        return jdbc.sql("""
                        select at, name, before, after from register.setting_change order by at desc, name limit :most
                        """)
                .param("most", most)
                .query((row, n) -> new Change(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    void replace(Map<String, String> settings, List<Change> changes) {
        for (var change : changes) add(change);
        for (var it : changes) {
            String after = it.after();
            if (after == null) delete(it.name());
            else put(it.name(), after, it.at());
        }
        if (all().size() != settings.size()) throw new IllegalStateException("settings are not what was given");
    }

    private void add(Change it) {
        jdbc.sql("insert into register.setting_change (at, name, before, after) values (:at, :name, :before, :after)")
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("name", it.name())
                .param("before", it.before())
                .param("after", it.after())
                .update();
    }

    private void put(String name, @Nullable String value, Instant since) {
        jdbc.sql("""
                        insert into register.setting (name, value, since) values (:name, :value, :since)
                            on conflict (name) do update set value = excluded.value, since = excluded.since
                        """)
                .param("name", name)
                .param("value", value)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void delete(String name) {
        jdbc.sql("delete from register.setting where name = :name")
                .param("name", name)
                .update();
    }
}
