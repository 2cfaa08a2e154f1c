package kz.derbes.visit.stats;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that travel as one array for each column, in the order the columns are named. */
final class Columns<T> {
    private final Map<Function<T, @Nullable Object>, String> columns = new LinkedHashMap<>();

    Columns<T> with(String type, Function<T, @Nullable Object> value) {
        columns.put(value, type);
        return this;
    }

    int update(JdbcTemplate jdbc, String sql, Collection<T> rows) {
        return rows.isEmpty() ? 0 : jdbc.update(sql, statement -> fill(statement, rows));
    }

    private void fill(PreparedStatement statement, Collection<T> rows) throws SQLException {
        int place = 0;
        for (var column : columns.entrySet()) {
            var values = rows.stream().map(column.getKey()).toArray(of(column.getValue()));
            statement.setArray(++place, statement.getConnection().createArrayOf(column.getValue(), values));
        }
    }

    /** The driver writes numbers in their binary form when it is told that they are numbers. */
    private static IntFunction<@Nullable Object[]> of(String type) {
        return switch (type) {
            case "bytea" -> byte[][]::new;
            case "int" -> Integer[]::new;
            case "bigint" -> Long[]::new;
            default -> Object[]::new;
        };
    }
}
