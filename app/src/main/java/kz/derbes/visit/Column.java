package kz.derbes.visit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** One column of many rows that travel in a single statement, for {@code unnest}. */
record Column<T>(String type, Function<T, @Nullable Object> value) {

    /** A statement whose parameters are the columns, in their order. */
    static <T> PreparedStatementCreator statement(String sql, Collection<T> rows, List<Column<T>> columns) {
        return connection -> {
            var statement = connection.prepareStatement(sql);
            for (int i = 0; i < columns.size(); i++) columns.get(i).set(statement, i + 1, rows);
            return statement;
        };
    }

    private void set(PreparedStatement statement, int place, Collection<T> rows) throws SQLException {
        var values = rows.stream().map(value).map(Column::text).toArray();
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
