package kz.derbes.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox. */
@Service
public class Letters {
    private final LetterRows rows;
    private final PostBell bell;
    private final Clock clock;

    Letters(LetterRows rows, PostBell bell, Clock clock) {
        this.rows = rows;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Puts a letter into the outbox in the caller's transaction; it is sent after the commit, with retry, at least once.
     * An unknown template, or a code it needs and did not get, is an {@link IllegalArgumentException}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        return send(List.of(letter)).getFirst();
    }

    /** Puts many letters into the outbox by one statement, in the caller's transaction; their numbers in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> send(List<Letter> all) {
        all.forEach(Letters::check);
        if (all.isEmpty()) return List.of();
        var ids = all.stream().map(it -> UUID.randomUUID()).toList();
        rows.add(ids, all, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
        return ids;
    }

    /** What has become of letters by now; one that is gone with its time is absent. */
    public Map<UUID, Fate> fates(Map<UUID, SubjectId> letters) {
        return rows.fates(letters);
    }

    /**
     * Where a letter is.
     *
     * @param state queued, sending, sent, failed or dropped
     * @param reason why it waits or did not arrive, a code; null where there is none
     */
    public record Fate(String state, @Nullable String reason) {}

    private static void check(Letter letter) {
        var template = Template.of(letter.template())
                .orElseThrow(() -> new IllegalArgumentException("no such letter: " + letter.template()));
        if (!letter.codes().keySet().containsAll(template.codes()))
            throw new IllegalArgumentException(letter.template() + " needs " + template.codes());
    }
}
