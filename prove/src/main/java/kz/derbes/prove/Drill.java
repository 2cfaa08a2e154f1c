package kz.derbes.prove;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The drill {@code ./derbes drill restore}: a copy of a running site's database is made, people are erased, the copy is
 * put back, and whoever was erased must stay so. Exit 0 when every line holds, 1 when one does not, 2 when it could not
 * be tried.
 */
public final class Drill {
    /** Long enough to look at the shut site before its ledger goes to work. */
    private static final String LOOK = "--derbes.ledger.weave-every=8s";

    private static final int LONGEST_SHUT_SECONDS = 90;

    private final List<String> launcher;
    private final Path data;
    private final Consumer<String> tell;
    private final List<Line> lines = new ArrayList<>();
    private final Person erased = Person.random();
    private final Person trimmed = Person.random();
    private final Person withdrawn = Person.random();
    private final Person blocked = Person.random();
    private final Person late = Person.random();

    Drill(List<String> launcher, Path data, Consumer<String> tell) {
        this.launcher = new ArrayList<>(launcher);
        this.launcher.add(LOOK);
        this.data = data;
        this.tell = tell;
    }

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        if (words.isEmpty()
                || !words.getFirst().equals("restore")
                || !List.of("restore", "--json").containsAll(words)) {
            System.err.println("usage: derbes drill restore [--json]");
            System.exit(2);
        }
        boolean json = words.contains("--json");
        String home = Optional.ofNullable(System.getenv("DERBES_HOME")).orElse(".");
        var launcher = List.of(Path.of(home).resolve("derbes").toString(), "run");
        System.exit(run(launcher, json));
    }

    private static int run(List<String> launcher, boolean json) throws Exception {
        Path data = Files.createTempDirectory("derbes-drill-");
        try {
            Consumer<String> tell = json ? System.err::println : System.out::println;
            var lines = new Drill(launcher, data, tell).walk();
            if (json) System.out.println(JsonMapper.builder().build().writeValueAsString(Map.of("lines", lines)));
            return lines.stream().allMatch(Line::holds) ? 0 : 1;
        } catch (Exception e) {
            System.err.println("The drill could not be walked: " + e.getMessage());
            return 2;
        } finally {
            Instance.clear(data);
        }
    }

    /** One observation of the drill. */
    record Line(boolean holds, String what) {}

    List<Line> walk() throws Exception {
        Path copy = data.resolve("copy");
        live(copy);
        HotCopy.putBack(copy, data);
        tell.accept("        the copy is put back; the folder of the ledger is left as it was");
        var process = Instance.start(launcher, data);
        try (var site = Instance.arrived(process, data, () -> Instance.stop(process))) {
            shut(site);
            awaitOpening(site);
            open(site);
        }
        return lines;
    }

    /** People come, a copy is made, and life goes on after it. */
    private void live(Path copy) throws Exception {
        var process = Instance.start(launcher, data);
        try (var site = Instance.arrived(process, data, () -> Instance.stop(process))) {
            var life = new Life(site);
            var leaving = life.register(erased);
            var other = life.register(trimmed);
            var third = life.register(withdrawn);
            third.submit(third.get("/me/consents").form("/me/consents/mailing/give"));
            var fourth = life.register(blocked);
            HotCopy.take(data, copy);
            tell.accept("        a copy of the running database is made");
            var gone =
                    leaving.submit(leaving.get("/me/delete").form("/me/delete").set("password", erased.password()));
            that(
                    gone.status() == 200 && gone.text().contains("/erased/receipt"),
                    "after the copy one person is erased");
            other.submit(other.get("/me/fields/phone/delete").form("/me/fields/phone/delete"));
            that(!other.get("/me").text().contains(trimmed.phone()), "another removes a field");
            third.submit(third.get("/me/consents").form("/me/consents/mailing/withdraw"));
            that(third.get("/me/consents").hasForm("/me/consents/mailing/give"), "a third withdraws a consent");
            fourth.submit(fourth.get("/me/block").form("/me/block").set("scope", "all"));
            that(blocks(fourth), "a fourth blocks their data");
            life.register(late);
            that(true, "a fifth opens an account that the copy will not know");
        }
    }

    private void shut(Instance site) throws Exception {
        var life = new Life(site);
        that(health(life) == 503, "after the restore the site says that it is not well");
        var refused = life.signIn(life.stranger(), erased.email(), erased.password());
        that(refused.status() == 503, "the erased person, whom the copy still knows, cannot be found while it is shut");
        var known = life.signIn(life.stranger(), trimmed.email(), trimmed.password());
        that(known.status() == 503, "nor can anybody else");
        that(known.document().select("main h1").text().equals("The site is being restored"), "and the page says why");
    }

    private void awaitOpening(Instance site) throws Exception {
        var life = new Life(site);
        long begin = System.nanoTime();
        for (int second = 0; health(life) != 200 && second < LONGEST_SHUT_SECONDS; second++) Thread.sleep(1_000);
        that(
                health(life) == 200,
                "it opens by itself, %d s later".formatted((System.nanoTime() - begin) / 1_000_000_000));
    }

    private void open(Instance site) throws Exception {
        var life = new Life(site);
        that(!enters(life, erased), "the erased person's password opens nothing");
        that(
                life.register(erased).glance("/me", Map.of()).status() == 200,
                "their e-mail belongs to nobody and can begin anew");
        var other = life.stranger();
        life.signIn(other, trimmed.email(), trimmed.password());
        var export = other.get("/me/export/derbes.json").text();
        that(
                export.contains(trimmed.surname()) && !export.contains(trimmed.phone()),
                "the removed field is gone, the rest is there");
        var third = life.stranger();
        life.signIn(third, withdrawn.email(), withdrawn.password());
        that(third.get("/me/consents").hasForm("/me/consents/mailing/give"), "the withdrawn consent is withdrawn");
        var fourth = life.stranger();
        life.signIn(fourth, blocked.email(), blocked.password());
        that(blocks(fourth), "the block lasts");
        that(!enters(life, late), "the account made after the copy is lost with the newer database");
        var facts = new Log(life.staff()).facts();
        var restored = facts.stream()
                .filter(it -> it.contains("\"deed\":\"ledger.restored\""))
                .toList();
        that(
                !restored.isEmpty(),
                "the ledger tells: " + restored.stream().map(Drill::codes).collect(Collectors.joining("; ")));
        that(Log.count(facts, "\"deed\":\"account.closed\"") > 0, "and holds every fact from before the loss");
    }

    private static boolean enters(Life life, Person who) throws Exception {
        var browser = life.stranger();
        life.signIn(browser, who.email(), who.password());
        return browser.glance("/me", Map.of()).status() == 200;
    }

    /** Whether a block lasts: only then there is something to end. */
    private static boolean blocks(Browser browser) throws Exception {
        return !browser.get("/me/block").document().select("form[action$=/end]").isEmpty();
    }

    private static int health(Life life) throws Exception {
        return life.stranger().glance("/actuator/health", Map.of()).status();
    }

    private static String codes(String fact) {
        int begin = fact.indexOf("\"codes\":") + "\"codes\":".length();
        return fact.substring(begin, fact.indexOf('}', begin) + 1).replace('"', ' ');
    }

    private void that(boolean holds, String what) {
        lines.add(new Line(holds, what));
        tell.accept((holds ? "ok      " : "NOT SO  ") + what);
    }
}
