package kz.derbes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The real site, once as it is and once with a rule turned round: the walk tells them apart. */
class FlippedRuleTests {

    @Test
    void seesThatTheFormAsksForMoreThanItNeeds() throws Exception {
        try (var site = Instance.fresh(Packed.launcher("--derbes.account.ask-residence=true"))) {
            var proof = new Proof(site);
            assertThat(proof.verdict("3.2#4").state()).isEqualTo(State.BROKEN);
            assertThat(proof.verdict("2.3").state()).isEqualTo(State.KEPT);
        }
    }

    @Test
    void findsNothingBrokenOnTheSiteAsItIs() throws Exception {
        try (var site = Instance.fresh(Packed.launcher())) {
            assertThat(new Proof(site).verdicts())
                    .isNotEmpty()
                    .noneMatch(it -> it.state() == State.BROKEN)
                    .anyMatch(it -> it.state() == State.KEPT);
        }
    }
}
