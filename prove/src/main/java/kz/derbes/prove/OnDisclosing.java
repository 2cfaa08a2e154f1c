package kz.derbes.prove;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;

/** Clause 5.2: to state bodies only on a ground of law, only what is named, only by two, and told to everybody in counts. */
final class OnDisclosing {
    static final Map<String, Check> CHECKS = Map.of("5.2", OnDisclosing::answersStateBodiesByLawAlone);
    private static final String LIST = "/console/disclosure/demands";

    private OnDisclosing() {}

    private static void answersStateBodiesByLawAlone(Life life, Tally tally) throws Exception {
        tellsEverybody(life, tally);
        var staff = life.staff();
        needsAGround(staff, tally);
        // a made-up demand would falsify the report of a real site
        if (life.stranger().get("/demo/outbox.json").status() == 200) needsTwo(life, staff, tally);
        else tally.open("the two steps of a demand are tried on a demo only");
    }

    private static void tellsEverybody(Life life, Tally tally) throws Exception {
        var stranger = life.stranger();
        tally.that(
                stranger.get("/transparency").status() == 200, "anybody can read how often state bodies demanded data");
        tally.that(
                stranger.get("/transparency.csv").text().startsWith("year,body,received"),
                "programs can read the same counts");
        tally.that(stranger.get(LIST).hasForm("/console/sign-in"), "the register itself is shut to them");
    }

    private static void needsAGround(Browser staff, Tally tally) throws Exception {
        String before = staff.get(LIST + ".csv").text();
        var refused = staff.submit(filled(staff, ""));
        tally.that(refused.status() == 422, "a demand without a ground of law is refused");
        tally.that(refused.document().select("[role=alert] a[href=#ground]").size() == 1, "and the ground is named");
        tally.that(staff.get(LIST + ".csv").text().equals(before), "nothing was entered by it");
        String nowhere = LIST + "/" + UUID.randomUUID();
        tally.that(staff.get(nowhere).status() == 404, "a demand that is not entered has no file to hand over");
    }

    private static void needsTwo(Life life, Browser staff, Tally tally) throws Exception {
        var who = Person.random();
        var user = life.register(who);
        var file = staff.submit(filled(staff, "criminal-procedure"));
        String path = java.net.URI.create(file.address()).getPath();
        tally.that(path.startsWith(LIST + "/"), "with a ground it is entered");
        var found = staff.submit(file.form(path + "/people").set("email", who.email()));
        var judging = found.document().selectFirst("form[action$=/judge]");
        tally.that(judging != null && asked(judging).equals("surname"), "only the demanded field can be granted");
        var judged = staff.submit(found.form(path + "/judge").set("granted", "surname"));
        tally.that(judged.document().select("[data-state=judged]").size() == 1, "it waits for a second person");
        tally.that(!judged.hasForm(path + "/approve"), "whoever judged cannot approve");
        tally.that(
                !judged.hasForm(path + "/pack") && !judged.hasForm(path + "/take"),
                "and nothing can be packed or taken by one alone");
        tally.that(
                user.get("/me/disclosures").document().select("[data-test=disclosure]").stream()
                        .noneMatch(it -> it.text().contains("Prove")),
                "nothing has left");
        var closed = staff.submit(judged.form(path + "/withdraw"));
        tally.that(closed.document().select("[data-state=withdrawn]").size() == 1, "it is closed again");
    }

    private static String asked(Element form) {
        return String.join(",", form.select("input[name=granted]").eachAttr("value"));
    }

    private static Form filled(Browser staff, String ground) throws Exception {
        return staff.get(LIST + "/new")
                .form(LIST)
                .set("kind", "police")
                .set("body", "Prove body")
                .set("country", "KZ")
                .set("ground", ground)
                .set("article", "1")
                .set("document", "prove-1")
                .set("dated", "2026-01-05")
                .set("due", "2029-01-05")
                .set("fields", "surname");
    }
}
