package kz.derbes.ads.show;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** What advertising cannot reach: people, their risk, their visits, and an address without permission. */
class AdsWallsTests {
    private static final JavaClasses ADS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.derbes.ads");

    @Test
    @Obligation({"C10", "C13", "6.3.2"})
    void knowsNobodyAndNothingOfSecurity() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kz.derbes.vault..",
                        "kz.derbes.risk..",
                        "kz.derbes.visit..",
                        "kz.derbes.account..",
                        "kz.derbes.order..",
                        "kz.derbes.payment..",
                        "java.net.http..")
                .check(ADS);
    }

    @Test
    @Obligation({"C10", "3.3#1"})
    void looksAtAnAddressInOnePlaceAlone() {
        for (Class<?> request : new Class<?>[] {ServletRequest.class, HttpServletRequest.class})
            noClasses()
                    .that(resideInAPackage("kz.derbes.ads.."))
                    .and()
                    .doNotHaveSimpleName("CountryQuestion")
                    .and()
                    .doNotHaveSimpleName("GuestPages") // counts tries of links, under a keyed hash that the door keeps
                    .should()
                    .callMethod(request, "getRemoteAddr")
                    .check(ADS);
    }

    @Test
    @Obligation("C10")
    void keepsNoCookieOfAReader() {
        noClasses()
                .that(resideInAPackage("kz.derbes.ads.show.."))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.servlet.http.Cookie")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.http.ResponseCookie")
                .check(ADS);
    }
}
