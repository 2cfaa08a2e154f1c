package kz.derbes.prove;

import java.util.Map;

/** Clauses 3.3 to 3.3.2: what a visit leaves, with a permission and without. */
final class OnVisits {
    static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("3.3", OnVisits::countsOnlyWhoAllowed),
            Map.entry("3.3#1", (life, tally) -> item(life, tally, "address", "127.0.0.1")),
            Map.entry("3.3#2", OnVisits::marksTheBrowserOnlyThen),
            Map.entry("3.3#3", (life, tally) -> item(life, tally, "browser", "Firefox 140")),
            Map.entry("3.3#4", (life, tally) -> item(life, tally, "at", "20")),
            Map.entry("3.3#5", (life, tally) -> item(life, tally, "page", "/proof")),
            Map.entry("3.3#6", (life, tally) -> item(life, tally, "referrer", "https://elsewhere.example")),
            Map.entry("3.3.1", OnVisits::worksWithoutCookies),
            Map.entry("3.3.2", OnVisits::countsInSums));

    private OnVisits() {}

    private static Browser allowing(Life life) throws Exception {
        var visitor = life.stranger();
        visitor.submit(visitor.get("/").form("/consent").set("choice", "allow"));
        return visitor;
    }

    private static int hit(Browser visitor, String page) throws Exception {
        var from =
                Map.of("Referer", visitor.origin() + page, "Origin", visitor.origin(), "Sec-Fetch-Site", "same-origin");
        String body = "{\"p\":\"" + page + "\",\"r\":\"https://elsewhere.example/secret?email=a@b.kz\"}";
        return visitor.post("/hit", "text/plain;charset=UTF-8", body, from).status();
    }

    private static void countsOnlyWhoAllowed(Life life, Tally tally) throws Exception {
        var silent = life.stranger();
        tally.that(hit(silent, "/proof") / 100 == 2, "a visit without a choice is answered");
        tally.that(silent.cookies().isEmpty(), "and leaves no cookie");
        tally.that(mine(silent).isEmpty(), "and no row of one's own");
        var allowing = allowing(life);
        hit(allowing, "/proof");
        tally.that(!mine(allowing).isEmpty(), "an allowed visit can be seen by its visitor");
    }

    private static String mine(Browser visitor) throws Exception {
        return visitor.get("/visit/mine").document().select("table tbody").text();
    }

    private static void item(Life life, Tally tally, String item, String expected) throws Exception {
        var visitor = allowing(life);
        tally.that(hit(visitor, "/proof?email=a@b.kz") / 100 != 5, "a visit was answered");
        hit(visitor, "/proof");
        String row = mine(visitor);
        tally.that(row.contains(expected), item + " is kept for who allowed it: " + expected);
        tally.that(!row.contains("a@b.kz") && !row.contains("secret"), "nothing behind a question mark is kept");
    }

    private static void marksTheBrowserOnlyThen(Life life, Tally tally) throws Exception {
        var refusing = life.stranger();
        refusing.submit(refusing.get("/").form("/consent").set("choice", "refuse"));
        var other = life.stranger();
        other.submit(other.get("/").form("/consent").set("choice", "refuse"));
        tally.that(
                refusing.cookies().toString().equals(other.cookies().toString()), "all who refuse carry the same mark");
        tally.that(
                !allowing(life)
                        .cookies()
                        .toString()
                        .equals(allowing(life).cookies().toString()),
                "who allows has a number");
        var signal = life.stranger().get("/", Map.of("Sec-GPC", "1"));
        tally.that(signal.cookiesSet().isEmpty(), "a browser that signals refusal is not marked");
        OnBuying.keepsABasketOnlyOnWish(life, tally);
    }

    private static void worksWithoutCookies(Life life, Tally tally) throws Exception {
        for (String path : new String[] {"/", "/policy", "/policy/kept", "/shop"})
            tally.that(life.stranger().get(path).status() == 200, path + " opens without cookies");
        var shut = life.stranger().get("/me");
        tally.that(shut.hasForm("/sign-in"), "the cabinet asks to sign in instead of failing");
    }

    private static void countsInSums(Life life, Tally tally) throws Exception {
        hit(life.stranger(), "/proof");
        var page = life.staff().get("/console/visit/everybody");
        tally.that(page.status() == 200, "staff see figures");
        tally.that(page.words().contains("/proof"), "a visit without permission is in the sums");
        tally.that(!page.words().matches("(?s).*\\b\\d{1,3}(\\.\\d{1,3}){3}\\b.*"), "and no address stands among them");
    }
}
