package kz.derbes.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import javax.sql.DataSource;
import kz.derbes.testing.FailAtNth;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Makes each statement and each commit of this thread a step that can be broken. */
class BreakingStatements implements BeanPostProcessor {
    private static final ThreadLocal<@Nullable FailAtNth> BREAKING = new ThreadLocal<>();
    private static final Set<String> STEPS = Set.of("execute", "executeQuery", "executeUpdate", "commit");

    /** Runs an action whose statements break as told. */
    static void with(FailAtNth breaking, Runnable action) {
        BREAKING.set(breaking);
        try {
            action.run();
        } finally {
            BREAKING.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? wrap(DataSource.class, source) : bean;
    }

    private static <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    var breaking = BREAKING.get();
                    if (breaking != null && STEPS.contains(method.getName())) breaking.step();
                    try {
                        return wrapped(method.invoke(target, given));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private static @Nullable Object wrapped(@Nullable Object result) {
        return switch (result) {
            case Connection it -> wrap(Connection.class, it);
            case PreparedStatement it -> wrap(PreparedStatement.class, it);
            case null, default -> result;
        };
    }
}
