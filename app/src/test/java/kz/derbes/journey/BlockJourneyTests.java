package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.vault.LawLocks;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class BlockJourneyTests extends Journey {
    @Autowired
    Vault vault;

    @Autowired
    LawLocks locks;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Obligation({"6.3.4", "RGT-03", "RGT-04"})
    void personBlocksTheirDataAndStaffRecordTheOutcome() {
        var person = visitor("ru");
        person.navigate("/");
        refuseAll(person);
        register(person, "block.journey@example.kz");
        person.navigate("/me/block");
        look(person, "block-1-before");
        submit(person, "/me/block");
        assertThat(person.locator("[data-block=lasting]")).hasCount(1);
        look(person, "block-2-lasting");
        person.navigate("/me");
        look(person, "block-3-cabinet");
        person.navigate("/me/edit");
        person.fill("#given-name", "Ерке");
        submit(person, "/me/edit");
        assertThat(person.locator("h1")).hasText("Эти данные заблокированы");
        look(person, "block-4-refused");
        outcome(number("block.journey@example.kz"));
        person.navigate("/me/block");
        assertThat(person.locator("main")).containsText("исправлено");
        look(person, "block-6-after");
    }

    private void outcome(SubjectId subject) {
        var staff = owner("en");
        staff.navigate("/console/block");
        look(staff, "block-5-console");
        var block = staff.locator("main tbody tr:has-text('" + subject + "')");
        block.locator("select").selectOption("corrected");
        block.locator("button").first().click();
        assertThat(staff.locator("[role=status]")).containsText("The outcome is recorded");
    }

    @Test
    @Obligation({"RGT-06", "C4"})
    void staffSeeWhatALawKeepsOfTheErased() {
        var person = visitor("kk");
        person.navigate("/");
        refuseAll(person);
        register(person, "lock.journey@example.kz");
        var subject = number("lock.journey@example.kz");
        transaction.executeWithoutResult(
                it -> locks.keep(subject, Set.of(FieldCode.SURNAME), "retention.evidence", Actor.system("journey")));
        vault.forget(subject, Actor.system("journey"));
        var staff = owner("kk");
        staff.navigate("/console/lock");
        assertThat(staff.locator("main tbody")).containsText(subject.toString());
        look(staff, "lock-1-list");
        ask(staff);
    }

    private void ask(Page staff) {
        staff.locator("main tbody summary").first().click();
        staff.locator("main tbody form button").first().click();
        assertThat(staff.locator("[role=status] code")).hasCount(1);
        look(staff, "lock-2-asked");
    }

    private SubjectId number(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.system("journey"))
                .orElseThrow();
    }
}
