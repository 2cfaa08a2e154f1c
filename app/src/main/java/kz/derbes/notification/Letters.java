package kz.derbes.notification;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox. */
@Service
public class Letters {
    private final LetterRows rows;
    private final Bell bell;
    private final Clock clock;

    Letters(LetterRows rows, Bell bell, Clock clock) {
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
        var template = Template.of(letter.template())
                .orElseThrow(() -> new IllegalArgumentException("no such letter: " + letter.template()));
        if (!letter.codes().keySet().containsAll(template.codes()))
            throw new IllegalArgumentException(letter.template() + " needs " + template.codes());
        var id = UUID.randomUUID();
        rows.add(id, letter, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
        return id;
    }
}
