package kz.derbes.law;

import java.util.UUID;

/** Somebody who can allow or refuse: an account holder or a visitor without an account (clause 1.1.5). */
public sealed interface Party permits SubjectId, VisitorId {
    UUID value();
}
