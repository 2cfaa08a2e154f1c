package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way past the door: it works for the one at the shell, and everybody hears of it. */
@StaffTest
class BreakGlassTests {
    @Autowired
    BreakGlass glass;

    @Autowired
    Entries entries;

    @Autowired
    StaffHealth health;

    @Autowired
    MemberRows members;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Value("${derbes.data}")
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        jdbc.sql("update staff.glass set acknowledged_at = now() where acknowledged_at is null")
                .update();
    }

    @Test
    @Obligation({"5.4", "OPR-08"})
    void letsAnOwnerInFromTheShellLoudly() throws Exception {
        assertThat(run(Duration.ofSeconds(10), "break-glass", "--data", data.toString()))
                .isZero();
        String link = out.toString(StandardCharsets.UTF_8).lines().toList().getLast();
        String token = link.substring(link.indexOf("token=") + 6);
        var entry = entries.byLink(token, "192.0.2.1");
        assertThat(entry).isInstanceOf(Entry.Known.class);
        assertThat(((Entry.Known) entry).by())
                .as("a factor is still to be set up")
                .isEqualTo(Proof.LINK);
        assertThat(glass.loud()).hasSize(1);
        assertThat(glass.loud().getFirst().label()).startsWith("break-glass-");
        assertThat(health.health().getDetails()).containsEntry("broken-glass", 1);
        assertThat(jdbc.sql("select actor from ledger.fact where deed = 'staff.glass-broken' order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("system:server.shell");
        assertThat(entries.byLink(token, "192.0.2.1")).isInstanceOf(Entry.Refused.class);
    }

    @Test
    void isLoudUntilAnotherHasTakenNotice() {
        glass.open();
        var broken = glass.loud().getFirst().member();
        assertThat(glass.acknowledge(member(broken), broken))
                .as("the owner it made")
                .isFalse();
        var other = members.add("privacy-officer", Role.PRIVACY_OFFICER, clock.instant())
                .member();
        assertThat(glass.acknowledge(member(other), broken)).isTrue();
        assertThat(glass.loud()).isEmpty();
        assertThat(glass.acknowledge(member(other), broken)).isFalse();
    }

    @Test
    void growsQuietAfterThreeDays() {
        glass.open();
        clock.pass(Duration.ofHours(71));
        assertThat(glass.loud()).hasSize(1);
        clock.pass(Duration.ofHours(2));
        assertThat(glass.loud()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(run(Duration.ofMillis(1), "smash")).isEqualTo(2);
        assertThat(run(
                        Duration.ofMillis(1),
                        "break-glass",
                        "--data",
                        data.resolve("nowhere").toString()))
                .isEqualTo(2);
        var idle = java.nio.file.Files.createTempDirectory("derbes-idle-");
        java.nio.file.Files.createDirectory(idle.resolve("staff"));
        assertThat(run(Duration.ofMillis(200), "break-glass", "--data", idle.toString()))
                .isEqualTo(1);
        assertThat(idle.resolve("staff").toFile().list()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage", "does not run");
    }

    private int run(Duration patience, String... arguments) throws Exception {
        return StaffCommand.run(
                List.of(arguments),
                patience,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static Member member(UUID number) {
        return new Member(Actor.staff(number.toString()), Role.OWNER);
    }
}
