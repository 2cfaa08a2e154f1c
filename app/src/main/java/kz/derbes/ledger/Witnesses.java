package kz.derbes.ledger;

import java.util.List;
import java.util.Optional;
import kz.derbes.tlog.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Shows each new checkpoint to the witnesses, on a thread of its own: their absence is seen and stops nothing. What
 * enough of them have signed lies beside the checkpoint.
 */
public class Witnesses implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final List<Asking> asked;
    private final LedgerSettings settings;
    private final LedgerFiles files;
    private volatile @Nullable Thread asking;
    private String last = "";

    Witnesses(List<Asking> asked, LedgerSettings settings, LedgerFiles files) {
        this.asked = List.copyOf(asked);
        this.settings = settings;
        this.files = files;
    }

    /** What each said last; empty when the operator names none. */
    public List<Testimony> testimonies() {
        return asked.stream().map(Asking::testimony).toList();
    }

    /** How many must sign before a checkpoint counts as witnessed. */
    public int needed() {
        return settings.witnessesNeeded();
    }

    /** Shows the newest checkpoint to all that have not signed it; nothing when there is no new one. */
    void round() throws InterruptedException {
        var note = files.note(Checkpoint.FILE).orElse("");
        boolean settled = asked.stream().allMatch(it -> it.testimony().word() == Testimony.Word.SIGNED);
        if (note.isEmpty() || (note.equals(last) && settled)) return;
        var checkpoint = Checkpoint.open(note, files.key().verifier());
        var lines = new StringBuilder();
        int signatures = 0;
        for (var witness : asked) {
            var before = witness.testimony();
            var line = witness.ask(checkpoint, note, files.store());
            if (line.isPresent()) signatures++;
            lines.append(line.orElse(""));
            if (witness.testimony().word() != before.word()) tell(witness.testimony());
        }
        last = note;
        if (signatures > 0 && signatures >= needed()) files.keep(LedgerFiles.WITNESSED, note + lines);
    }

    private static void tell(Testimony it) {
        if (it.needsAPerson()) LOG.error("the witness {} says {} at {}", it.witness(), it.word(), it.size());
        else LOG.info("the witness {} says {} at {}", it.witness(), it.word(), it.size());
    }

    @Override
    public void start() {
        if (!asked.isEmpty()) asking = Thread.ofVirtual().name("witnesses").start(this::run);
    }

    @Override
    public void stop() {
        Optional.ofNullable(asking).ifPresent(Thread::interrupt);
        asking = null;
    }

    @Override
    public boolean isRunning() {
        return asking != null;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round();
                Thread.sleep(settings.witnessEvery());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the witnesses could not be asked: {}", e.toString());
                last = "";
            }
        }
    }
}
