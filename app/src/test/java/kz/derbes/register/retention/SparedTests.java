package kz.derbes.register.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.holding.Holds;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SparedTests {
    @Test
    @Obligation({"RGT-03"})
    void sparesWhoIsBlockedAndWhoseDataADisputeHolds() {
        var blocked = SubjectId.random();
        var held = SubjectId.random();
        var house = new StaticListableBeanFactory();
        house.addBean("blocks", new Blocked(Set.of(blocked)));
        house.addBean("claims", new Held(Set.of(held)));
        house.addBean("more", new Held(Set.of()));
        var spared = new Spared(house.getBeanProvider(Blocks.class), house.getBeanProvider(Holds.class));
        assertThat(spared.now()).containsExactlyInAnyOrder(blocked, held);
    }

    @Test
    void sparesNobodyInAHouseWithoutBlocksAndDisputes() {
        var house = new StaticListableBeanFactory();
        assertThat(new Spared(house.getBeanProvider(Blocks.class), house.getBeanProvider(Holds.class)).now())
                .isEmpty();
    }

    /** Blocks of these people. */
    private record Blocked(Set<SubjectId> subjects) implements Blocks {
        @Override
        public boolean isBlocked(SubjectId subject) {
            return subjects.contains(subject);
        }
    }

    /** Disputes about these people. */
    private record Held(Set<SubjectId> subjects) implements Holds {
        @Override
        public boolean isHeld(SubjectId subject) {
            return subjects.contains(subject);
        }
    }
}
