package kz.derbes.register.retention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import kz.derbes.testing.TestingClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Two rooms with rows past their purpose, one of which breaks off when told to, and a clock. */
@TestConfiguration(proxyBeanMethods = false)
class TestingRooms {
    @Bean
    @Primary
    TestingClock testingClock() {
        return new TestingClock(Instant.parse("2026-11-24T04:00:00Z"));
    }

    @Bean
    Heap brittle() {
        return new Heap("brittle");
    }

    @Bean
    Heap solid() {
        return new Heap("solid");
    }

    /** A room with so many rows past their purpose, three of which go at once. */
    static final class Heap implements Holder {
        private static final int AT_ONCE = 3;
        final AtomicInteger rows = new AtomicInteger();
        final AtomicInteger sweeps = new AtomicInteger();
        private final String room;
        boolean breaks;
        Runnable between = () -> {};

        Heap(String room) {
            this.room = room;
        }

        @Override
        public String room() {
            return room;
        }

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public List<Holding> describes() {
            return List.of(new Holding("row", Set.of(Purpose.ACCOUNT), Basis.CONSENT, "retention.hits", Set.of()));
        }

        @Override
        public Export show(SubjectId subject) {
            return new Export(room, List.of());
        }

        @Override
        public Erased erase(SubjectId subject) {
            return new Erased(room, 0, List.of());
        }

        @Override
        public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
            return Optional.of(new TreeMap<>(Map.of("row", (long) rows.get())));
        }

        @Override
        public int sweep(Instant at, Set<SubjectId> spared) {
            sweeps.incrementAndGet();
            if (breaks) throw new IllegalStateException("a row that must not be in any log");
            int gone = Math.min(AT_ONCE, rows.get());
            rows.addAndGet(-gone);
            between.run();
            return gone;
        }
    }
}
