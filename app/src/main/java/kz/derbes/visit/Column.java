package kz.derbes.visit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of many rows that travel in a single statement, for {@code unnest}; texts and numbers go in binary. */
record Column<T>(String type, Function<T, @Nullable Object> value) {

    /** Sets the columns as parameters, in their order, and returns the place of the next one. */
    static <T> int set(PreparedStatement statement, int first, Collection<T> rows, List<Column<T>> columns)
            throws SQLException {
        int place = first;
        for (var column : columns) {
            var values = rows.stream().map(column.value).toArray(column::empty);
            statement.setArray(place++, statement.getConnection().createArrayOf(column.type, values));
        }
        return place;
    }

    private @Nullable Object[] empty(int size) {
        return type.equals("bigint") ? new Long[size] : new String[size];
    }
}
