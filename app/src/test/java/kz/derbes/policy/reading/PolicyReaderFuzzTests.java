package kz.derbes.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whatever a file holds, the reader answers and loses nothing. */
class PolicyReaderFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void answersForAnyFile(byte @NotNull [] bytes) {
        for (String name : new String[] {"a.txt", "a.html"})
            if (PolicyReader.read(name, bytes) instanceof Readout.Read(var reading) && name.equals("a.txt"))
                assertThat(reading.clauses()).isNotEmpty();
    }

    @FuzzTest(maxDuration = "30s")
    void answersForAnyWordDocument(byte @NotNull [] bytes) {
        String part = new String(bytes, StandardCharsets.UTF_8);
        var parts = Map.of("word/document.xml", part, "word/numbering.xml", part, "word/styles.xml", part);
        assertThat(PolicyReader.read("a.docx", TestingPolicies.zip(parts))).isNotNull();
    }
}
