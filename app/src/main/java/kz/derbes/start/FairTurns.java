package kz.derbes.start;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts the queue before the common pool of connections. */
@Component
class FairTurns implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && name.equals("dataSource") ? new FairSource(pool) : bean;
    }
}
