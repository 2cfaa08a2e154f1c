package kz.derbes.vault;

import java.time.Instant;
import kz.derbes.testing.TestingClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands at noon until told to go. */
@TestConfiguration(proxyBeanMethods = false)
class TestingTime {

    @Bean
    @Primary
    TestingClock testingClock() {
        return new TestingClock(Instant.parse("2026-11-24T07:01:00Z"));
    }
}
