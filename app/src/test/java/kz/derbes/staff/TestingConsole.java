package kz.derbes.staff;

import java.time.Instant;
import kz.derbes.testing.TestingClock;
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
}
