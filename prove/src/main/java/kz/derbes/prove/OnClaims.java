package kz.derbes.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Sections 7 and 8: claims are received, answered in their term, and hold what they dispute; no exemption applies by itself. */
final class OnClaims {
    static final Map<String, Check> CHECKS = Map.of(
            "7.1",
            OnClaims::showsWhoDidWhat,
            "7.2",
            (life, tally) -> arguesItem(life, tally, "exempt-public"),
            "7.2.1",
            (life, tally) -> arguesItem(life, tally, "exempt-public"),
            "7.2.2",
            (life, tally) -> arguesItem(life, tally, "exempt-third-party"),
            "7.2.3",
            (life, tally) -> arguesItem(life, tally, "exempt-consent"),
            "8.1",
            OnClaims::receives,
            "8.2",
            OnClaims::answersInTime,
            "8.3",
            OnClaims::holdsWhatIsDisputed);
    private static final String NEW = "/me/requests/new";
    private static final String CONSOLE = "/console/request/";

    private OnClaims() {}

    private static void receives(Life life, Tally tally) throws Exception {
        var user = life.register(Person.random());
        var page = claim(user, "claim-goods");
        tally.that(!number(page).isEmpty(), "a claim in writing has a number at once");
        tally.that(
                page.document().select("[data-test=routes] li").size() >= 2, "the authority and the court are named");
        tally.that(receipt(user, number(page)), "its receipt proves itself offline");
        tally.that(user.get("/me/export").status() == 200, "nobody needs a claim to see their own data");
    }

    private static void answersInTime(Life life, Tally tally) throws Exception {
        var user = life.register(Person.random());
        inTime(claim(user, "claim-data"), 30, tally);
        var goods = claim(user, "claim-goods");
        inTime(goods, 10, tally);
        var staff = life.staff();
        var file = staff.get(CONSOLE + number(goods));
        String action = CONSOLE + number(goods) + "/answer";
        staff.submit(file.form(action).set("reason", "granted").set("text", "Мы вернули деньги. Walk of the prover."));
        var answered = user.get("/me/requests/" + number(goods));
        tally.that(answered.text().contains("Walk of the prover"), "the answer in writing stands in the cabinet");
        tally.that(
                Log.count(life.log().facts(), "\"deed\":\"request.answered\"") > 0, "that it was given is in the log");
        var late = staff.get("/console/request?when=overdue").document().select("main tbody tr");
        tally.that(late.isEmpty(), late.size() + " requests are overdue");
    }

    private static void inTime(Page page, int days, Tally tally) {
        var due = page.document().select("time[data-test=due]").attr("datetime");
        tally.that(
                !due.isEmpty()
                        && Duration.between(Instant.now(), Instant.parse(due)).compareTo(Duration.ofDays(days)) <= 0,
                "the answer is due within " + days + " calendar days");
    }

    private static void holdsWhatIsDisputed(Life life, Tally tally) throws Exception {
        var who = Person.random();
        var user = life.register(who);
        var page = claim(user, "claim-services");
        tally.that(
                !user.get("/me/delete").hasForm("/me/delete"), "what a claim disputes cannot be destroyed meanwhile");
        String end = "/me/requests/" + number(page) + "/end";
        user.submit(user.get(end).form(end));
        tally.that(user.get("/me/delete").hasForm("/me/delete"), "when it is taken back, it can");
    }

    private static void showsWhoDidWhat(Life life, Tally tally) throws Exception {
        var user = life.register(Person.random());
        var page = claim(user, "claim-data");
        var staff = life.staff();
        String words = CONSOLE + "words/" + number(page);
        var shut = staff.get(CONSOLE + number(page));
        tally.that(!shut.text().contains("prover's words"), "staff do not see the words of a claim before saying why");
        staff.submit(shut.form(words).set("why", "Проверяем претензию"));
        tally.that(
                user.get("/me/looked").text().contains("Проверяем претензию"), "the person sees who looked, and why");
        tally.that(user.get("/me/looked.json").text().contains("\"proof\""), "each look can be proved");
    }

    /** An exemption is the operator's to prove, item by item (conflict C9). */
    private static void arguesItem(Life life, Tally tally, String reason) throws Exception {
        var user = life.register(Person.random());
        var page = claim(user, "claim-data");
        var staff = life.staff();
        var file = staff.get(CONSOLE + number(page));
        tally.that(state(user, number(page)).equals(state(page)), "a claim is not rejected by itself");
        String action = CONSOLE + number(page) + "/refuse";
        var bare = staff.submit(file.form(action).set("reason", reason).set("text", "Пункт 7.2"));
        tally.that(bare.status() == 422, "the exemption without evidence is refused");
        var argued =
                file.form(action).set("reason", reason).set("text", "Пункт 7.2").set("evidence", "Запись журнала 17");
        tally.that(staff.submit(argued).status() == 200, "with evidence it can be argued");
        tally.that(
                user.get("/me/requests/" + number(page))
                                .document()
                                .select("[data-test=routes] li")
                                .size()
                        >= 2,
                "and the person is shown the way to the authority and the court");
    }

    private static Page claim(Browser user, String kind) throws Exception {
        return user.submit(user.get(NEW + "?kind=" + kind).form(NEW).set("words", "The prover's words about " + kind));
    }

    private static String number(Page page) {
        return page.document().select("[data-test=number]").text();
    }

    private static String state(Page page) {
        return page.document().select("[data-test=state]").text();
    }

    private static String state(Browser user, String number) throws Exception {
        return state(user.get("/me/requests/" + number));
    }

    private static boolean receipt(Browser user, String number) throws Exception {
        for (int patience = 0; patience < 40; patience++) {
            if (user.get("/me/requests/" + number + "/receipt.txt").text().startsWith("c2sp.org/tlog-proof@v1"))
                return true;
            Thread.sleep(250);
        }
        return false;
    }
}
