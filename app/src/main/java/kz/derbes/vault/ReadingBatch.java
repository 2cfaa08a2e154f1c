package kz.derbes.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.groupcommit.Writer;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Judges, fetches and records many readings in one transaction; nothing is unsealed here. */
@Component
class ReadingBatch implements Writer<Reading, Found> {
    private final OwnPool pool;
    private final Consents consents;
    private final SealedRows rows;
    private final Ledger ledger;

    ReadingBatch(OwnPool pool, Consents consents, SealedRows rows, Ledger ledger) {
        this.pool = pool;
        this.consents = consents;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public List<Found> write(List<Reading> readings) {
        return pool.commit(() -> read(readings));
    }

    private List<Found> read(List<Reading> readings) {
        var permissions = consents.permissions(readings.stream()
                .map(it -> new Consents.Asked(it.subject(), Use.of(it.purpose()).scope()))
                .toList());
        var sealed = rows.of(readings);
        var found = new ArrayList<Found>();
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < readings.size(); i++) {
            var verdict = judge(readings.get(i), permissions.get(i), sealed);
            found.add(verdict.found());
            facts.add(verdict.fact());
        }
        ledger.record(facts);
        return found;
    }

    private static Verdict judge(Reading reading, Permission permission, Map<SubjectId, Found.Sealed> sealed) {
        if (!Use.of(reading.purpose()).allows(reading.fields()))
            return refused(reading, Opened.Reason.FIELD_OUTSIDE_PURPOSE);
        var rows = sealed.get(reading.subject());
        if (rows == null) return refused(reading, Opened.Reason.NO_SUCH_SUBJECT);
        return switch (permission) {
            case Permission.Granted granted -> new Verdict(rows, Facts.opened(reading, granted.consent()));
            case Permission.Refused(var reason) -> refused(reading, Opened.Reason.of(reason));
        };
    }

    private static Verdict refused(Reading reading, Opened.Reason reason) {
        return new Verdict(new Found.Refused(reason), Facts.refused(reading, reason));
    }

    /** The answer to one reading and the fact that proves it. */
    private record Verdict(Found found, Fact fact) {}
}
