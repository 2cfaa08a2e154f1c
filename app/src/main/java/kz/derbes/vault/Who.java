package kz.derbes.vault;

import java.util.Locale;
import java.util.Optional;
import kz.derbes.law.Actor;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;

/** In what capacity somebody reads: the person, a job, somebody nobody knows yet, or a role of the staff. */
enum Who {
    SELF,
    SYSTEM,
    ANONYMOUS,
    OWNER,
    PRIVACY_OFFICER,
    SUPPORT,
    ADS,
    FINANCE,
    AUDITOR;

    /** The capacity of an actor towards a person; empty for one who has none, such as another person. */
    static Optional<Who> of(Actor actor, SubjectId subject) {
        return switch (actor.kind()) {
            case SUBJECT -> actor.id().equals(subject.toString()) ? Optional.of(SELF) : Optional.empty();
            case SYSTEM -> Optional.of(SYSTEM);
            case ANONYMOUS -> Optional.of(ANONYMOUS);
            case STAFF, VISITOR, GUARDIAN -> Optional.empty();
        };
    }

    static Who of(Role role) {
        return valueOf(role.name());
    }

    static Who parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
