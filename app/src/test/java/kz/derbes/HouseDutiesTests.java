package kz.derbes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** Every duty of the law has a test that proves it, or stands among the gaps with a reason. */
class HouseDutiesTests {
    private final Map<String, SortedSet<String>> proofs = proofs();

    @Test
    void provesEachDutyOrOwnsUpToTheGap() throws IOException {
        var duties = table("/law/duties.table");
        var gaps = table("/law/gaps.table");
        assertThat(duties.keySet()).containsAll(gaps.keySet());
        assertThat(duties.keySet())
                .allSatisfy(id -> assertThat(proofs.containsKey(id) || gaps.containsKey(id))
                        .as(id + " has neither a test nor a reason")
                        .isTrue());
        assertThat(gaps.keySet()).as("gaps that a test has closed").noneMatch(proofs::containsKey);
        Files.writeString(Generated.file("obligations.md"), page(duties, gaps));
    }

    private String page(Map<String, String> duties, Map<String, String> gaps) {
        var page = new StringBuilder("# Duties and their proofs\n\nMade by the tests; do not edit.\n\n");
        page.append("| Duty | In short | Proved by |\n|---|---|---|\n");
        duties.forEach((id, title) -> page.append("| %s | %s | %s |\n"
                .formatted(
                        id,
                        title,
                        proofs.containsKey(id) ? String.join("<br>", proofs.get(id)) : "**open:** " + gaps.get(id))));
        return page.toString();
    }

    private static Map<String, SortedSet<String>> proofs() {
        var found = new TreeMap<String, SortedSet<String>>();
        var tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("kz.derbes");
        tests.stream()
                .flatMap(it -> Stream.concat(
                        it.tryGetAnnotationOfType(Obligation.class).stream()
                                .flatMap(tag -> Stream.of(tag.value()).map(id -> Map.entry(id, it.getSimpleName()))),
                        it.getMethods().stream().flatMap(HouseDutiesTests::tagged)))
                .forEach(it -> found.computeIfAbsent(it.getKey(), id -> new TreeSet<>())
                        .add(it.getValue()));
        return found;
    }

    private static Stream<Map.Entry<String, String>> tagged(JavaMember test) {
        String name = test.getOwner().getSimpleName() + "." + test.getName();
        return test.tryGetAnnotationOfType(Obligation.class).stream()
                .flatMap(tag -> Stream.of(tag.value()).map(id -> Map.entry(id, name)));
    }

    private static Map<String, String> table(String name) throws IOException {
        var rows = new LinkedHashMap<String, String>();
        try (var file = HouseDutiesTests.class.getResourceAsStream(name)) {
            new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .map(it -> it.split("\\|", 2))
                    .forEach(it -> rows.put(it[0].strip(), it[1].strip()));
        }
        return rows;
    }

    /** Where generated pages go: beside the modules, from whichever folder the tests run. */
    static final class Generated {
        private Generated() {}

        static Path file(String name) throws IOException {
            var folder = Path.of("..", "docs", "generated");
            Files.createDirectories(folder);
            return folder.resolve(name);
        }
    }
}
