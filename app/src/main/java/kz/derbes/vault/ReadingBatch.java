package kz.derbes.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.groupcommit.Writer;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.watch.Look;
import kz.derbes.vault.watch.Watch;
import org.springframework.stereotype.Component;

/** Judges, fetches and records many readings in one transaction; no value is unsealed here. */
@Component
class ReadingBatch implements Writer<Reading, Found> {
    private final OwnPool pool;
    private final Consents consents;
    private final SealedRows rows;
    private final BlockRows blocks;
    private final SealedTextRows texts;
    private final Watch watch;
    private final Ledger ledger;

    ReadingBatch(
            OwnPool pool,
            Consents consents,
            SealedRows rows,
            BlockRows blocks,
            SealedTextRows texts,
            Watch watch,
            Ledger ledger) {
        this.pool = pool;
        this.consents = consents;
        this.rows = rows;
        this.blocks = blocks;
        this.texts = texts;
        this.watch = watch;
        this.ledger = ledger;
    }

    @Override
    public List<Found> write(List<Reading> readings) {
        return pool.commit(() -> read(readings));
    }

    private List<Found> read(List<Reading> readings) {
        var permissions = consents.permissions(readings.stream()
                .map(it -> Uses.asked(it.subject(), it.purpose()))
                .toList());
        var sealed = rows.of(readings);
        var lasting = lasting(sealed);
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < readings.size(); i++)
            verdicts.add(judge(readings.get(i), permissions.get(i), sealed, lasting));
        showToTheWatch(readings, verdicts);
        var facts = ledger.recordOpening(verdicts.stream().map(Verdict::fact).toList());
        for (int i = 0; i < readings.size(); i++)
            keepReason(readings.get(i), verdicts.get(i).found(), facts.get(i));
        return verdicts.stream().map(Verdict::found).toList();
    }

    /** What staff and jobs are about to open the watch sees first; what no budget covers is refused. */
    private void showToTheWatch(List<Reading> readings, List<Verdict> verdicts) {
        int[] watched = IntStream.range(0, readings.size())
                .filter(it -> Watch.watches(readings.get(it).actor()))
                .toArray();
        var looks = IntStream.of(watched)
                .mapToObj(it -> look(readings.get(it), verdicts.get(it)))
                .toList();
        for (int over : watch.judge(looks))
            verdicts.set(watched[over], refused(readings.get(watched[over]), Opened.Reason.BUDGET_SPENT));
    }

    private static Look look(Reading reading, Verdict verdict) {
        boolean granted = verdict.found() instanceof Found.Sealed;
        return new Look(reading.actor(), reading.purpose(), reading.subject(), granted);
    }

    private Map<SubjectId, List<Block>> lasting(Map<SubjectId, Found.Sealed> sealed) {
        var marked = sealed.entrySet().stream()
                .filter(it -> it.getValue().blocked())
                .map(Map.Entry::getKey)
                .toList();
        return blocks.lasting(marked).stream().collect(Collectors.groupingBy(Block::subject));
    }

    private static Verdict judge(
            Reading reading,
            Permission permission,
            Map<SubjectId, Found.Sealed> sealed,
            Map<SubjectId, List<Block>> lasting) {
        var found = sealed.get(reading.subject());
        var blocks = lasting.getOrDefault(reading.subject(), List.of());
        var refusal = Judging.refusal(reading, found, blocks, permission);
        if (refusal.isPresent() || found == null) return refused(reading, refusal.orElseThrow());
        return new Verdict(found, Facts.opened(reading, permission));
    }

    private static Verdict refused(Reading reading, Opened.Reason reason) {
        return new Verdict(new Found.Refused(reason), Facts.refused(reading, reason));
    }

    private void keepReason(Reading reading, Found found, FactId fact) {
        var inspection = reading.inspection();
        if (inspection != null && found instanceof Found.Sealed(var key, var _, var _, var _))
            texts.keep(TextKind.REASON, key, fact.value(), inspection.reason());
    }

    /** The answer to one reading and the fact that proves it. */
    private record Verdict(Found found, Fact fact) {}
}
