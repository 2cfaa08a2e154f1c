package kz.derbes.law;

/** A member of the operator's staff at work: a number and a role, never a name. */
public record Member(Actor actor, Role role) {

    public Member {
        if (actor.kind() != Actor.Kind.STAFF) throw new IllegalArgumentException("not staff: " + actor.kind());
    }
}
