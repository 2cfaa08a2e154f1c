package kz.derbes.prove;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Clauses 1.1.3 and 6.3.4: each kind of processing leaves its fact, and blocking stops it. */
final class OnProcessing {
    static final Map<String, Check> CHECKS =
            Map.of("1.1.3", OnProcessing::recordsEachKind, "6.3.4", OnProcessing::blocksAtOnce);

    private static final Map<String, String> KINDS = Map.of(
            "vault.kept", "collecting",
            "vault.opened", "use",
            "vault.found", "looking up",
            "disclosure.released", "passing on",
            "vault.removed", "deleting",
            "vault.blocked", "blocking",
            "vault.unblocked", "unblocking",
            "vault.forgotten", "destroying");
    private static final int SOON = 5;

    private OnProcessing() {}

    private static void recordsEachKind(Life life, Tally tally) throws Exception {
        var who = Person.random();
        var user = life.register(who);
        life.signIn(life.stranger(), who.email(), who.password());
        user.submit(user.get("/me/fields/phone/delete").form("/me/fields/phone/delete"));
        block(user);
        unblock(user);
        user.submit(user.get("/me/delete").form("/me/delete").set("password", who.password()));
        var facts = life.log().facts();
        KINDS.forEach((deed, kind) -> {
            long count = Log.count(facts, "\"deed\":\"" + deed + "\"");
            tally.that(count > 0, kind + " is in the log " + count + " times");
        });
    }

    private static void blocksAtOnce(Life life, Tally tally) throws Exception {
        var who = Person.random();
        var user = life.register(who);
        var edit = user.get("/me/edit");
        var removal = user.get("/me/fields/phone/delete");
        long asked = System.nanoTime();
        block(user);
        int refused =
                user.submit(edit.form("/me/edit").set("given-name", "Басқа")).status();
        long took = Duration.ofNanos(System.nanoTime() - asked).toMillis();
        tally.that(refused == 423, "a change is refused " + took + " ms after the block was asked for");
        tally.that(took < SOON * 1000, "which is at once");
        tally.that(user.submit(removal.form("/me/fields/phone/delete")).status() == 423, "so is deleting a field");
        tally.that(!user.get("/me/delete").hasForm("/me/delete"), "so is deleting everything");
        tally.that(user.get("/me").text().contains(who.phone()), "the person still sees everything");
        var stranger = life.stranger();
        stranger.submit(stranger.get("/recover").form("/recover").set("email", who.email()));
        tally.that(awaitRefusal(life), "a letter that needs the address waits, and the refusal is in the log");
        unblock(user);
        var again = user.submit(user.get("/me/edit").form("/me/edit").set("given-name", "Басқа"));
        tally.that(again.status() == 200, "when the block has ended, a change goes through");
        var facts = life.log().facts();
        tally.that(
                Log.count(facts, "\"deed\":\"vault.unblocked\"") == Log.count(facts, "vault.unblocked", "\"outcome\":"),
                "each end of a block has an outcome");
    }

    private static void block(Browser user) throws Exception {
        user.submit(user.get("/me/block").form("/me/block").set("scope", "all"));
    }

    private static void unblock(Browser user) throws Exception {
        var page = user.get("/me/block");
        for (var path :
                List.copyOf(page.document().select("[data-block=lasting] form").eachAttr("action")))
            user.submit(page.form(path));
    }

    private static boolean awaitRefusal(Life life) throws Exception {
        for (int patience = 0; patience < 10; patience++) {
            if (Log.count(life.log().facts(), "\"deed\":\"vault.refused\"", "\"reason\":\"blocked\"") > 0) return true;
        }
        return false;
    }
}
