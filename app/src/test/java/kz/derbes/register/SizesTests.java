package kz.derbes.register;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.register.size.Sizes;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The class follows from the people there are, and what was decided stays as it was. */
@SpringBootTest
@AutoConfigureMockMvc
@Obligation({"OPR-05", "OPR-09"})
class SizesTests {
    @Autowired
    Sizes sizes;

    @Test
    void keepsTheDecisionWithItsNumbers() {
        sizes.decide(new Member(Actor.staff("size-tester"), Role.OWNER));
        var decided = sizes.decisions().getFirst();
        assertThat(decided.accountHolders()).isEqualTo(sizes.now().accountHolders());
        assertThat(sizes.now().needsDecision()).isFalse();
        assertThat(sizes.now().restricted()).isTrue();
    }
}
