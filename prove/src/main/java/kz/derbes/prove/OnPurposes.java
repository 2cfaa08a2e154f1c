package kz.derbes.prove;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Section 4 and clause 6.3.1: what data is used for, and that nothing else happens with it. */
final class OnPurposes {
    private static final List<String> EIGHT = List.of(
            "identification",
            "personal-access",
            "feedback",
            "location",
            "accuracy",
            "account",
            "payment",
            "advertising");

    static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("4.1", OnPurposes::usesOnlyTheEight),
            Map.entry("6.3.1", OnPurposes::usesOnlyTheEight),
            Map.entry("4.1.1", OnPurposes::recognisesTheHolder),
            Map.entry("4.1.2", OnPurposes::opensOnlyOnesOwn),
            Map.entry("4.1.3", OnPurposes::sendsServiceLetters),
            Map.entry("4.1.5", OnPurposes::confirmsContacts),
            Map.entry("4.1.6", OnPurposes::opensAnAccountOnlyOnConsent),
            Map.entry("4.1.8", OnAdvertising::advertisesOnlyOnConsent));

    private OnPurposes() {}

    private static void usesOnlyTheEight(Life life, Tally tally) throws Exception {
        life.user().get("/me");
        var purposes = Pattern.compile("\"purpose\":\"([a-z-]+)\"");
        var named = life.log().facts().stream()
                .flatMap(it -> purposes.matcher(it).results())
                .map(it -> it.group(1))
                .toList();
        tally.that(!named.isEmpty(), named.size() + " uses are in the log");
        tally.that(EIGHT.containsAll(named), "each names a purpose of section 4");
        tally.that(
                Log.count(life.log().facts(), "\"deed\":\"vault.opened\"")
                        == Log.count(life.log().facts(), "\"deed\":\"vault.opened\"", "\"purpose\":"),
                "no reading is without one");
    }

    private static void recognisesTheHolder(Life life, Tally tally) throws Exception {
        life.user();
        var right = life.stranger();
        life.signIn(right, life.person().email(), life.person().password());
        tally.that(right.glance("/me", Map.of()).status() == 200, "the right password opens the cabinet");
        var wrong = life.stranger();
        var known = life.signIn(wrong, life.person().email(), "not the password at all");
        var unknown = life.signIn(life.stranger(), "nobody-here@example.kz", "not the password at all");
        tally.that(wrong.glance("/me", Map.of()).status() != 200, "a wrong one does not");
        tally.that(
                known.status() == unknown.status() && alert(known).equals(alert(unknown)),
                "known and unknown addresses get the same answer");
    }

    private static String alert(Page page) {
        return page.document().select("[role=alert]").text();
    }

    private static void opensOnlyOnesOwn(Life life, Tally tally) throws Exception {
        var other = life.register(Person.random());
        var cabinet = other.get("/me").text();
        tally.that(!cabinet.contains(life.person().email()), "another cabinet shows nothing of this person");
        for (String path : List.of("/me", "/me/export/derbes.json", "/me/looked", "/me/consents", "/me/disclosures"))
            tally.that(life.stranger().glance(path, Map.of()).status() != 200, path + " is shut to strangers");
    }

    private static void sendsServiceLetters(Life life, Tally tally) throws Exception {
        life.user();
        long released = Log.count(life.log().facts(), "\"deed\":\"disclosure.released\"", "mail-relay");
        tally.that(released > 0, released + " letters are in the register of what left");
        tally.that(
                life.user()
                                .get("/me/disclosures")
                                .document()
                                .select("table tbody tr")
                                .size()
                        > 0,
                "the person sees them");
    }

    private static void confirmsContacts(Life life, Tally tally) throws Exception {
        tally.that(
                !life.user()
                        .get("/me")
                        .document()
                        .select("[data-status=confirmed]")
                        .isEmpty(),
                "a contact is confirmed by a code");
        var browser = life.stranger();
        var refused = browser.submit(Life.filled(browser, Person.random()).set("email", "no address"));
        tally.that(refused.hasForm("/register"), "an e-mail that cannot be one is refused");
    }

    private static void opensAnAccountOnlyOnConsent(Life life, Tally tally) throws Exception {
        var who = Person.random();
        var browser = life.stranger();
        var form = browser.get("/register").form("/register");
        form.set("surname", who.surname()).set("given-name", who.givenName()).set("phone", who.phone());
        var answer = browser.submit(
                form.set("email", who.email()).set("password", who.password()).tick("adult"));
        tally.that(answer.hasForm("/register"), "without the tick the form comes back");
        life.signIn(browser, who.email(), who.password());
        tally.that(browser.glance("/me", Map.of()).status() != 200, "and no account exists");
        life.user();
        tally.that(
                Log.count(life.log().facts(), "consent.given", "\"account\"") > 0, "with it the log holds the consent");
        OnBuying.ordersWithoutAnAccount(life, tally);
    }
}
