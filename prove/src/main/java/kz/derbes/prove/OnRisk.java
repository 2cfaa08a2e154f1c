package kz.derbes.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Clause 4.1.4: a place no finer than a country, no address kept, and no Stop without a human. */
final class OnRisk {
    static final Map<String, Check> CHECKS = Map.of("4.1.4", OnRisk::keepsACountryAndLetsAHumanDecide);
    private static final String WORDS = "The prover signs in by itself";
    private static final int MOST_SIGN_INS = 60;
    private static final int DAYS = 7;

    private OnRisk() {}

    private static void keepsACountryAndLetsAHumanDecide(Life life, Tally tally) throws Exception {
        var who = Person.random();
        var user = life.register(who);
        var stopped = signInUntilStopped(life, who);
        tally.that(stopped.hasForm("/sign-in/code"), "a flood of sign-ins is stopped and asks for a code");
        var why = stopped.document().select("a[href^=/risk/review/]").attr("href");
        var reader = life.stranger();
        var explained = reader.get(why);
        tally.that(explained.words().contains("A human is looking"), "a page says why, and that a human looks");
        var objected = reader.submit(explained.form(why + "/objection").set("words", WORDS));
        tally.that(isDueSoon(objected), "an objection is answered within three working days");
        tally.that(
                reader.glance(why.substring(0, why.length() - 2), Map.of()).status() == 404,
                "nobody guesses such a page");
        staysCoarse(user, tally);
        release(life, reader, why, tally);
        tally.that(
                Log.count(life.log().facts(), "\"deed\":\"risk.stopped\"") > 0
                        && Log.count(life.log().facts(), "\"deed\":\"risk.decided\"") > 0,
                "both are in the log");
    }

    private static Page signInUntilStopped(Life life, Person who) throws Exception {
        var page = life.signIn(life.stranger(), who.email(), who.password());
        for (int turn = 0; turn < MOST_SIGN_INS && !page.hasForm("/sign-in/code"); turn++)
            page = life.signIn(life.stranger(), who.email(), who.password());
        return page;
    }

    private static boolean isDueSoon(Page page) {
        var due = page.document().select("time[data-test=due]").attr("datetime");
        return !due.isEmpty() && Instant.parse(due).isBefore(Instant.now().plus(Duration.ofDays(DAYS)));
    }

    private static void staysCoarse(Browser user, Tally tally) throws Exception {
        var mine = user.get("/me/risk");
        tally.that(!mine.document().select("tr[data-level=stop]").isEmpty(), "the person sees each check");
        tally.that(!mine.text().contains("127.0.0.1"), "without an address");
        var export = user.get("/me/export/derbes.json").text();
        tally.that(
                export.contains("risk-decision") && !export.contains("127.0.0.1") && !export.contains("Firefox"),
                "what is kept of it has no address and no device");
    }

    private static void release(Life life, Browser reader, String why, Tally tally) throws Exception {
        String review = why.substring(why.lastIndexOf('/') + 1, why.indexOf('.'));
        String path = "/console/risk/review/" + review;
        var file = life.staff().get(path);
        tally.that(!file.text().contains(WORDS), "staff do not see the words before saying why");
        life.staff().submit(file.form(path + "/decide").set("ground", "ordinary"));
        tally.that(
                reader.get(why).document().select("[data-state=released]").size() == 1,
                "a human lifts it, and the person sees that");
    }
}
