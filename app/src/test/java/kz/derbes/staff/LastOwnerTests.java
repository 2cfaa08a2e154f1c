package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house never loses its last owner who can come in, however many try at once. */
@StaffTest
@Obligation("5.4")
class LastOwnerTests {
    private static final int ROUNDS = 15;

    @Autowired
    Roles roles;

    @Autowired
    MemberRows members;

    @Autowired
    KeeperRows keepers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetOwners() {
        jdbc.sql("delete from staff.totp").update();
        jdbc.sql("update staff.member set removed_at = now() where removed_at is null")
                .update();
    }

    @Test
    void keepsOneOfTwoOwnersWhoRemoveEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var one = owner();
            var two = owner();
            var outcomes = atOnce(() -> roles.remove(member(one), two), () -> roles.remove(member(two), one));
            assertThat(outcomes).containsExactlyInAnyOrder(Roles.Outcome.DONE, Roles.Outcome.LAST_OWNER);
            assertThat(keepers.count()).isEqualTo(1);
            forgetOwners();
        }
    }

    @Test
    void keepsOneOfTwoOwnersWhoLeaveAndDemoteAtTheSameTime() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var one = owner();
            var two = owner();
            var outcomes =
                    atOnce(() -> roles.remove(member(one), one), () -> roles.change(member(one), two, Role.AUDITOR));
            assertThat(outcomes).containsExactlyInAnyOrder(Roles.Outcome.DONE, Roles.Outcome.LAST_OWNER);
            assertThat(keepers.count()).isEqualTo(1);
            forgetOwners();
        }
    }

    @Test
    void countsOnlyOwnersWhoHoldAFactor() {
        var one = owner();
        members.add("owner", Role.OWNER, java.time.Instant.now());
        assertThat(roles.remove(member(one), one)).isEqualTo(Roles.Outcome.LAST_OWNER);
        assertThat(roles.change(member(one), one, Role.OWNER)).isEqualTo(Roles.Outcome.DONE);
    }

    private static List<Roles.Outcome> atOnce(Callable<Roles.Outcome> one, Callable<Roles.Outcome> two)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.of(one, two)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private UUID owner() {
        var owner = members.add("owner", Role.OWNER, java.time.Instant.now()).member();
        jdbc.sql("""
                        insert into staff.totp (member, secret, password_hash, created_at, used_at, last_step)
                        values (:member, '', '$argon2id$', now(), now(), 0)
                        """).param("member", owner).update();
        return owner;
    }

    private static Member member(UUID number) {
        return new Member(Actor.staff(number.toString()), Role.OWNER);
    }
}
