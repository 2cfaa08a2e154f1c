package kz.derbes.vault;

import java.util.Optional;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A wish to read some fields of one person for one purpose.
 *
 * @param ground on what ground, which matters while data is blocked
 * @param inspection how a member of staff looks; null for everybody else
 * @param mandate the demand of a state body it answers; null for every other ground
 */
public record Reading(
        SubjectId subject,
        Purpose purpose,
        Set<FieldCode> fields,
        Actor actor,
        Ground ground,
        @Nullable Inspection inspection,
        @Nullable Mandate mandate) {

    public Reading {
        if ((actor.kind() == Actor.Kind.STAFF) != (inspection != null))
            throw new IllegalArgumentException("staff, and nobody else, say how they look");
        if (ground.isByLaw() != (mandate != null))
            throw new IllegalArgumentException("a demand, and nothing else, is read by law");
    }

    /** An ordinary reading by the person or a job. */
    public Reading(SubjectId subject, Purpose purpose, Set<FieldCode> fields, Actor actor) {
        this(subject, purpose, fields, actor, Ground.CONSENT, null, null);
    }

    /** A reading by staff, who say why. */
    public static Reading by(
            Member member, SubjectId subject, Purpose purpose, Set<FieldCode> fields, String reason, boolean masked) {
        var inspection = new Inspection(member.role(), reason, masked);
        return new Reading(subject, purpose, fields, member.actor(), Ground.CONSENT, inspection, null);
    }

    /** A reading that answers a demand of a state body: whole values, whoever consented to what. */
    public static Reading byLaw(
            Member member, SubjectId subject, Set<FieldCode> fields, String reason, Mandate mandate) {
        var inspection = new Inspection(member.role(), reason, false);
        return new Reading(subject, Purpose.ACCOUNT, fields, member.actor(), Ground.STATE_DEMAND, inspection, mandate);
    }

    /** The same on another ground of the house's own. */
    public Reading on(Ground other) {
        return new Reading(subject, purpose, fields, actor, other, inspection, mandate);
    }

    Optional<Who> who() {
        return inspection == null ? Who.of(actor, subject) : Optional.of(Who.of(inspection.role()));
    }

    /** What the table of uses grants whoever reads; empty when nothing. */
    Optional<Use> use() {
        return who().flatMap(it -> Uses.of(purpose, it));
    }

    boolean isMasked() {
        return inspection != null && inspection.masked();
    }
}
