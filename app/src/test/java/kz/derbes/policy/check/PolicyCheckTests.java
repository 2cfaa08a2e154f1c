package kz.derbes.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.derbes.policy.reading.TestingPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PolicyCheckTests {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesTheAgreedJsonAndNothingElse() throws IOException {
        assertThat(run(file("faulty.txt"), "--json")).isEqualTo(1);
        var json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.propertyNames()).containsExactlyInAnyOrder("clauses", "reserved", "defects", "conflicts");
        assertThat(json.at("/clauses/0").toString())
                .isEqualTo("{\"key\":\"preamble\",\"line\":1,\"kind\":\"preamble\"}");
        assertThat(json.at("/defects/1").toString())
                .isEqualTo("{\"code\":\"operator-number\",\"clause\":\"1.1.1\",\"line\":7}");
        assertThat(json.at("/conflicts/0").toString()).isEqualTo("{\"code\":\"C1\",\"clause\":\"2.1\"}");
        assertThat(json.at("/reserved/0").asString()).isEqualTo("3.3");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void saysEverythingInEachLanguage(String language) throws IOException {
        for (String name : List.of("faulty.txt", "chapters.txt", "duken.txt", "clinic.md"))
            run(file(name), "--lang", language);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2.3b", "C30", "unrecognised".equals(language) ? "" : "✗");
    }

    @Test
    void passesADocumentWithoutBlockingFaults() throws IOException {
        assertThat(run(file("clinic.md"))).isZero();
    }

    @Test
    void answersTwoForWhatItCannotRead() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        for (var arguments : List.of(
                List.of(),
                List.of("--json"),
                List.of("a", "b"),
                List.of("a", "--lang", "de"),
                List.of("a", "--loud"),
                List.of("/no/such/file"),
                List.of("\0"),
                List.of(folder.toString()),
                List.of(empty.toString()))) {
            err.reset();
            assertThat(run(arguments.toArray(String[]::new)))
                    .as(arguments.toString())
                    .isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("Exception");
        }
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        return new PolicyCheck(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(Stream.of(arguments).toList());
    }

    private String file(String name) throws IOException {
        return Files.write(folder.resolve(name), TestingPolicies.bytes(name)).toString();
    }
}
