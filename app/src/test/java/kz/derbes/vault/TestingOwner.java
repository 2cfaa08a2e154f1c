package kz.derbes.vault;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Somebody with the rights of the database owner, who does what the product never would. */
class TestingOwner {
    private final JdbcTemplate jdbc;

    TestingOwner(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        jdbc = new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    }

    void sql(String statement) {
        jdbc.execute(statement);
    }

    List<Map<String, @Nullable Object>> rows(String query) {
        return jdbc.queryForList(query);
    }

    /** Every column of every table: schema, table and name. */
    List<Map<String, @Nullable Object>> columns() {
        return rows(COLUMNS);
    }

    /** Every value of every column of every table, as text; binary ones in hex. */
    String everything() {
        var all = new StringBuilder();
        for (var column : columns()) {
            var query = "select %s::text as it from %s.%s".formatted(column.get("c"), column.get("s"), column.get("t"));
            jdbc.query(query, row -> {
                String text = row.getString(1);
                if (text != null) all.append(text).append('\n');
            });
        }
        return all.toString();
    }

    private static final String COLUMNS = """
            select quote_ident(table_schema) as s, quote_ident(table_name) as t, quote_ident(column_name) as c
              from information_schema.columns
              join information_schema.tables using (table_schema, table_name)
             where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """;
}
