package kz.derbes.vault;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.consent.Permission;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;

/** The deeds of the vault as the ledger hears of them: which fields and what for, never what they say. */
final class Facts {
    private Facts() {}

    static Fact kept(Keeping it) {
        var codes = codes(it.sealed().keySet());
        codes.put("purpose", it.purpose().code());
        codes.put("consent", it.consent().toString());
        return new Fact("vault.kept", it.subject(), it.actor(), codes);
    }

    /** The consent stands in it unless the reading is by law, which asks for none. */
    static Fact opened(Reading reading, Permission permission) {
        var codes = codes(reading);
        if (reading.mandate() == null && permission instanceof Permission.Granted granted)
            codes.put("consent", granted.consent().toString());
        return new Fact("vault.opened", reading.subject(), reading.actor(), codes);
    }

    static Fact refused(Reading reading, Opened.Reason reason) {
        var codes = codes(reading);
        codes.put("reason", reason.code());
        return new Fact("vault.refused", reading.subject(), reading.actor(), codes);
    }

    /** A search that found nobody is as much work as one that did, and says only that there was one. */
    static Fact sought(Search search, Optional<SubjectId> owner) {
        var codes = new TreeMap<>(Map.of(
                "field", search.field().code(), "purpose", search.purpose().code()));
        if (search.mandate() != null) codes.putAll(codes(search.mandate()));
        String deed = owner.isPresent() ? "vault.found" : "vault.missed";
        return Fact.of(deed, owner.orElse(null), search.actor(), codes);
    }

    /** A search by parts says how many it told, and by which fields; never by what. */
    static Fact searched(Set<FieldCode> fields, Purpose purpose, Member member, int told, boolean capped) {
        var codes = codes(fields, purpose, member);
        codes.put("told", Integer.toString(told));
        if (capped) codes.put("capped", "yes");
        return new Fact("vault.searched", null, member.actor(), codes);
    }

    static Fact searchRefused(Set<FieldCode> fields, Purpose purpose, Member member, Hits.Reason reason) {
        var codes = codes(fields, purpose, member);
        codes.put("reason", reason.code());
        return new Fact("vault.search-refused", null, member.actor(), codes);
    }

    static Fact foundByParts(SubjectId subject, Set<FieldCode> fields, Purpose purpose, Member member) {
        var codes = codes(fields, purpose, member);
        codes.put("by", "parts");
        return new Fact("vault.found", subject, member.actor(), codes);
    }

    private static SortedMap<String, String> codes(Set<FieldCode> fields, Purpose purpose, Member member) {
        var codes = codes(fields);
        codes.put("purpose", purpose.code());
        codes.put("role", member.role().code());
        return codes;
    }

    static Fact aboutField(String deed, SubjectId subject, FieldCode field, Actor actor) {
        return Fact.of(deed, subject, actor, Map.of("field", field.code()));
    }

    static Fact forgotten(SubjectId subject, int values, Actor actor) {
        return Fact.of("vault.forgotten", subject, actor, Map.of("values", Integer.toString(values)));
    }

    static Fact locked(SubjectId subject, List<LawLock> lasting, int gone, Actor actor) {
        var codes = codes(lasting.stream().map(LawLock::field).distinct().toList());
        codes.put(
                "terms", lasting.stream().map(LawLock::term).distinct().sorted().collect(joining(",")));
        codes.put("until", lasting.getLast().until().toString());
        codes.put("values", Integer.toString(gone));
        return new Fact("vault.locked", subject, actor, codes);
    }

    private static SortedMap<String, String> codes(Reading reading) {
        var codes = codes(reading.fields());
        codes.put("purpose", reading.purpose().code());
        if (reading.ground() != Ground.CONSENT)
            codes.put("ground", reading.ground().code());
        if (reading.mandate() != null) codes.putAll(codes(reading.mandate()));
        var inspection = reading.inspection();
        if (inspection == null) return codes;
        codes.put("role", inspection.role().code());
        codes.put("shown", inspection.masked() ? "masked" : "open");
        return codes;
    }

    /** What a demand adds: its number, its ground, and until when its person is not shown the fact. */
    private static Map<String, String> codes(Mandate mandate) {
        var codes = new TreeMap<>(Map.of("demand", mandate.demand().toString(), "ground", Ground.STATE_DEMAND.code()));
        var hidden = mandate.hiddenUntil();
        if (hidden != null) codes.put("hidden-until", hidden.toString());
        return codes;
    }

    private static SortedMap<String, String> codes(Collection<FieldCode> fields) {
        var codes = new TreeMap<String, String>();
        codes.put("fields", fields.stream().sorted().map(FieldCode::code).collect(joining(",")));
        return codes;
    }
}
