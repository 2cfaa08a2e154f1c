package kz.derbes.prove;

import java.util.List;
import java.util.Map;

/** Sections 5 and 6: terms, secrecy, changing and deleting. */
final class OnKeeping {
    static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("5.1", OnKeeping::givesEachUseAnEnd),
            Map.entry("5.4", OnKeeping::protects),
            Map.entry("6.1.1", OnKeeping::needsOnlyWhatAFunctionNeeds),
            Map.entry("6.1.2", OnKeeping::letsChange),
            Map.entry("6.2", OnKeeping::erases),
            Map.entry("6.3.2", OnKeeping::tellsWhatLeft));

    private OnKeeping() {}

    private static void givesEachUseAnEnd(Life life, Tally tally) throws Exception {
        var dates = life.user().get("/me").document().select("time[datetime]").eachAttr("datetime");
        tally.that(!dates.isEmpty(), "the cabinet shows ends as dates");
        var facts = life.log().facts();
        tally.that(
                Log.count(facts, "\"deed\":\"consent.given\"")
                        == Log.count(facts, "\"deed\":\"consent.given\"", "\"until\":"),
                "each consent in the log has an end");
        var policy = life.stranger()
                .get("/policy")
                .document()
                .select("[data-clause='5.1']")
                .text();
        tally.that(policy.matches("(?s).*\\d+.*"), "the clause names its terms in figures");
    }

    private static void protects(Life life, Tally tally) throws Exception {
        var page = life.user().get("/me");
        tally.that(page.header("X-Content-Type-Options").equals("nosniff"), "types are not guessed");
        tally.that(page.header("Cache-Control").contains("no-store"), "the cabinet is not cached");
        var session = life.user().cookies().stream()
                .filter(it -> it.getName().equals("derbes_session"))
                .findFirst();
        tally.that(session.isPresent() && session.get().isHttpOnly(), "the session is hidden from scripts");
        var forged = life.user().post("/me/edit", "application/x-www-form-urlencoded", "patronymic=x", Map.of());
        tally.that(forged.status() == 403, "a form from elsewhere is refused");
        for (int i = 0; i < 12; i++) life.signIn(life.stranger(), "flood@example.kz", "wrong password " + i);
        var flooded = life.signIn(life.stranger(), "flood@example.kz", "wrong password");
        tally.that(flooded.status() == 429, "guessing is slowed down");
        var checkpoint = life.stranger().get("/ledger/checkpoint").text();
        tally.that(checkpoint.contains("\u2014 "), "the log is signed");
    }

    private static void needsOnlyWhatAFunctionNeeds(Life life, Tally tally) throws Exception {
        var browser = life.stranger();
        var who = Person.random();
        var page = browser.submit(Life.filled(browser, who).set("phone", ""));
        tally.that(page.hasForm("/register/confirm"), "an account opens without a phone");
    }

    private static void letsChange(Life life, Tally tally) throws Exception {
        var user = life.user();
        var page = user.get("/me/edit");
        user.submit(page.form("/me/edit").set("given-name", "Айгөл"));
        tally.that(user.get("/me").text().contains("Айгөл"), "a change is there at once");
        user.submit(user.get("/me/edit")
                .form("/me/edit")
                .set("given-name", life.person().givenName()));
        tally.that(user.get("/me").text().contains(life.person().givenName()), "and can be changed back");
    }

    private static void erases(Life life, Tally tally) throws Exception {
        var who = Person.random();
        var user = life.register(who);
        var field = user.get("/me/fields/phone/delete");
        user.submit(field.form("/me/fields/phone/delete"));
        tally.that(!user.get("/me/export/derbes.json").text().contains(who.phone()), "a single field can be deleted");
        var warning = user.get("/me/delete");
        tally.that(!warning.document().select("time[datetime]").isEmpty(), "what a law keeps has an end date");
        var done = user.submit(warning.form("/me/delete").set("password", who.password()));
        tally.that(done.status() == 200, "deleting everything is confirmed");
        tally.that(user.glance("/me", Map.of()).status() != 200, "the cabinet is gone");
        var again = life.stranger();
        life.signIn(again, who.email(), who.password());
        tally.that(again.glance("/me", Map.of()).status() != 200, "the password opens nothing");
        var facts = life.log().facts();
        tally.that(Log.count(facts, "\"deed\":\"vault.forgotten\"") > 0, "the destroyed key is in the log");
        for (String value : List.of(who.email(), who.surname(), who.phone()))
            tally.that(Log.count(facts, value) == 0, "the log holds no value of the person");
        tally.that(life.register(who).glance("/me", Map.of()).status() == 200, "the same e-mail can begin anew");
    }

    private static void tellsWhatLeft(Life life, Tally tally) throws Exception {
        life.user();
        var facts = life.log().facts();
        long letters = Log.count(facts, "\"deed\":\"notification.sent\"");
        long released = Log.count(facts, "\"deed\":\"disclosure.released\"");
        tally.that(
                released >= letters && letters > 0, released + " releases are registered for " + letters + " letters");
        var left = facts.stream()
                .filter(it -> it.contains("\"deed\":\"disclosure.released\""))
                .toList();
        tally.that(
                left.stream().allMatch(it -> it.contains("\"consent\":") || it.contains("state-demand")),
                "each release names the consent or the demand it rests on");
        boolean others = left.stream().anyMatch(it -> !it.contains("mail-relay") && !it.contains("state-demand"));
        tally.that(
                !others || Log.count(facts, "\"deed\":\"disclosure.allowed\"") > 0,
                "whoever receives more than letters was allowed by the person");
    }
}
