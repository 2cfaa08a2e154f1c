package kz.derbes.account;

import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a person makes to their own data, effective at once (clause 6.2, RGT-02). */
@Service
public class Corrections {
    private final Vault vault;
    private final Letters letters;

    Corrections(Vault vault, Letters letters) {
        this.vault = vault;
        this.letters = letters;
    }

    /** Keeps new values; the e-mail is changed by its own way only, because it is the login. */
    @Transactional
    public void change(SubjectId subject, Map<FieldCode, String> typed, Language language) {
        if (typed.containsKey(FieldCode.EMAIL)) throw new IllegalArgumentException("the login is changed by a code");
        if (!typed.isEmpty()) vault.keep(subject, Purpose.ACCOUNT, typed, Actor.subject(subject));
        if (typed.containsKey(FieldCode.PHONE))
            letters.send(new Letter(subject, "account-contact-changed", language, Map.of()));
    }

    /** Removes one field the account can do without; false when it was not there. */
    @Transactional
    public boolean remove(SubjectId subject, FieldCode field) {
        if (!FieldUse.spares(field))
            throw new IllegalArgumentException("the account cannot do without " + field.code());
        return vault.remove(subject, field, Actor.subject(subject));
    }
}
