package kz.derbes.risk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** What security learns is read by no advertisement and no statistics (conflicts C10 and C30). */
@Obligation({"C10", "C30", "4.1.4"})
class RiskWallTests {
    private static final Pattern TABLES =
            Pattern.compile("risk\\.(tally|met|place|decision|review|day_key|rules|switch)\\b");

    @Test
    void letsNeitherAdsNorVisitsAskForRisk() {
        var house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("kz.derbes");
        noClasses()
                .that()
                .resideInAnyPackage("kz.derbes.ads..", "kz.derbes.visit..", "kz.derbes.census..", "kz.derbes.consent..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kz.derbes.risk..")
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("kz.derbes.risk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kz.derbes.ads..", "kz.derbes.visit..")
                .check(house);
    }

    /** There is one role of the application, so who reads a schema is told by the statements each room holds. */
    @Test
    void letsNoOtherRoomReadItsTables() throws IOException {
        var sources = Files.exists(Path.of("app")) ? Path.of("app/src/main/java") : Path.of("src/main/java");
        try (var files = Files.walk(sources)) {
            var others = files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !it.toString().contains("/risk/"))
                    .toList();
            assertThat(others).hasSizeGreaterThan(100).noneMatch(RiskWallTests::namesATable);
        }
    }

    private static boolean namesATable(Path file) {
        try {
            return TABLES.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
