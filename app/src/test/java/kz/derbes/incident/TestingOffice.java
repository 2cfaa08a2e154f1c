package kz.derbes.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.law.approval.Approvals;
import kz.derbes.law.cabinet.Cabinets;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingFaults;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the tests of the room put in place of its neighbours: a clock, a second person, cabinets, faults on demand. */
@TestConfiguration(proxyBeanMethods = false)
public class TestingOffice {
    public static final Instant BEGINNING = Instant.parse("2027-03-01T05:00:00Z");

    @Bean
    @Primary
    public TestingClock testingClock() {
        return new TestingClock(BEGINNING);
    }

    @Bean
    public SecondPerson secondPerson() {
        return new SecondPerson();
    }

    @Bean
    public KnownCabinets knownCabinets() {
        return new KnownCabinets();
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

    public static Member officer() {
        return new Member(Actor.staff("officer"), Role.PRIVACY_OFFICER);
    }

    /** A second person who allows what a test tells them to. */
    public static class SecondPerson implements Approvals {
        private final Map<UUID, String> asked = new ConcurrentHashMap<>();
        private final Set<UUID> allowed = ConcurrentHashMap.newKeySet();

        @Override
        public UUID ask(Member maker, String deed, SortedMap<String, String> codes) {
            var id = UUID.randomUUID();
            asked.put(id, maker + deed + codes);
            return id;
        }

        public void allow(UUID id) {
            allowed.add(id);
        }

        @Override
        public boolean spend(UUID approval, Member maker, String deed, SortedMap<String, String> codes) {
            return (maker + deed + codes).equals(asked.get(approval)) && allowed.remove(approval);
        }

        @Override
        public boolean spendAsChecker(UUID approval, Member checker, String deed, SortedMap<String, String> codes) {
            throw new UnsupportedOperationException("nobody here spends another's question");
        }
    }

    /** Cabinets whose languages a test sets and whose sign-outs it can see. */
    public static class KnownCabinets implements Cabinets {
        public final Map<SubjectId, Language> languages = new ConcurrentHashMap<>();
        public final Set<SubjectId> signedOut = new HashSet<>();

        @Override
        public Map<SubjectId, Language> languages(Collection<SubjectId> people) {
            var known = new HashMap<>(languages);
            known.keySet().retainAll(people);
            return known;
        }

        @Override
        public int signOut(Collection<SubjectId> people) {
            signedOut.addAll(people);
            return people.size();
        }
    }
}
