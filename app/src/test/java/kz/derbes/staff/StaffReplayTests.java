package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Role;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed.Outcome;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever left or lost a role after a copy was made has lost it after the copy is put back, but for the last owner. */
@StaffTest
@Obligation("OPR-07")
class StaffReplayTests {
    @Autowired
    StaffReplay replay;

    @Autowired
    MemberRows members;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetOwners() {
        jdbc.sql("delete from staff.totp").update();
        jdbc.sql("update staff.member set removed_at = now() where removed_at is null")
                .update();
    }

    @Test
    void takesRightsAwayAgainAndOnlyOnce() {
        var support = members.add("support", Role.SUPPORT, Instant.now()).member();
        assertThat(tell("staff.role-changed", support, Map.of("to", "auditor"))).isEqualTo(Outcome.DONE);
        assertThat(members.find(support))
                .hasValueSatisfying(it -> assertThat(it.role()).isEqualTo(Role.AUDITOR));
        assertThat(tell("staff.removed", support, Map.of())).isEqualTo(Outcome.DONE);
        assertThat(members.find(support).filter(Colleague::active)).isEmpty();
        assertThat(tell("staff.removed", support, Map.of())).isEqualTo(Outcome.KNOWN);
        assertThat(tell("staff.left", UUID.randomUUID(), Map.of())).isEqualTo(Outcome.KNOWN);
    }

    @Test
    void leavesTheLastOwnerAndSaysSo() {
        var owner = members.add("owner", Role.OWNER, Instant.now()).member();
        assertThat(tell("staff.left", owner, Map.of())).isEqualTo(Outcome.LOST);
        assertThat(tell("staff.role-changed", owner, Map.of("to", "support"))).isEqualTo(Outcome.LOST);
        assertThat(members.find(owner).filter(Colleague::active)).isPresent();
    }

    private Outcome tell(String deed, UUID member, Map<String, String> more) {
        var codes = new TreeMap<>(more);
        codes.put("member", member.toString());
        return replay.replay(new Deed(UUID.randomUUID(), Instant.now(), deed, null, codes));
    }
}
