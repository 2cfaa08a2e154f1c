package kz.derbes.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.law.approval.Approvals;
import kz.derbes.law.letter.Notices;
import kz.derbes.testing.TestingClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** What the tests of the room put in place of its neighbours: a clock, a second person, letters, ears for events. */
@TestConfiguration(proxyBeanMethods = false)
class TestingNeighbours {
    /** A Monday noon in Almaty. */
    static final Instant NOON = Instant.parse("2027-03-01T07:00:00Z");

    @Bean
    @Primary
    TestingClock testingClock() {
        return new TestingClock(NOON);
    }

    @Bean
    Second second() {
        return new Second();
    }

    @Bean
    Post post() {
        return new Post();
    }

    /** A second person who allows what a test tells them to. */
    static class Second implements Approvals {
        private final Map<UUID, String> asked = new ConcurrentHashMap<>();
        private final Map<UUID, String> allowed = new ConcurrentHashMap<>();

        @Override
        public UUID ask(Member maker, String deed, SortedMap<String, String> codes) {
            var id = UUID.randomUUID();
            asked.put(id, maker + deed + codes);
            return id;
        }

        void allow(UUID id) {
            allowed.put(id, asked.getOrDefault(id, ""));
        }

        @Override
        public boolean spend(UUID approval, Member maker, String deed, SortedMap<String, String> codes) {
            return allowed.remove(approval, maker + deed + codes);
        }

        @Override
        public boolean spendAsChecker(UUID approval, Member checker, String deed, SortedMap<String, String> codes) {
            return false;
        }
    }

    /** Letters and events as they were told. */
    static class Post implements Notices {
        final List<String> letters = new ArrayList<>();
        final List<ReviewDecided> events = new ArrayList<>();

        @Override
        public boolean tell(SubjectId subject, String template, Map<String, String> codes) {
            letters.add(template + " " + subject + " " + codes.get("path"));
            return true;
        }

        @Override
        public void tell(SubjectId subject, Language language, String template, Map<String, String> codes) {
            tell(subject, template, codes);
        }

        @EventListener
        void on(ReviewDecided event) {
            events.add(event);
        }
    }
}
