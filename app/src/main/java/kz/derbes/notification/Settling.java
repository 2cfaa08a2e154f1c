package kz.derbes.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a letter, with the fact that proves it. */
@Component
class Settling {
    private final LetterRows rows;
    private final Ledger ledger;
    private final NotificationSettings settings;
    private final Clock clock;

    Settling(LetterRows rows, Ledger ledger, NotificationSettings settings, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** Changes nothing when another sender has taken the letter since. */
    @Transactional
    public void settle(Claimed letter, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent _ -> finish(letter, "sent", null);
            case Outcome.Dropped dropped -> finish(letter, "dropped", dropped.reason());
            case Outcome.Failed failed -> finish(letter, "failed", failed.reason());
            case Outcome.NotBefore wait -> rows.requeue(letter, wait.at(), wait.reason(), false);
            case Outcome.Later later
            when letter.attempt() >= settings.attempts() && !letter.template().patient() ->
                finish(letter, "failed", later.reason());
            case Outcome.Later later -> {
                var next = clock.instant().plus(settings.pause(letter.attempt()));
                rows.requeue(letter, next, later.reason(), true);
            }
        }
    }

    private void finish(Claimed letter, String state, @Nullable String reason) {
        if (!rows.finish(letter, state, reason, clock.instant())) return;
        Map<String, String> codes = new HashMap<>(Map.of(
                "letter", letter.id().toString(),
                "template", letter.template().code(),
                "language", letter.language().code(),
                "attempt", Integer.toString(letter.attempt())));
        if (reason != null) codes.put("reason", reason);
        ledger.record(Fact.of("notification." + state, letter.to(), Delivering.POST, codes));
    }
}
