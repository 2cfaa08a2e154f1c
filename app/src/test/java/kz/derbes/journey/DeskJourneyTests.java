package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeskJourneyTests extends Journey {
    /** Found among all who registered in other journeys, with the same surname. */
    private static final String PHONE = "+7 701 555 86 42";

    private static final String WHY = "Сұрауына жауап береміз, № 17";

    @Autowired
    JdbcClient jdbc;

    @Test
    @Obligation({"OPR-07", "OPR-08", "RGT-09", "5.4"})
    void staffFindAPersonByAPartAndThePersonSeesWhy() {
        var person = visitor("kk");
        person.navigate("/");
        refuseAll(person);
        register(person, "desk.journey@example.kz", PHONE);
        var staff = owner("ru");
        find(staff);
        open(staff);
        seesIt(person);
        looksAtAlarms(staff);
        asksForCounts(staff);
    }

    private void find(Page staff) {
        staff.navigate("/console/people");
        look(staff, "desk-1-search");
        staff.fill("#surname", "кожахмет");
        staff.fill("#digits", "9999");
        submit(staff, "/console/people/find");
        assertThat(staff.locator("main")).containsText("Никто не найден");
        look(staff, "desk-2-nobody");
        staff.fill("#digits", "8642");
        submit(staff, "/console/people/find");
        assertThat(staff.locator("main tbody tr")).hasCount(1);
        assertThat(staff.locator("main")).not().containsText("Қожахметова");
        look(staff, "desk-3-found");
        assertThat(staff.url()).doesNotContain("8642");
        staff.locator("main tbody a").click();
    }

    private void open(Page staff) {
        look(staff, "desk-4-person");
        staff.fill("#reason", WHY);
        staff.locator("main form .btn-primary").click();
        assertThat(staff.locator("tr[data-field=surname]")).containsText("Қ•••");
        look(staff, "desk-5-masked");
        staff.locator("tr[data-field=phone] button").click();
        assertThat(staff.locator("tr[data-field=phone]")).containsText(PHONE);
        assertThat(staff.locator("tr[data-field=surname]")).not().containsText("Қожахметова");
        look(staff, "desk-6-one-field");
    }

    private void seesIt(Page person) {
        person.navigate("/me/looked");
        assertThat(person.locator("tbody")).containsText(WHY);
        look(person, "desk-7-looked");
    }

    private void looksAtAlarms(Page staff) {
        staff.navigate("/console/alarms");
        look(staff, "desk-8-no-alarms");
        jdbc.sql("""
                        insert into vault.alarm (id, kind, actor, slot, raised_at)
                        select gen_random_uuid(), kind, 'staff:' || gen_random_uuid(), now(), now()
                          from unnest(array['budget', 'bulk', 'lure']) as kind
                        """).update();
        staff.navigate("/console/alarms");
        look(staff, "desk-8-alarms");
        var bulk = staff.locator("tr[data-kind=bulk]");
        bulk.locator("select").selectOption("expected-work");
        bulk.locator("button").click();
        assertThat(staff.locator("[role=status]")).isVisible();
        assertThat(staff.locator("tr[data-kind=bulk] form")).hasCount(0);
        look(staff, "desk-8-closed");
        staff.navigate("/console/account/lures");
        staff.fill("#wanted", "999");
        submit(staff, "/console/account/lures");
        look(staff, "desk-9-lures-fault");
        staff.fill("#wanted", "3");
        submit(staff, "/console/account/lures");
        assertThat(staff.locator("[role=status]")).isVisible();
        staff.fill("#wanted", "0");
        submit(staff, "/console/account/lures");
    }

    private void asksForCounts(Page staff) {
        staff.navigate("/console/census");
        staff.check("input[name=columns][value=language]");
        submit(staff, "/console/census");
        assertThat(staff.locator("[role=alert]")).containsText("слишком малы");
        look(staff, "desk-10-census-refused");
        staff.check("input[name=method][value=noise]");
        submit(staff, "/console/census");
        assertThat(staff.locator("[role=status]")).isVisible();
        assertThat(staff.locator("form[action$='/release']")).hasCount(1);
        look(staff, "desk-11-census");
    }
}
