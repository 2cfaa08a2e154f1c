package kz.derbes.vault;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of many rows as arrays, so that one statement carries them all. */
final class Columns {
    private Columns() {}

    static <T> SqlArrayValue of(String type, List<T> rows, Function<T, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    static <T> SqlArrayValue binary(List<T> rows, Function<T, byte[]> value) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(value).toArray(byte[][]::new));
    }
}
