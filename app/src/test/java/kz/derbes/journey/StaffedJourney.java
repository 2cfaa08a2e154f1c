package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;

/** A journey with more than one member of staff, each with a passkey or an app of their own. */
abstract class StaffedJourney extends Journey {
    /** A passkey is bound to a name; an address in numbers is none. */
    @Override
    String host() {
        return "localhost";
    }

    /** An authenticator inside the browser that keeps passkeys and always has its owner's finger on it. */
    static void giveADevice(Page page) {
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        for (String able :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"))
            device.addProperty(able, true);
        var options = new JsonObject();
        options.add("options", device);
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    String invite(Page owner, String role, String picture) {
        owner.navigate("/console/staff");
        owner.selectOption("#role", role);
        submit(owner, "/console/staff/invite");
        look(owner, picture);
        return owner.locator("[data-test=link]").innerText();
    }

    void accept(Page page, String link, String picture) {
        page.navigate(link);
        submit(page, "/console/enter");
        look(page, picture);
        acceptSilence(page);
        page.waitForURL("**/console/setup/factors");
    }

    void keepCodes(Page page, String picture) {
        submit(page, "/console/setup/codes");
        assertThat(page.locator("[data-test=codes] li")).hasCount(10);
        look(page, picture);
        submit(page, "/console/setup/done");
        page.waitForURL("**/console");
    }

    /** A member of that role who came in with a passkey. */
    Page member(Page owner, String role, String language) {
        var page = visitor(language);
        giveADevice(page);
        accept(page, invite(owner, role, "member-invited"), "member-text");
        page.locator("form[data-passkey=create] button").click();
        page.waitForURL("**/console/setup/codes");
        keepCodes(page, "member-codes");
        return page;
    }
}
