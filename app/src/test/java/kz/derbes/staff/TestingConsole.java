package kz.derbes.staff;

import java.time.Instant;
import javax.sql.DataSource;
import kz.derbes.account.CountingEncoder;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingFaults;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the tests of staff put in place of the real parts. */
@TestConfiguration(proxyBeanMethods = false)
class TestingConsole {

    @Bean
    @Primary
    TestingClock testingClock() {
        return new TestingClock(Instant.now());
    }

    @Bean
    @Primary
    CountingEncoder countingEncoder() {
        return new CountingEncoder();
    }

    @Bean
    static BeanPostProcessor faults() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource real && name.equals("dataSource") ? new TestingFaults(real) : bean;
            }
        };
    }
}
