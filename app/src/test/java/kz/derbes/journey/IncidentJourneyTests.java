package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class IncidentJourneyTests extends Journey {

    @Test
    @Obligation({"5.3", "5.5", "BRE-02", "BRE-03", "BRE-04", "C8"})
    void officerHandlesABreachAndThePersonLearnsOfIt() {
        var person = visitor("kk");
        person.navigate("/");
        refuseAll(person);
        register(person, "breach.journey@example.kz");
        var staff = owner("ru");
        open(staff);
        reach(staff);
        tell(staff);
        person.navigate("/me/incidents");
        look(person, "incident-10-mine");
        person.locator("form[action$='/payments'] button").click();
        person.locator("form[action$='/sessions'] button").click();
        assertThat(person.locator("[role=status]")).hasCount(1);
        look(person, "incident-11-mine-done");
        finish(staff);
    }

    private void open(Page staff) {
        staff.navigate("/console/incident");
        look(staff, "incident-1-empty");
        staff.navigate("/console/incident/new");
        staff.fill("#words", "Пишите на somebody@example.kz");
        submit(staff, "/console/incident");
        assertThat(staff.locator("#words-fault")).hasCount(1);
        look(staff, "incident-2-refused");
        staff.fill("#words", "Копия базы лежала на открытом диске с утра");
        submit(staff, "/console/incident");
        assertThat(staff.locator("[role=status]")).hasCount(1);
        look(staff, "incident-3-candidate");
        staff.selectOption("#kind", "leak");
        staff.locator("form[action$='/confirm'] button").click();
        assertThat(staff.locator("h1")).containsText("утечка");
    }

    private void reach(Page staff) {
        staff.locator(".nav-tabs a[href$='/affected']").click();
        staff.selectOption("#what", "everybody");
        staff.fill("#from", "2026-01-01T00:00");
        staff.fill("#to", "2036-01-01T00:00");
        staff.locator("form[action$='/extents'] button").click();
        staff.locator("form[action$='/compute'] button").click();
        await(staff, "#people");
        look(staff, "incident-4-affected");
    }

    private void tell(Page staff) {
        staff.locator(".nav-tabs a[href$='/notices']").click();
        staff.locator("form[action$='/tell'] input[name=sure]").check();
        staff.locator("form[action$='/tell'] button").click();
        await(staff, "tr[data-state=sent]");
        look(staff, "incident-5-notices");
        staff.locator(".nav-tabs a[href$='/authority']").click();
        staff.selectOption("#channel", "portal");
        staff.fill("#registration", "№ 123-К");
        staff.locator("form[action$='/told'] button").click();
        assertThat(staff.locator("[data-told]")).hasCount(1);
        look(staff, "incident-6-authority");
    }

    private void finish(Page staff) {
        staff.locator(".nav-tabs li").first().locator("a").click();
        staff.selectOption("#which", "access-closed");
        staff.fill("#how", "Диск закрыт, копия удалена");
        staff.locator("form[action$='/measure'] button").click();
        look(staff, "incident-7-journal");
        staff.locator(".nav-tabs a[href$='/closing']").click();
        staff.fill("#lesson", "Копии только на зашифрованном диске");
        staff.locator("form[action$='/lesson'] button").click();
        look(staff, "incident-8-closing");
        staff.fill("#outcome", "Людей уведомили, доступ закрыт");
        staff.locator("form[action$='/close'] button").click();
        assertThat(staff.locator("h1")).containsText("закрыто");
        staff.navigate("/console/incident?show=all");
        look(staff, "incident-9-list");
    }

    /** Bulk work is done by itself a moment later. */
    private static void await(Page page, String sign) {
        for (int patience = 0; patience < 60; patience++) {
            if (page.locator(sign).count() > 0) return;
            page.waitForTimeout(500);
            page.navigate(page.url().replaceAll("\\?.*", ""));
        }
        throw new AssertionError("it never comes: " + sign);
    }

    @Test
    @Obligation("BRE-02")
    void somebodyFromOutsideReportsALeak() {
        var outsider = visitor("kk");
        outsider.navigate("/report-a-leak");
        refuseAll(outsider);
        look(outsider, "incident-20-report");
        outsider.locator("input[name=seen][value=weakness]").check();
        outsider.fill("#words", "Беттің мекенжайын өзгертсем, басқаның тапсырысы көрінеді");
        submit(outsider, "/report-a-leak");
        assertThat(outsider.locator("main code")).hasCount(1);
        look(outsider, "incident-21-reported");
    }

    @Test
    void officerDrillsInEnglishAndNothingIsSent() {
        var staff = owner("en");
        staff.navigate("/console/incident/new");
        staff.fill("#words", "What if a program's key were published?");
        staff.locator("input[name=drill]").check();
        submit(staff, "/console/incident");
        assertThat(staff.locator("[role=note]").last()).containsText("Nothing of this file leaves the house");
        look(staff, "incident-30-drill");
    }
}
