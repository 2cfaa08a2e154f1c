package kz.derbes.journey;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class OwnerJourneyTests extends Journey {

    @Test
    @Obligation({"OPR-02", "1.1.4"})
    void ownerEntersByALinkAndSeesEveryRoom() {
        for (String language : new String[] {"ru", "kk", "en"}) {
            var page = owner(language);
            page.navigate("/console");
            look(page, "console-home-" + language);
            var rooms = page.locator(".console-side nav a[href^='/console/']").all().stream()
                    .map(it -> it.getAttribute("href"))
                    .toList();
            assertThat(rooms).contains("/console/policy", "/console/ledger", "/console/visit");
            for (String room : rooms) {
                assertThat(page.navigate(room).status()).as(room).isEqualTo(200);
                look(page, room.substring(1).replace('/', '-') + "-" + language);
            }
            page.context().close();
        }
    }

    @Test
    void strangerStaysOutside() {
        var page = visitor("ru");
        page.navigate("/console");
        assertThat(page.locator(".console-side nav:not(.languages) a").count()).isZero();
        page.navigate("/console/enter?token=0000");
        submit(page, "/console/enter");
        assertThat(page.locator(".console-side nav:not(.languages) a").count()).isZero();
    }
}
