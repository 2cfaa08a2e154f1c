package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A witness signs only what continues all it has signed, also after its death, and says why not in the words of C2SP. */
class WitnessTests {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private final TestingStore memory = new TestingStore();
    private final SigningKey key = SigningKey.ofSeed("witness.example/w1", new byte[] {
        7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7
    });
    private Witness witness = witness();

    private Witness witness() {
        var log = TestingLog.KEY.verifier();
        return new Witness(key, Map.of(log.name(), log), memory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void signsALogThatGrowsAndSaysWhen() {
        var log = TestingLog.of(300);
        var first = witness.add(submission(log, 0).text());
        assertThat(first.status()).isEqualTo(200);
        assertThat(Cosignature.at(log.note() + first.body(), witness.verifier()))
                .contains(NOW);
        assertThat(Checkpoint.open(log.note() + first.body(), TestingLog.KEY.verifier())
                        .size())
                .isEqualTo(300);
        log.append(77);
        assertThat(witness.add(submission(log, 300).text()).status()).isEqualTo(200);
        assertThat(witness.add(submission(log, 377).text()).status()).isEqualTo(200);
        assertThat(witness.newest("test.example/log")).contains(log.note());
    }

    @Test
    void remembersBeyondItsDeathAndGoesNeverBack() {
        var log = TestingLog.of(300);
        var young = submission(log, 0);
        log.append(10);
        witness.add(submission(log, 0).text());
        witness = witness();
        assertThat(witness.add(young.text())).isEqualTo(new Witness.Reply(409, "text/x.tlog.size", "310\n"));
        assertThat(witness.add(new Submission(310, List.of(), young.note()).text())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesAForkOfAnySizeAndKeepsItAsEvidence() {
        var log = TestingLog.of(300);
        witness.add(submission(log, 0).text());
        var fork = new TestingLog();
        fork.entries.add(new byte[] {1});
        fork.publish(new TreeWriter(fork.store).append(0, fork.entries));
        fork.append(299);
        assertThat(witness.add(submission(fork, 300).text()).status()).isEqualTo(409);
        fork.append(50);
        assertThat(witness.add(submission(fork, 300).text()).status()).isEqualTo(422);
        assertThat(memory.files.keySet().stream().filter(it -> it.startsWith("refused-")))
                .hasSize(2);
        log.append(1);
        assertThat(witness.add(submission(log, 300).text()).status()).isEqualTo(200);
    }

    @Test
    void signsForLogsItKnowsAndUnderTheirKeysAlone() {
        var log = TestingLog.of(3);
        var stranger = SigningKey.ofSeed("test.example/log", new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        });
        var checkpoint = Checkpoint.open(log.note(), TestingLog.KEY.verifier());
        assertThat(witness.add(new Submission(0, List.of(), checkpoint.signedBy(stranger)).text())
                        .status())
                .isEqualTo(403);
        var other = SigningKey.ofSeed("other.example/log", new byte[32]);
        var elsewhere = new Checkpoint("other.example/log", 3, checkpoint.root()).signedBy(other);
        assertThat(witness.add(new Submission(0, List.of(), elsewhere).text()).status())
                .isEqualTo(404);
        assertThat(witness.add(new Submission(4, List.of(), log.note()).text()).status())
                .isEqualTo(400);
        assertThat(witness.add(new Submission(0, List.of(checkpoint.root()), log.note()).text())
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "old\n\n",
                "old 01\n\nx",
                "old -1\n\nx",
                "new 1\n\nx",
                "old 1\nAAAA\n\nx",
                "old 1 \n\nx"
            })
    void understandsNothingElse(String body) {
        assertThat(witness.add(body).status()).isEqualTo(400);
    }

    @Test
    void believesNoOtherWitnessAndNoChangedTime() {
        var log = TestingLog.of(3);
        String note = log.note() + witness.add(submission(log, 0).text()).body();
        var stranger = TestingLog.KEY.verifier().asWitness();
        assertThat(Cosignature.at(note, stranger)).isEmpty();
        assertThat(VerifierKey.parse(witness.verifier().toString()).isWitness()).isTrue();
        assertThatThrownBy(() -> Cosignature.at(note, TestingLog.KEY.verifier()))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] line = Strict.base64(note.substring(note.lastIndexOf(' ') + 1).strip());
        line[11] ^= 1;
        String changed = note.substring(0, note.lastIndexOf(' ') + 1) + Strict.base64(line) + "\n";
        assertThatThrownBy(() -> Cosignature.at(changed, witness.verifier())).isInstanceOf(DamageException.class);
    }

    @Test
    void answersOverHttpAndLivesOnInItsFolder(@TempDir Path folder) throws Exception {
        var vkey = folder.resolve("ledger.vkey");
        Files.writeString(vkey, TestingLog.KEY.verifier() + "\n");
        var log = TestingLog.of(10);
        String first = post(folder, vkey, submission(log, 0).text(), 200);
        var key = VerifierKey.parse(
                Files.readString(folder.resolve("w/witness.vkey")).strip());
        assertThat(Cosignature.at(log.note() + first, key)).isPresent();
        log.append(5);
        assertThat(post(folder, vkey, submission(log, 0).text(), 409)).isEqualTo("10\n");
        post(folder, vkey, submission(log, 10).text(), 200);
        Files.delete(folder.resolve("w/witness.key"));
        assertThatThrownBy(() -> post(folder, vkey, "", 400)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each time another process, as far as the folder can tell. */
    private static String post(Path folder, Path vkey, String body, int status) throws Exception {
        var words = List.of(
                "--data",
                folder.resolve("w").toString(),
                "--name",
                "witness.example/w2",
                "--log",
                vkey.toString(),
                "--port",
                "0");
        var server =
                WitnessMain.start(words, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/add-checkpoint");
            var request = HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            return answer.body();
        } finally {
            server.stop(0);
        }
    }

    private static Submission submission(TestingLog log, long old) {
        var tree = TestingLog.plainTree(log.entries);
        return new Submission(old, tree.consistency(old, log.entries.size()), log.note());
    }
}
