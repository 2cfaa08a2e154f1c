package kz.derbes.register.retention;

import kz.derbes.register.Evidence;
import org.springframework.stereotype.Component;

/** The sweeps as the evidence pack shows them: what went, and what was left past its purpose (RET-04). */
@Component
class SweepReport implements Evidence.Report {
    private final SweepRows sweeps;

    SweepReport(SweepRows sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    public String name() {
        return "sweeps";
    }

    @Override
    public String csv(int most) {
        var lines = new StringBuilder("started,finished,gone,left_over,failed\n");
        for (var it : sweeps.newest(most, 0)) {
            var finished = it.finishedAt() == null ? "" : it.finishedAt().toString();
            lines.append("%s,%s,%d,%d,%d\n".formatted(it.startedAt(), finished, it.gone(), it.leftOver(), it.failed()));
        }
        return lines.toString();
    }
}
