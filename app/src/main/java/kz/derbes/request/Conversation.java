package kz.derbes.request;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.Texts;
import org.springframework.stereotype.Component;

/** What is said in a request: each text sealed under the person's key, in the caller's transaction. */
@Component
class Conversation {
    /** So many texts belong to one request at most. */
    static final int MOST = 100;

    private final MessageRows messages;
    private final MatterRows rows;
    private final Texts texts;
    private final Checks checks;
    private final Ledger ledger;
    private final Clock clock;

    Conversation(MessageRows messages, MatterRows rows, Texts texts, Checks checks, Ledger ledger, Clock clock) {
        this.messages = messages;
        this.rows = rows;
        this.texts = texts;
        this.checks = checks;
        this.ledger = ledger;
        this.clock = clock;
    }

    void keep(Matter matter, Voice voice, String words, boolean proven) {
        var text = texts.keep(matter.subject(), words);
        messages.add(matter, new Message(text, voice, proven, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    boolean isFull(Matter matter) {
        return messages.count(matter) >= MOST;
    }

    /** Adds what somebody says who asks the same again; only somebody who is known passes the check by it. */
    Matter join(Matter matter, Receiving again) {
        boolean proven = !again.channel().needsIdentityCheck();
        if (!again.words().isBlank() && !isFull(matter)) keep(matter, Voice.PERSON, again.words(), proven);
        var codes = Map.of("number", matter.number(), "channel", again.channel().code());
        ledger.record(Facts.of("joined", matter, again.actor(), codes));
        if (proven && matter.state() == State.IDENTITY_CHECK) checks.pass(matter, "session", again.actor());
        return rows.find(matter.number()).orElse(matter);
    }
}
