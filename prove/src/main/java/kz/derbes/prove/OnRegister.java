package kz.derbes.prove;

import java.util.List;
import java.util.Map;

/** Clause 6.3.3: the precautions that are usual for such data are written down from what the system does, and counted. */
final class OnRegister {
    static final Map<String, Check> CHECKS = Map.of("6.3.3", OnRegister::takesPrecautions);
    private static final String REGISTER = "/console/register";
    private static final List<String> DOCUMENTS = List.of(
            "list-of-personal-data",
            "terms-of-keeping",
            "order-of-access",
            "blocking-procedure",
            "breach-procedure",
            "size-class");

    private OnRegister() {}

    private static void takesPrecautions(Life life, Tally tally) throws Exception {
        var staff = life.staff();
        var list = staff.get(REGISTER).document().select("section[aria-labelledby=list] tbody tr");
        tally.that(list.size() > 10, list.size() + " kinds of data are listed");
        tally.that(
                list.stream().allMatch(it -> it.select("td").get(3).text().matches("\\d+ .*")),
                "each with a term in figures");
        tally.that(
                staff.get(REGISTER).document().select("main [role=alert]").isEmpty(),
                "nothing was read that the list does not name");
        for (var code : DOCUMENTS)
            for (var language : List.of("kk", "ru"))
                tally.that(
                        staff.get(REGISTER + "/documents/" + code + "/" + language + "/html")
                                        .status()
                                == 200,
                        code + " is written in " + language);
        var holders =
                staff.get(REGISTER + "/size").document().select("#holders").text();
        tally.that(holders.matches("\\d+"), holders + " people with an account are counted for the size class");
        tally.that(
                life.stranger().get(REGISTER + "/documents").hasForm("/console/sign-in"),
                "the documents are shut to strangers");
    }
}
