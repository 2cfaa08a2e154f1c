package kz.derbes.vault.watch;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** A column of many rows as one array. */
final class Arrays {
    private Arrays() {}

    static <T> SqlArrayValue of(String type, List<T> rows, Function<T, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
