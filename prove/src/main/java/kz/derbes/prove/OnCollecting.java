package kz.derbes.prove;

import java.util.Map;
import java.util.Set;

/** Clauses 2.5 to 3.2 and 3.4 to 3.6: what is asked, what is refused, what is kept as typed. */
final class OnCollecting {
    private static final Set<String> ALLOWED = Set.of(
            "surname",
            "given-name",
            "patronymic",
            "phone",
            "email",
            "residence",
            "password",
            "adult",
            "consent",
            "mailing");

    static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("2.5", OnCollecting::claimsOnlyWhatIsConfirmed),
            Map.entry("3.1", OnCollecting::recordsEachReading),
            Map.entry("3.2", OnCollecting::asksForNothingElse),
            Map.entry("3.2#1", (life, tally) -> asks(life, tally, "surname", "given-name", "patronymic")),
            Map.entry("3.2#2", (life, tally) -> asks(life, tally, "phone")),
            Map.entry("3.2#3", OnCollecting::confirmsTheEmail),
            Map.entry("3.2#4", OnCollecting::asksResidenceOnlyWhenNeeded),
            Map.entry("3.4", OnCollecting::refusesWhatIsNotNamed),
            Map.entry("3.5", OnCollecting::refusesWhatIsNotNamed),
            Map.entry("3.6", OnCollecting::keepsLetterForLetter));

    private OnCollecting() {}

    private static Form form(Life life) throws Exception {
        return life.stranger().get("/register").form("/register");
    }

    private static void claimsOnlyWhatIsConfirmed(Life life, Tally tally) throws Exception {
        var cabinet = life.user().get("/me");
        tally.that(cabinet.document().select("input[type=file]").isEmpty(), "no paper is asked for");
        tally.that(form(life).askedFor().stream().noneMatch(it -> it.contains("file")), "nor at registration");
        tally.that(!cabinet.document().select("[data-status=confirmed]").isEmpty(), "the e-mail is shown as confirmed");
        tally.that(!cabinet.document().select("[data-status=declared]").isEmpty(), "the rest as declared");
    }

    private static void recordsEachReading(Life life, Tally tally) throws Exception {
        var user = life.user();
        long before = Log.count(life.log().facts(), "\"deed\":\"vault.opened\"");
        user.get("/me");
        long after = Log.count(life.log().facts(), "\"deed\":\"vault.opened\"");
        tally.that(after > before, "opening the cabinet added a reading to the log");
        tally.that(user.get("/me/looked").document().select("table tbody tr").size() > 0, "the person sees who looked");
    }

    private static void asksForNothingElse(Life life, Tally tally) throws Exception {
        var asked = form(life).askedFor();
        tally.that(
                ALLOWED.containsAll(asked), "the form asks for " + String.join(", ", new java.util.TreeSet<>(asked)));
        refusesWhatIsNotNamed(life, tally);
    }

    private static void asks(Life life, Tally tally, String... names) throws Exception {
        var asked = form(life).askedFor();
        for (String name : names) tally.that(asked.contains(name), "the form has " + name);
        var export = life.user().get("/me/export/derbes.json").text();
        tally.that(export.contains(life.person().surname()), "a registration without patronymic succeeded");
        for (String name : names)
            tally.that(name.equals("patronymic") || export.contains(name), "the cabinet gives " + name + " back");
    }

    private static void confirmsTheEmail(Life life, Tally tally) throws Exception {
        asks(life, tally, "email");
        var other = Person.random();
        var browser = life.stranger();
        var page = browser.submit(Life.filled(browser, other));
        var wrong = browser.submit(page.form("/register/confirm").set("code", "00000000"));
        tally.that(wrong.hasForm("/register/confirm"), "a wrong code is refused");
        tally.that(browser.glance("/me", Map.of()).status() != 200, "an unconfirmed account has no cabinet");
        life.code(other.email());
        tally.that(true, "the code comes by letter to that address");
    }

    private static void asksResidenceOnlyWhenNeeded(Life life, Tally tally) throws Exception {
        tally.that(!form(life).askedFor().contains("residence"), "nothing in use needs it, so it is not asked");
    }

    private static void refusesWhatIsNotNamed(Life life, Tally tally) throws Exception {
        for (String extra : Set.of("iin", "birth-date", "gender", "device")) {
            var browser = life.stranger();
            var who = Person.random();
            var answer = browser.submit(Life.filled(browser, who).set(extra, "1"));
            tally.that(answer.status() == 400, "a form with " + extra + " is refused whole");
        }
    }

    private static void keepsLetterForLetter(Life life, Tally tally) throws Exception {
        var user = life.user();
        String typed = "  Ә ғ қ ң ө ұ ү һ і  Ab ";
        var page = user.get("/me/edit");
        user.submit(page.form("/me/edit").set("patronymic", typed));
        var export = tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(user.get("/me/export/derbes.json").text());
        tally.that(
                export.toString().contains("\"" + typed + "\""), "spaces, case and Kazakh letters came back as typed");
        tally.that(export.toString().contains(life.person().surname()), "so did the surname");
    }
}
