package kz.derbes.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.watch.Look;
import kz.derbes.vault.watch.Watch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Free texts in a person's matters, sealed under the person's key and gone with it. Each opening is recorded before the
 * text is out. A block does not hide them: they are what the check is made of.
 */
@Service
public class Texts {
    /** The longest text, in UTF-16 units. */
    public static final int LONGEST = 8000;

    private final SealedTextRows rows;
    private final Watch watch;
    private final Ledger ledger;

    Texts(SealedTextRows rows, Watch watch, Ledger ledger) {
        this.rows = rows;
        this.watch = watch;
        this.ledger = ledger;
    }

    /**
     * Keeps a text in the caller's transaction and returns its number.
     *
     * @throws IllegalArgumentException for a text that is blank or longer than {@link #LONGEST}
     * @throws IllegalStateException when nothing is kept of that person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(SubjectId subject, String text) {
        if (text.isBlank() || text.length() > LONGEST) throw new IllegalArgumentException("a text of 1 to " + LONGEST);
        var id = UUID.randomUUID();
        if (!rows.keep(TextKind.NOTE, subject, id, text)) throw new IllegalStateException("no such person");
        return id;
    }

    /** Opens texts for the person or for a job that writes to the person; those that are gone are absent. */
    @Transactional
    public Map<UUID, String> open(SubjectId subject, Set<UUID> ids, Actor actor) {
        if (actor.kind() == Actor.Kind.STAFF) throw new IllegalArgumentException("staff say why they look");
        return opened(subject, ids, actor, Map.of("purpose", Purpose.FEEDBACK.code()));
    }

    /**
     * Opens texts for a member of staff whose role may open the person for this purpose. The reason is kept for the
     * person's eyes.
     *
     * @throws NotAllowedException when the table of uses does not know the role for the purpose, the reason says
     *     nothing, or the budget of the member is spent
     */
    @Transactional(noRollbackFor = NotAllowedException.class)
    public Map<UUID, String> open(Member member, SubjectId subject, Set<UUID> ids, Purpose purpose, String reason) {
        refusal(member, subject, purpose, reason).ifPresent(why -> {
            var codes = Map.of("fields", "texts", "purpose", purpose.code(), "reason", why.code());
            ledger.record(Fact.of("vault.refused", subject, member.actor(), codes));
            throw new NotAllowedException(why);
        });
        var codes = Map.of("purpose", purpose.code(), "role", member.role().code(), "shown", "open");
        return opened(subject, ids, member.actor(), codes, reason);
    }

    private Optional<Opened.Reason> refusal(Member member, SubjectId subject, Purpose purpose, String reason) {
        if (Uses.of(purpose, Who.of(member.role())).isEmpty()) return Optional.of(Opened.Reason.NOT_FOR_THIS_ROLE);
        if (!new Inspection(member.role(), reason, false).isReasoned())
            return Optional.of(Opened.Reason.NO_REASON_GIVEN);
        var look = new Look(member.actor(), purpose, subject, true);
        return watch.judge(List.of(look)).isEmpty() ? Optional.empty() : Optional.of(Opened.Reason.BUDGET_SPENT);
    }

    /** Removes texts in the caller's transaction and returns how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(SubjectId subject, Set<UUID> ids) {
        return rows.delete(TextKind.NOTE, subject, ids);
    }

    private Map<UUID, String> opened(SubjectId subject, Set<UUID> ids, Actor actor, Map<String, String> codes) {
        return opened(subject, ids, actor, codes, "");
    }

    private Map<UUID, String> opened(
            SubjectId subject, Set<UUID> ids, Actor actor, Map<String, String> codes, String reason) {
        var texts = new HashMap<>(rows.of(TextKind.NOTE, subject));
        texts.keySet().retainAll(ids);
        if (texts.isEmpty()) return texts;
        var all = new TreeMap<>(codes);
        all.put("fields", "texts");
        all.put("texts", Integer.toString(texts.size()));
        var fact = ledger.recordOpening(List.of(new Fact("vault.opened", subject, actor, all)))
                .getFirst();
        if (!reason.isEmpty()) rows.keep(TextKind.REASON, subject, fact.value(), reason);
        return texts;
    }

    /** The table of uses, or the lack of a reason, keeps the texts shut. */
    public static final class NotAllowedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Opened.Reason reason;

        NotAllowedException(Opened.Reason reason) {
            super(reason.code());
            this.reason = reason;
        }

        public Opened.Reason reason() {
            return reason;
        }
    }
}
