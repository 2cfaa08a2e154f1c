package kz.derbes.vault;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a value of a person can be kept, read, looked up and forgotten. */
@Service
public class Vault {
    private final Admissions admissions;
    private final ArrivalRows arrivals;
    private final PersonRows persons;
    private final ValueRows values;
    private final LookUpRows lookUps;
    private final Rekeying rekeying;
    private final BlockRows blocks;
    private final SealedTextRows texts;
    private final LawLockRows locks;
    private final TraceRows traces;
    private final Safe safe;
    private final VaultKeys keys;
    private final Readings readings;
    private final Consents consents;
    private final Ledger ledger;
    private final Clock clock;

    Vault(
            Admissions admissions,
            ArrivalRows arrivals,
            PersonRows persons,
            ValueRows values,
            LookUpRows lookUps,
            Rekeying rekeying,
            BlockRows blocks,
            SealedTextRows texts,
            LawLockRows locks,
            TraceRows traces,
            Safe safe,
            VaultKeys keys,
            Readings readings,
            Consents consents,
            Ledger ledger,
            Clock clock) {
        this.admissions = admissions;
        this.arrivals = arrivals;
        this.persons = persons;
        this.values = values;
        this.lookUps = lookUps;
        this.rekeying = rekeying;
        this.blocks = blocks;
        this.texts = texts;
        this.locks = locks;
        this.traces = traces;
        this.safe = safe;
        this.keys = keys;
        this.readings = readings;
        this.consents = consents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps typed values, in the caller's transaction, under a consent that lives in it; a new subject gets a key. A
     * changed e-mail or phone loses its confirmation.
     *
     * @throws TakenException when the e-mail belongs to another subject; the caller's transaction is then lost
     * @throws IllegalArgumentException for a value that is empty, over 256 characters, or not plain Unicode text
     * @throws IllegalStateException without a live consent for the purpose, or for a field outside it
     * @throws BlockedException while one of the fields is blocked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(SubjectId subject, Purpose purpose, Map<FieldCode, String> typed, Actor actor) {
        if (typed.isEmpty()) return;
        if (!Uses.fields(purpose).containsAll(typed.keySet()))
            throw new IllegalStateException("a field outside " + purpose.code() + ": " + typed.keySet());
        var keeping = new Keeping(subject, purpose, consentFor(subject, purpose), actor, clock.instant(), Map.of());
        var kept = persons.key(subject).map(key -> change(keeping, key, typed)).orElseGet(() -> admit(keeping, typed));
        ledger.recordOpening(List.of(Facts.kept(kept)));
    }

    /**
     * Admits somebody new: consents, key, values and whatever goes alongside are durable when this returns, in one commit
     * that may serve others too. Joins no transaction.
     *
     * @throws TakenException when the e-mail belongs to another subject; nothing was written
     * @throws IllegalArgumentException for a value that is empty, over 256 characters, or not plain Unicode text
     * @throws kz.derbes.groupcommit.FullException when too many wait; nothing was written
     */
    @Transactional(propagation = Propagation.NEVER)
    public void admit(Admission admission) {
        admissions.admit(admission);
    }

    /**
     * The same for somebody who is to be found by nobody, such as the buyer of one order: their contacts enter no index, so
     * one e-mail may be of many of them and tells nobody that it is known. What is kept of them later enters none either.
     *
     * @throws IllegalStateException also when the subject is known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepUnlisted(SubjectId subject, Purpose purpose, Map<FieldCode, String> typed, Actor actor) {
        if (!Uses.fields(purpose).containsAll(typed.keySet()))
            throw new IllegalStateException("a field outside " + purpose.code() + ": " + typed.keySet());
        if (persons.lock(subject)) throw new IllegalStateException("the subject is known");
        var arrival = safe.unlisted(subject, typed);
        var keeping =
                new Keeping(subject, purpose, consentFor(subject, purpose), actor, clock.instant(), arrival.sealed());
        arrivals.add(List.of(arrival), List.of(keeping));
        persons.unlist(subject);
        ledger.recordOpening(List.of(Facts.kept(keeping)));
    }

    private UUID consentFor(SubjectId subject, Purpose purpose) {
        return switch (consents.permissions(List.of(Uses.asked(subject, purpose)))
                .getFirst()) {
            case Permission.Granted granted -> granted.consent();
            case Permission.Refused(var reason) ->
                throw new IllegalStateException("no consent for " + purpose.code() + ": " + reason);
        };
    }

    private Keeping admit(Keeping empty, Map<FieldCode, String> typed) {
        var arrival = List.of(safe.arrival(empty.subject(), typed));
        if (lookUps.claim(arrival).isEmpty()) throw new TakenException();
        var keeping = empty.with(arrival.getFirst().sealed());
        arrivals.add(arrival, List.of(keeping));
        return keeping;
    }

    private Keeping change(Keeping empty, PersonKey opened, Map<FieldCode, String> typed) {
        try (var key = opened) {
            refuseBlocked(empty.subject(), typed.keySet());
            var indices = persons.isListed(empty.subject()) ? safe.indices(typed) : List.<IndexEntry>of();
            lookUps.clear(empty.subject(), indices);
            var keeping = empty.with(safe.seal(key, typed));
            values.keep(keeping);
            if (!lookUps.add(empty.subject(), indices)) throw new TakenException();
            traces.change(empty.subject(), typed.keySet(), safe.marks(typed));
            return keeping;
        }
    }

    /**
     * Opens fields; the reading, or its refusal, is durable before this returns. Joins no transaction of the caller.
     *
     * @throws kz.derbes.groupcommit.FullException when too many readings wait; nothing was read or recorded
     */
    public Opened open(Reading reading) {
        return switch (readings.read(reading)) {
            case Found.Sealed sealed -> safe.unseal(sealed, reading);
            case Found.Refused(var reason) -> new Opened.Refused(reason);
        };
    }

    /**
     * Finds the subject who gave this e-mail or phone, in any spelling that normalises alike; recorded before it
     * returns, found or not, and never with what was sought. A phone that several people share finds nobody.
     *
     * @throws IllegalStateException for a field outside the purpose
     * @throws kz.derbes.groupcommit.FullException when too many searches wait
     */
    public Optional<SubjectId> find(FieldCode field, String typed, Purpose purpose, Actor actor) {
        if (!Uses.fields(purpose).contains(field))
            throw new IllegalStateException(field.code() + " is outside " + purpose.code());
        return readings.search(new Search(field, keys.indices(field, typed), purpose, actor, null));
    }

    /** The same to answer a demand of a state body. */
    Optional<SubjectId> find(FieldCode field, String typed, Actor actor, Mandate mandate) {
        return readings.search(new Search(field, keys.indices(field, typed), Purpose.ACCOUNT, actor, mandate));
    }

    /** Whether people can be found by this field for this purpose. */
    public static boolean finds(FieldCode field, Purpose purpose) {
        return NormalForm.exists(field) && Uses.fields(purpose).contains(field);
    }

    /** Marks a contact as confirmed by a code sent to it; nothing is claimed about the other fields (conflict C15). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(SubjectId subject, FieldCode field, Actor actor) {
        if (!NormalForm.exists(field)) throw new IllegalArgumentException(field.code() + " is no contact");
        if (persons.lock(subject)) refuseBlocked(subject, Set.of(field));
        if (!values.confirm(subject, field, clock.instant()))
            throw new IllegalStateException(field.code() + " to confirm is not kept");
        ledger.record(Facts.aboutField("vault.confirmed", subject, field, actor));
    }

    public List<FieldStatus> statuses(SubjectId subject) {
        return values.statuses(subject);
    }

    /** Why staff looked, in their own words, by the facts of their readings; for nobody's eyes but the person's. */
    public Map<FactId, String> reasons(SubjectId subject) {
        return texts.of(TextKind.REASON, subject).entrySet().stream()
                .collect(Collectors.toMap(it -> new FactId(it.getKey()), Map.Entry::getValue));
    }

    private void refuseBlocked(SubjectId subject, Set<FieldCode> fields) {
        if (blocks.lasting(Set.of(subject)).stream().anyMatch(it -> it.touches(fields))) throw new BlockedException();
    }

    /**
     * Removes one field and gives the person a new key, so that no old copy of the value opens; false when it was not
     * there. A blocked one is a {@link BlockedException}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(SubjectId subject, FieldCode field, Actor actor) {
        if (!persons.lock(subject)) return false;
        refuseBlocked(subject, Set.of(field));
        if (!rekeying.without(subject, field)) return false;
        ledger.recordSealed(Facts.aboutField("vault.removed", subject, field, actor));
        return true;
    }

    /**
     * Destroys the person's key, values and look-up rows; the ledger keeps only the number. Cannot be undone. What a law
     * keeps stays under a new key, in no index, and goes when this is called after its date.
     *
     * @throws BlockedException while anything of the person is blocked
     */
    @Transactional
    public void forget(SubjectId subject, Actor actor) {
        if (!persons.lock(subject)) return;
        if (blocks.isBlocked(subject)) throw new BlockedException();
        var lasting = locks.lasting(subject, clock.instant());
        if (lasting.isEmpty()) destroy(subject, actor);
        else if (!locks.isLocked(subject)) lock(subject, lasting, actor);
    }

    private void destroy(SubjectId subject, Actor actor) {
        lookUps.deleteAll(subject);
        traces.deleteAll(subject);
        int gone = values.deleteAll(subject);
        texts.deleteAll(subject);
        blocks.deleteAll(subject);
        locks.deleteAll(subject);
        persons.delete(subject);
        ledger.recordSealed(Facts.forgotten(subject, gone, actor));
    }

    private void lock(SubjectId subject, List<LawLock> lasting, Actor actor) {
        var fields = lasting.stream().map(LawLock::field).collect(Collectors.toSet());
        int gone = rekeying.allBut(subject, fields);
        locks.mark(subject);
        ledger.recordSealed(Facts.locked(subject, lasting, gone, actor));
    }
}
