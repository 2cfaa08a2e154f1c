package kz.derbes.disclosure;

import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Ground;

/** A wish to hand some fields of one person to somebody outside. */
public record Transfer(
        SubjectId subject, Recipient recipient, Purpose purpose, Set<FieldCode> fields, Actor actor, Ground ground) {

    /** An ordinary one, which a block holds back. */
    public Transfer(SubjectId subject, Recipient recipient, Purpose purpose, Set<FieldCode> fields, Actor actor) {
        this(subject, recipient, purpose, fields, actor, Ground.CONSENT);
    }
}
