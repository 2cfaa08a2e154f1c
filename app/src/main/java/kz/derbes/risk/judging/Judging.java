package kz.derbes.risk.judging;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Throttle;
import kz.derbes.risk.Judgement;
import kz.derbes.risk.Reason;
import kz.derbes.risk.Released;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import org.springframework.stereotype.Service;

/** Judges by how often one person tries. */
@Service
class Judging implements Risks {
    private final Throttle throttle;

    Judging(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public Judgement judge(Signals signals) {
        return throttle.count(
                                RiskLimit.of(signals.occasion()),
                                signals.subject().toString())
                        .isEmpty()
                ? new Judgement.Calm()
                : new Judgement.Careful(Set.of(Reason.OFTEN_BY_PERSON));
    }

    @Override
    public Optional<Released> released(UUID review) {
        return Optional.empty();
    }

    @Override
    public String pageOf(UUID review) {
        return "/risk/review/" + review;
    }
}
