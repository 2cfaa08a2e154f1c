package kz.derbes.groupcommit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one durable action that serves a whole batch, such as a statement and its commit. */
@FunctionalInterface
public interface Writer<T, R extends @Nullable Object> {

    /**
     * Makes every item durable before it returns.
     *
     * @param items one or more, in the order they were handed in
     * @return one result for each item, in the same order
     * @throws NothingWrittenException when surely no item is durable; each is then written once more, alone
     */
    List<R> write(List<T> items) throws Exception;
}
