package kz.derbes.vault;

import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The command beside a running node, and where none runs. */
@RoomTest
@TestPropertySource(properties = {TestingKeyWork.BY_HAND, TestingKeyWork.NO_REST, TestingKeyWork.SMALL})
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class})
@Obligation("OPR-08")
class KeyCommandRoomTests {
    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    TestingKeyWork work;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void clear() throws InterruptedException {
        work.clear();
        for (int n = 0; n < 10; n++) persons.kept(Map.of(SURNAME, "A"));
    }

    @Test
    void rotatesBesideANodeAndShowsHowFarItIs() throws Exception {
        long old = work.keys.held().wrappingPrimary();
        assertThat(beside("rotate")).isZero();
        assertThat(said()).contains("rotate: ended, 10 of 10");
        assertThat(beside("rotate-index")).isZero();
        assertThat(beside("status")).isZero();
        assertThat(said())
                .contains(old + " destroyed")
                .contains(work.keys.held().wrappingPrimary() + " primary");
        assertThat(beside("status", "--json")).isZero();
        assertThat(said()).contains("\"damaged\":0");
    }

    @Test
    void listsWhatDoesNotOpenAndEndsWithOne() throws Exception {
        var subject = persons.kept(Map.of(SURNAME, "B"));
        owner.sql("update vault.value set sealed = 'x' where subject = '" + subject + "'");
        assertThat(beside("check")).isEqualTo(1);
        assertThat(said()).contains(subject + " surname value-damaged");
    }

    @Test
    void saysWhereARotationStandsStill() throws Exception {
        var subject = persons.kept(Map.of(SURNAME, "B"));
        owner.sql("update vault.person set wrapped_key = set_byte(wrapped_key, 30, get_byte(wrapped_key, 30) # 1)"
                + " where subject = '" + subject + "'");
        assertThat(beside("rotate")).isEqualTo(1);
        assertThat(said()).contains(subject + " key key-damaged").contains("--abandon-damaged");
        assertThat(beside("rotate")).isEqualTo(1);
        assertThat(said()).contains("Another work");
        assertThat(beside("resume", "--abandon-damaged")).isEqualTo(1);
        assertThat(work.work().ended()).isTrue();
    }

    @Test
    void saysThatNobodyWorksWhereNoNodeRuns() throws Exception {
        assertThat(command("rotate")).isEqualTo(1);
        assertThat(said()).contains("No node runs");
        assertThat(command("pause")).isZero();
        assertThat(command("resume", "--no-wait")).isZero();
        work.finish();
        assertThat(command("pause")).isEqualTo(1);
        assertThat(command("resume")).isEqualTo(1);
        assertThat(said()).contains("There is no work");
    }

    @Test
    void doesNotUnderstandEverything() throws Exception {
        assertThat(command("destroy")).isEqualTo(2);
        assertThat(command()).isEqualTo(2);
        assertThat(said()).contains("usage:");
        assertThat(work.works.rotate(TESTER)).isTrue();
        work.finish();
    }

    private int beside(String... words) throws InterruptedException {
        var over = new AtomicBoolean();
        work.worker.live();
        var node = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                work.worker.live();
                work.worker.work();
            }
        });
        try {
            return command(words);
        } finally {
            over.set(true);
            node.join();
        }
    }

    private int command(String... words) throws InterruptedException {
        return new KeyCommand(work.works, new PrintStream(said, true, StandardCharsets.UTF_8), 20).run(List.of(words));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
