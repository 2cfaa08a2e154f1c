package kz.derbes;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The walls of the house: what no line of code may do, whoever writes it. */
class HouseRulesTests {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.derbes");
    private static final Set<String> PLAIN_TYPES = Stream.of(
                    UUID.class, Instant.class, LocalDate.class, int.class, long.class, boolean.class)
            .map(Class::getName)
            .collect(java.util.stream.Collectors.toSet());

    @Test
    void keepsLawTlogAndGroupcommitPlain() {
        noClasses()
                .that(resideInAPackage("kz.derbes.law..")
                        .or(resideInAPackage("kz.derbes.paper.."))
                        .or(resideInAPackage("kz.derbes.tlog.."))
                        .or(resideInAPackage("kz.derbes.groupcommit..")))
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(HOUSE);
    }

    @Test
    @Obligation({"6.3.1", "1.1.3"})
    void decryptsInTheVaultAlone() {
        noClasses()
                .that(resideOutsideOfPackages("kz.derbes.vault.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.crypto.tink..")
                .check(HOUSE);
    }

    @Test
    @Obligation({"5.2", "C12"})
    void readsByLawThroughTheRegisterOfDemandsAlone() {
        noClasses()
                .that(resideOutsideOfPackages("kz.derbes.vault..", "kz.derbes.disclosure.demand.."))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("kz.derbes.vault.Mandate")
                .check(HOUSE);
    }

    @Test
    void takesTimeAndChanceFromOutside() {
        noClasses().should().callMethod(Instant.class, "now").check(HOUSE);
        noClasses().should().callMethod(LocalDate.class, "now").check(HOUSE);
        noClasses().should().callMethod(LocalDateTime.class, "now").check(HOUSE);
        noClasses().should().callMethod(Math.class, "random").check(HOUSE);
    }

    @Test
    @Obligation({"6.3.2", "OPR-06"})
    void letsNothingOutButThroughTheOutPackages() {
        noClasses()
                .that(resideOutsideOfPackages("..out..", "kz.derbes.prove..", "kz.derbes.bench.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.springframework.web.client..",
                        "org.springframework.mail..",
                        "jakarta.mail..")
                .check(HOUSE);
    }

    /** No table, file or service brings people in: those who fill in a form of their own do (CON-10). */
    @Test
    @Obligation("CON-10")
    void takesInPeopleOnlyWhereTheyTypeForThemselves() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "kz.derbes.vault..", "kz.derbes.account..", "kz.derbes.request.guest..", "kz.derbes.order"))
                .should()
                .callMethodWhere(describe(
                        "take people in",
                        call -> call.getTargetOwner().getFullName().equals("kz.derbes.vault.Vault")
                                && Set.of("keep", "keepUnlisted", "admit").contains(call.getName())))
                .check(HOUSE);
    }

    @Test
    void hidesControllersAndSettings() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(ConfigurationProperties.class)
                .or()
                .haveSimpleNameEndingWith("Rows")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(HOUSE);
    }

    @Test
    void importsNoPageFromElsewhere() {
        for (var room : HousePlanTests.ROOMS) {
            noClasses()
                    .that(resideOutsideOfPackages(room.getBasePackage().getName() + ".."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(room.getBasePackage().getName() + ".web..")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void namesThingsByWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Repository|Impl|Utils?|Manager|Helper)")
                .check(HOUSE);
    }

    @Test
    @Obligation("6.3.2")
    void tellsEventsInCodesOnly() {
        var events = HOUSE.stream()
                .filter(it ->
                        it.isRecord() && it.getSimpleName().matches(".*(Withdrawn|Closed|Given|Counted|Suspected)"))
                .toList();
        org.assertj.core.api.Assertions.assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> event.getFields()
                        .forEach(field -> org.assertj.core.api.Assertions.assertThat(PLAIN_TYPES.contains(
                                                field.getRawType().getName())
                                        || field.getRawType().getPackageName().equals("kz.derbes.law")
                                        || field.getRawType().isEnum())
                                .as(field.getFullName())
                                .isTrue()));
    }
}
