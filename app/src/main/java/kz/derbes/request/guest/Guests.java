package kz.derbes.request.guest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import kz.derbes.consent.Consents;
import kz.derbes.door.Seal;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;
import kz.derbes.vault.TakenException;
import kz.derbes.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody without an account shows that they read an e-mail before anything is taken from them. Asking for a code costs
 * one row while the visitor waits; whether the e-mail is known is found out afterwards, so no answer and no delay tells.
 */
@Service
public class Guests {
    static final Duration LIFE = Duration.ofMinutes(15);
    static final int TRIES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);
    private static final int AT_ONCE = 8;
    private static final int RANGE = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ProofRows proofs;
    private final GuestRows guests;
    private final Policies policies;
    private final Consents consents;
    private final Vault vault;
    private final Letters letters;
    private final Ledger ledger;
    private final Seal seal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Guests(
            ProofRows proofs,
            GuestRows guests,
            Policies policies,
            Consents consents,
            Vault vault,
            Letters letters,
            Ledger ledger,
            Seal seal,
            TransactionTemplate transaction,
            Clock clock) {
        this.proofs = proofs;
        this.guests = guests;
        this.policies = policies;
        this.consents = consents;
        this.vault = vault;
        this.letters = letters;
        this.ledger = ledger;
        this.seal = seal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a guest agrees to; only while the documents are complete. */
    public Wording wording(Language language) {
        return policies.wording(Scope.REQUEST, language);
    }

    /** Whether the operator's record lets anything be kept. */
    public boolean isOpen() {
        return policies.closedBecause().isEmpty();
    }

    /** Whether this is the text in force. */
    public boolean isInForce(String hash) {
        return policies.wording(hash)
                .filter(it -> it.equals(wording(it.language())))
                .isPresent();
    }

    /**
     * Sends a code to the e-mail; empty when too many are asked for at once.
     *
     * @param wording hash of the consent; empty to write only to somebody who is known
     */
    public Optional<UUID> begin(String email, String wording, Language language) {
        if (!places.tryAcquire()) return Optional.empty();
        var id = UUID.randomUUID();
        proofs.add(id, clock.instant().plus(LIFE));
        Thread.ofVirtual().name("request-code").start(() -> {
            try {
                post(id, email, wording, language);
            } catch (RuntimeException e) {
                LOG.warn("A code could not be sent: {}", e.getClass().getName());
            } finally {
                places.release();
            }
        });
        return Optional.of(id);
    }

    private void post(UUID id, String email, String wording, Language language) {
        var known = find(email);
        if (known.isEmpty() && wording.isEmpty()) return;
        try {
            transaction.executeWithoutResult(it -> send(id, known.orElseGet(() -> keep(email, wording)), language));
        } catch (TakenException e) {
            find(email).ifPresent(it -> transaction.executeWithoutResult(status -> send(id, it, language)));
        }
    }

    private Optional<SubjectId> find(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.anonymous());
    }

    private SubjectId keep(String email, String wording) {
        var subject = SubjectId.random();
        var actor = Actor.subject(subject);
        consents.give(subject, policies.wording(wording).orElseThrow(), actor, "request-form");
        vault.keep(subject, Purpose.FEEDBACK, Map.of(FieldCode.EMAIL, email), actor);
        guests.add(subject, clock.instant());
        return subject;
    }

    private void send(UUID id, SubjectId subject, Language language) {
        String code = String.format(Locale.ROOT, "%08d", RANDOM.nextInt(RANGE));
        proofs.send(id, subject, hash(id, code));
        letters.send(new Letter(subject, "request-code", language, Map.of("code", code)));
    }

    /** Who reads the e-mail, when the code is the one; each question uses up a try, whatever it answers. */
    @Transactional
    public Optional<SubjectId> prove(UUID id, String code) {
        var found = proofs.takeTry(id, TRIES, clock.instant())
                .flatMap(it -> it.matching(hash(id, code.replaceAll("[\\s-]", ""))));
        found.ifPresent(it -> {
            proofs.remove(id);
            var actor = Actor.subject(it);
            if (guests.prove(it, clock.instant())) vault.confirm(it, FieldCode.EMAIL, actor);
            ledger.record(Fact.of("request.proven", it, actor, Map.of("guest", Boolean.toString(guests.isGuest(it)))));
        });
        return found;
    }

    /** Whether the person has no account and may be forgotten here. */
    public boolean isGuest(SubjectId subject) {
        return guests.isGuest(subject);
    }

    private byte[] hash(UUID id, String code) {
        return seal.of("request code", id + " " + code);
    }
}
