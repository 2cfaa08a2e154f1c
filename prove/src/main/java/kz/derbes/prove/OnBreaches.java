package kz.derbes.prove;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Clauses 5.3 and 5.5: whoever a breach reached is told, and can act at once; tried in earnest on a demo only. */
final class OnBreaches {
    static final Map<String, Check> CHECKS =
            Map.of("5.3", OnBreaches::tellsWhomItReached, "5.5", OnBreaches::letsThemAct);
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final String LIST = "/console/incident";

    private OnBreaches() {}

    private static void tellsWhomItReached(Life life, Tally tally) throws Exception {
        tally.that(life.stranger().get("/report-a-leak").hasForm("/report-a-leak"), "anybody can report a leak");
        tally.that(life.stranger().get(LIST).hasForm("/console/sign-in"), "the files are shut to strangers");
        if (!isDemo(life)) {
            tally.open("the notices of a breach are tried on a demo only");
            return;
        }
        var before = life.register(Person.random());
        Thread.sleep(1_100);
        var begin = now();
        var user = life.register(Person.random());
        var file = told(life, begin, tally);
        tally.that(told(user), "the affected person is told in the cabinet");
        tally.that(
                before.get("/me/incidents")
                        .document()
                        .select("article[data-incident]")
                        .isEmpty(),
                "somebody it did not reach is not");
        var report = life.staff().get(file + "/notices").document().select("section[aria-labelledby=report] tbody tr");
        tally.that(!report.isEmpty(), "each notice has its state: " + report.eachAttr("data-state"));
        tally.that(
                life.staff().get(file + "/authority/notice-kk.pdf").text().startsWith("%PDF"),
                "the notice to the authority lies ready");
    }

    private static void letsThemAct(Life life, Tally tally) throws Exception {
        if (!isDemo(life)) {
            tally.open("the steps after a breach are tried on a demo only");
            return;
        }
        var begin = now();
        var user = life.register(Person.random());
        told(life, begin, tally);
        tally.that(told(user), "the person reads what to do now");
        var steps = user.get("/me/incidents").document().select("article form");
        tally.that(steps.size() >= 3, steps.size() + " steps are offered");
        for (var path : steps.eachAttr("action"))
            if (path.endsWith("/done")) user.submit(user.get("/me/incidents").form(path));
        tally.that(
                Log.count(life.log().facts(), "\"deed\":\"incident.step-taken\"") > 0,
                "what the person did is in the log");
    }

    /** Goes through a breach of everything that left since then, up to the notices, and gives the address of its file. */
    private static String told(Life life, LocalDateTime since, Tally tally) throws Exception {
        var staff = life.staff();
        var opened = staff.submit(
                staff.get(LIST + "/new").form(LIST).set("at", now().toString()).set("words", "Walk of the prover"));
        String file = URI.create(opened.address()).getPath();
        staff.submit(opened.form(file + "/confirm").set("kind", "leak"));
        staff.submit(staff.get(file + "/affected")
                .form(file + "/affected/extents")
                .set("what", "deeds")
                .set("argument", "disclosure.released")
                .set("from", since.toString())
                .set("to", now().plusSeconds(1).toString()));
        staff.submit(staff.get(file + "/affected").form(file + "/affected/compute"));
        tally.that(
                await(() -> !people(staff, file).isEmpty()),
                "the affected people are computed: " + people(staff, file));
        staff.submit(staff.get(file + "/notices").form(file + "/notices/tell").tick("sure"));
        tally.that(
                await(() -> !staff.get(file + "/notices")
                        .document()
                        .select("#told")
                        .text()
                        .equals("0")),
                "notices are made");
        return file;
    }

    private static String people(Browser staff, String file) throws Exception {
        return staff.get(file + "/affected").document().select("#people").text();
    }

    private static boolean told(Browser user) throws Exception {
        return await(() -> !user.get("/me/incidents")
                .document()
                .select("article[data-incident]")
                .isEmpty());
    }

    private static boolean await(Sight sight) throws Exception {
        for (int patience = 0; patience < 40; patience++) {
            if (sight.seen()) return true;
            Thread.sleep(250);
        }
        return false;
    }

    private static boolean isDemo(Life life) throws Exception {
        return life.stranger().get("/demo/outbox.json").status() == 200;
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(HERE).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Something that shows itself after a while. */
    private interface Sight {
        boolean seen() throws Exception;
    }
}
