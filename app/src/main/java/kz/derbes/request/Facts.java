package kz.derbes.request;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;

/** What the ledger is told of a request: numbers and codes. */
final class Facts {
    private Facts() {}

    static Fact received(Matter it, Actor actor) {
        var codes = new HashMap<>(Map.of(
                "number", it.number(),
                "kind", it.kind().code(),
                "topics", it.topics().stream().map(Kind::code).collect(Collectors.joining(",")),
                "channel", it.channel().code(),
                "capacity", it.capacity().code(),
                "state", it.state().code(),
                "edition", Integer.toString(it.edition()),
                "language", it.language().code(),
                "due", it.dueAt().toString(),
                "term", it.term()));
        codes.put("clause", it.clause());
        return of("received", it, actor, codes);
    }

    /** A change of state, under the deed of that name. */
    static Fact moved(String deed, Matter it, Actor actor) {
        return of(
                deed,
                it,
                actor,
                Map.of(
                        "state", it.state().code(),
                        "reason", it.reason(),
                        "due", it.dueAt().toString()));
    }

    static Fact of(String deed, Matter it, Actor actor, Map<String, String> codes) {
        var all = new HashMap<>(codes);
        all.put("request", it.id().toString());
        return Fact.of("request." + deed, it.subject(), actor, all);
    }
}
