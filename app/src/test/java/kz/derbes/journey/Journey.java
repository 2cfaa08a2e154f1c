package kz.derbes.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.derbes.staff.Links;
import kz.derbes.staff.TestingStaffLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole site on a port of its own, a real browser before it, and what people do there in words. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class Journey {
    static final String PASSWORD = "көк-теңіз-жағасы-77";
    private static final String PHONE = "+7 701 555 01 23";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6,8}\\b");
    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    Links links;

    Chromium chromium;

    @BeforeEach
    void open() {
        chromium = new Chromium("http://" + host() + ":" + port);
    }

    /** By which name the site is opened. */
    String host() {
        return "127.0.0.1";
    }

    @AfterEach
    void closeAndHearNoComplaint() {
        chromium.close();
        assertThat(complaints).isEmpty();
    }

    Page visitor(String language) {
        return chromium.visitor(language, complaints::add);
    }

    /** Looks at the page at two widths and finds nothing that stands in anybody's way. */
    void look(Page page, String name) {
        chromium.picture(page, name);
        if (chromium.judges(name)) assertThat(chromium.barriers(page)).as(name).isEmpty();
    }

    void refuseAll(Page page) {
        page.locator("[data-test=banner] button[value=refuse]").click();
    }

    void fillRegistration(Page page, String email) {
        page.navigate("/register");
        page.fill("#surname", "Қожахметова");
        page.fill("#given-name", "Әсел");
        page.fill("#phone", PHONE);
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.check("#adult");
        page.check("#consent");
    }

    void register(Page page, String email) {
        register(page, email, PHONE);
    }

    void register(Page page, String email, String phone) {
        fillRegistration(page, email);
        page.fill("#phone", phone);
        submit(page, "/register");
        page.fill("#code", code(page, email));
        submit(page, "/register/confirm");
        page.navigate("/me");
        if (page.url().contains("sign-in")) signIn(page, email, PASSWORD);
    }

    void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", password);
        submit(page, "/sign-in");
    }

    void submit(Page page, String action) {
        page.locator("form[action='" + action + "'] button").first().click();
    }

    /** The code in the newest letter to this address, from the letters of the demo. */
    String code(Page page, String email) {
        var letters = page.context().newPage();
        try {
            for (int patience = 0; patience < 60; patience++) {
                letters.navigate("/demo/outbox");
                for (var letter : letters.locator("article").all()) {
                    var code = CODE.matcher(letter.innerText());
                    if (letter.innerText().contains(email) && code.find()) return code.group();
                }
                letters.waitForTimeout(250);
            }
            throw new AssertionError("no letter with a code came to " + email);
        } finally {
            letters.close();
        }
    }

    /** Accepts the duty of silence where it is asked for. */
    void acceptSilence(Page page) {
        if (!page.url().endsWith("/console/setup/text")) return;
        page.check("input[name=accept]");
        submit(page, "/console/setup/text");
    }

    Page owner(String language) {
        var page = visitor(language);
        page.navigate("/console/enter?token=" + TestingStaffLink.mint(links));
        submit(page, "/console/enter");
        acceptSilence(page);
        return page;
    }
}
