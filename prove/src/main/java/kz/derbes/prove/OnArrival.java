package kz.derbes.prove;

import java.util.Map;

/** The preamble and sections 1, 2 and 9: who asks, what a first visit leaves, where the promise applies. */
final class OnArrival {
    static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("preamble", OnArrival::namesItself),
            Map.entry("1.1.1", OnArrival::namesTheOperator),
            Map.entry("1.1.4", OnArrival::keepsStaffOut),
            Map.entry("1.1.6", OnArrival::listsItsCookies),
            Map.entry("2.1", OnArrival::takesNoConsentFromUse),
            Map.entry("2.2", OnArrival::staysOpenToWhoRefuses),
            Map.entry("2.3", OnArrival::loadsNothingFromElsewhere),
            Map.entry("2.4", OnArrival::sendsNothingAlong),
            Map.entry("9.1", OnArrival::keepsEditions),
            Map.entry("9.2", OnArrival::datesEditions),
            Map.entry("9.3", OnArrival::namesAContact));

    private OnArrival() {}

    private static void namesItself(Life life, Tally tally) throws Exception {
        var page = life.stranger().get("/policy");
        tally.that(page.status() == 200, "the policy opens");
        tally.that(page.text().contains("94-V"), "it names the law");
        for (String language : new String[] {"kk", "ru", "en"})
            tally.that(
                    life.stranger()
                            .get("/policy?lang=" + language)
                            .document()
                            .select("html")
                            .attr("lang")
                            .equals(language),
                    "it speaks " + language);
    }

    private static void namesTheOperator(Life life, Tally tally) throws Exception {
        var words = life.stranger().get("/policy").words();
        var number = java.util.regex.Pattern.compile("\\b\\d{12}\\b").matcher(words);
        tally.that(number.find(), "a number of 12 digits is shown");
        tally.that(!words.contains("{{"), "no slot is left empty");
    }

    private static void keepsStaffOut(Life life, Tally tally) throws Exception {
        for (String path : new String[] {"/console", "/console/visit", "/console/policy", "/console/ledger"})
            tally.that(life.stranger().glance(path, Map.of()).status() != 200, path + " is shut to strangers");
        tally.that(life.user().glance("/console", Map.of()).status() != 200, "the console is shut to account holders");
        tally.that(life.staff().get("/console").status() == 200, "staff with a one-time link get in");
    }

    private static void listsItsCookies(Life life, Tally tally) throws Exception {
        var register = life.stranger().get("/consent").words();
        var browser = life.user();
        tally.that(!browser.cookies().isEmpty(), "a signed-in browser has cookies");
        for (var cookie : browser.cookies())
            tally.that(register.contains(cookie.getName()), "the register explains " + cookie.getName());
    }

    private static void takesNoConsentFromUse(Life life, Tally tally) throws Exception {
        long before = Log.count(life.log().facts(), "\"deed\":\"consent.given\"");
        var visitor = life.stranger();
        for (String path : new String[] {"/", "/policy", "/policy/kept", "/consent", "/sign-in", "/"})
            tally.that(visitor.get(path).status() == 200, "a visitor opens " + path);
        visitor.get("/p.gif?p=/");
        long after = Log.count(life.log().facts(), "\"deed\":\"consent.given\"");
        tally.that(before == after, "looking around added no consent to the log");
        var first = life.stranger().get("/");
        tally.that(first.cookiesSet().isEmpty(), "the first page sets no cookie");
        var form = life.stranger().get("/register").form("/register");
        tally.that(!form.ticked("consent") && !form.ticked("mailing"), "the boxes of registration are un-ticked");
        tally.that(
                life.stranger()
                        .get("/consent")
                        .document()
                        .select("input[checked]")
                        .isEmpty(),
                "so are the choices");
    }

    private static void staysOpenToWhoRefuses(Life life, Tally tally) throws Exception {
        var visitor = life.stranger();
        var banner = visitor.get("/").document().select("form[action^=/consent] button");
        tally.that(banner.size() >= 2, "the banner offers refusing beside accepting");
        visitor.submit(visitor.get("/").form("/consent").set("choice", "refuse"));
        tally.that(visitor.get("/").document().select("form[action^=/consent]").isEmpty(), "a refusal is remembered");
        for (String path : new String[] {"/", "/policy", "/policy/kept", "/register"})
            tally.that(visitor.get(path).status() == 200, "who refused still opens " + path);
    }

    private static void loadsNothingFromElsewhere(Life life, Tally tally) throws Exception {
        for (String path : new String[] {"/", "/policy", "/register", "/sign-in", "/consent"}) {
            var page = life.stranger().get(path);
            var foreign = page.document().select("[src], link[href]").stream()
                    .map(it -> it.hasAttr("src") ? it.absUrl("src") : it.absUrl("href"))
                    .filter(it -> !it.startsWith(life.site().toString()))
                    .count();
            tally.that(foreign == 0, path + " loads from this site alone");
            String rules = page.header("Content-Security-Policy");
            tally.that(
                    rules.contains("default-src 'none'") || rules.contains("default-src 'self'"),
                    path + " forbids the rest");
            tally.that(!rules.contains("unsafe"), path + " allows no inline code");
        }
    }

    private static void sendsNothingAlong(Life life, Tally tally) throws Exception {
        String referrer = life.user().get("/me").header("Referrer-Policy");
        tally.that(
                java.util.Set.of("no-referrer", "same-origin", "strict-origin").contains(referrer),
                "a link elsewhere says nothing about the page it stood on");
    }

    private static void keepsEditions(Life life, Tally tally) throws Exception {
        tally.that(life.stranger().get("/policy/1").status() == 200, "edition 1 stays readable");
        tally.that(life.stranger().get("/policy/999").status() == 404, "an edition that never was is not made up");
        var console = life.staff().get("/console/policy");
        tally.that(console.status() == 200, "staff see the editions");
    }

    private static void datesEditions(Life life, Tally tally) throws Exception {
        tally.that(
                !life.stranger()
                        .get("/policy")
                        .document()
                        .select("time[datetime]")
                        .isEmpty(),
                "the posting time is shown");
        tally.that(
                Log.count(life.log().facts(), "\"deed\":\"policy.published\"") >= 1, "the log holds the publication");
    }

    private static void namesAContact(Life life, Tally tally) throws Exception {
        tally.that(
                life.stranger().get("/").document().select("footer").text().contains("@"),
                "each page shows where to write");
    }
}
