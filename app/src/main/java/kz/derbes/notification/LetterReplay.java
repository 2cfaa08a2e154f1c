package kz.derbes.notification;

import java.util.Set;
import java.util.UUID;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters out of a restored outbox that were sent after the copy was made, so that none goes twice. */
@Component
class LetterReplay implements Replayed {
    private final LetterRows rows;

    LetterReplay(LetterRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("notification.sent", "notification.dropped");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var letter = UUID.fromString(deed.code("letter"));
        String state = deed.name().substring(deed.name().indexOf('.') + 1);
        return rows.finishAgain(letter, state, deed.at()) ? Outcome.DONE : Outcome.KNOWN;
    }
}
