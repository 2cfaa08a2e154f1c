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
 */
public record Reading(
        SubjectId subject,
        Purpose purpose,
        Set<FieldCode> fields,
        Actor actor,
        Ground ground,
        @Nullable Inspection inspection) {

    public Reading {
        if ((actor.kind() == Actor.Kind.STAFF) != (inspection != null))
            throw new IllegalArgumentException("staff, and nobody else, say how they look");
    }

    /** An ordinary reading by the person or a job. */
    public Reading(SubjectId subject, Purpose purpose, Set<FieldCode> fields, Actor actor) {
        this(subject, purpose, fields, actor, Ground.CONSENT, null);
    }

    /** A reading by staff, who say why. */
    public static Reading by(
            Member member, SubjectId subject, Purpose purpose, Set<FieldCode> fields, String reason, boolean masked) {
        var inspection = new Inspection(member.role(), reason, masked);
        return new Reading(subject, purpose, fields, member.actor(), Ground.CONSENT, inspection);
    }

    /** The same on another ground. */
    public Reading on(Ground other) {
        return new Reading(subject, purpose, fields, actor, other, inspection);
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
