package kz.derbes.prove;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One walk through the site: who has done what so far. Each step happens once, when a clause first needs it. */
final class Life {
    private final Instance instance;
    private final Person person = Person.random();
    private @Nullable Browser user;
    private @Nullable Browser staff;

    Life(Instance instance) {
        this.instance = instance;
    }

    URI site() {
        return instance.site();
    }

    Person person() {
        return person;
    }

    /** A browser that has never been here. */
    Browser stranger() {
        return new Browser(instance.site());
    }

    Log log() throws Exception {
        return new Log(staff());
    }

    /** The account holder, registered, confirmed and signed in. */
    Browser user() throws Exception {
        if (user == null) user = register(person);
        return user;
    }

    /** A browser whose owner has just opened an account with this data. */
    Browser register(Person who) throws Exception {
        var browser = stranger();
        var asked = browser.submit(filled(browser, who));
        if (!asked.hasForm("/register/confirm"))
            throw new IllegalStateException("registration asked for a code, answered " + asked.status());
        var done = browser.submit(asked.form("/register/confirm").set("code", code(who.email())));
        if (done.status() != 200) throw new IllegalStateException("the code was accepted, answered " + done.status());
        if (browser.glance("/me", Map.of()).status() != 200) signIn(browser, who.email(), who.password());
        return browser;
    }

    /** The registration form as this person would send it, both needed boxes ticked. */
    static Form filled(Browser browser, Person who) throws Exception {
        return browser.get("/register")
                .form("/register")
                .set("surname", who.surname())
                .set("given-name", who.givenName())
                .set("phone", who.phone())
                .set("email", who.email())
                .set("password", who.password())
                .tick("adult")
                .tick("consent");
    }

    Page signIn(Browser browser, String email, String password) throws Exception {
        return browser.submit(
                browser.get("/sign-in").form("/sign-in").set("email", email).set("password", password));
    }

    /** The code in the newest letter to this address; letters are readable in a demo only. */
    String code(String email) throws Exception {
        for (int patience = 0; patience < 60; patience++) {
            var answer = stranger().get("/demo/outbox.json");
            if (answer.status() != 200) throw new IllegalStateException("letters of the site can be read");
            for (var letter : JsonMapper.builder().build().readTree(answer.text())) {
                var code = java.util.regex.Pattern.compile("\\b\\d{6,8}\\b")
                        .matcher(letter.path("text").asString());
                if (letter.path("to").asString().equals(email) && code.find()) return code.group();
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("a letter with a code came within 15 seconds");
    }

    /** The owner in the console; an {@link IllegalStateException} when no staff link was given. */
    Browser staff() throws Exception {
        if (staff == null) {
            var link = instance.staffLink().orElseThrow(() -> new IllegalStateException("a staff link was given"));
            var browser = stranger();
            var entered = browser.submit(browser.get(link.toString()).form("/console/enter"));
            if (entered.hasForm("/console/setup/text"))
                browser.submit(entered.form("/console/setup/text").tick("accept"));
            staff = browser;
        }
        return staff;
    }
}
