package kz.derbes.disclosure;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.disclosure.Release.Reason;
import kz.derbes.disclosure.demand.Passings;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each passing and each refusal down, durably and apart from whatever the caller is doing. */
@Component
class Register implements Passings {
    private static final String BY_LAW = "by-law";
    private final TransferRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Register(TransferRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void released(Transfer transfer, String country, Set<FieldCode> opened, UUID consent) {
        var id = UUID.randomUUID();
        var codes = codes(transfer, opened);
        codes.putAll(Map.of("transfer", id.toString(), "country", country, "consent", consent.toString()));
        var fact = ledger.record(Fact.of("disclosure.released", transfer.subject(), transfer.actor(), codes));
        rows.add(
                transfer.subject(),
                new Passing(
                        id,
                        transfer.recipient().code(),
                        country,
                        transfer.purpose().code(),
                        inOrder(opened),
                        consent,
                        null,
                        null,
                        fact,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void byLaw(
            SubjectId subject,
            UUID demand,
            String country,
            List<FieldCode> fields,
            @Nullable Instant hiddenUntil,
            Map<String, String> about,
            Actor actor) {
        var id = UUID.randomUUID();
        var codes = new HashMap<>(about);
        var left = fields.stream().sorted().map(FieldCode::code).toList();
        codes.put("transfer", id.toString());
        codes.put("recipient", Recipient.STATE_BODY.code());
        codes.put("purpose", BY_LAW);
        codes.put("legal-ground", codes.getOrDefault("ground", ""));
        codes.put("ground", Ground.STATE_DEMAND.code());
        codes.put("fields", String.join("+", left));
        var fact = ledger.record(Fact.of("disclosure.released", subject, actor, codes));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var demanded = Passing.Demanded.only(demand);
        rows.add(
                subject,
                new Passing(
                        id,
                        Recipient.STATE_BODY.code(),
                        country,
                        BY_LAW,
                        left,
                        null,
                        demanded,
                        hiddenUntil,
                        fact,
                        now));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Transfer transfer, Reason reason) {
        var codes = codes(transfer, transfer.fields());
        codes.put("reason", reason.code());
        ledger.record(Fact.of("disclosure.refused", transfer.subject(), transfer.actor(), codes));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void handedOver(Handovers.Handover it, UUID consent) {
        var id = UUID.randomUUID();
        var codes = codes(it);
        codes.putAll(Map.of("transfer", id.toString(), "country", it.country(), "consent", consent.toString()));
        var fact = ledger.record(Fact.of("disclosure.released", it.subject(), it.actor(), codes));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var passing = new Passing(
                id, it.name(), it.country(), it.purpose().code(), it.things(), consent, null, null, fact, now);
        rows.add(it.subject(), passing);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Handovers.Handover it, Reason reason) {
        var codes = codes(it);
        codes.put("reason", reason.code());
        ledger.record(Fact.of("disclosure.refused", it.subject(), it.actor(), codes));
    }

    private static Map<String, String> codes(Handovers.Handover it) {
        return new HashMap<>(Map.of(
                "recipient", it.name(),
                "purpose", it.purpose().code(),
                "fields", String.join("+", it.things())));
    }

    private static Map<String, String> codes(Transfer transfer, Set<FieldCode> fields) {
        return new HashMap<>(Map.of(
                "recipient", transfer.recipient().code(),
                "purpose", transfer.purpose().code(),
                "fields", inOrder(fields).stream().collect(joining("+"))));
    }

    private static List<String> inOrder(Set<FieldCode> fields) {
        return fields.stream()
                .sorted(Comparator.naturalOrder())
                .map(FieldCode::code)
                .toList();
    }
}
