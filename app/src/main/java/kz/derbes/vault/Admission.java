package kz.derbes.vault;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.consent.Consent;
import kz.derbes.consent.Giving;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;

/**
 * Somebody new, with the consents they give and the values they typed.
 *
 * @param consents one of them opens the purpose (CON-03)
 * @param alongside what else belongs to the same commit; it may be called again when a batch is taken apart
 */
public record Admission(
        SubjectId subject,
        List<Giving> consents,
        Purpose purpose,
        Map<FieldCode, String> typed,
        Actor actor,
        Runnable alongside) {

    public Admission {
        var scope = Uses.scope(purpose);
        if (consents.stream().noneMatch(it -> it.scope() == scope && it.party().equals(subject)))
            throw new IllegalStateException("no consent for " + purpose.code());
        if (!Uses.fields(purpose).containsAll(typed.keySet()))
            throw new IllegalStateException("a field outside " + purpose.code() + ": " + typed.keySet());
    }

    /** Which of the consents just given opens the purpose. */
    UUID opening(List<Consent> given) {
        return given.stream()
                .filter(it -> it.party().equals(subject) && it.scope() == Uses.scope(purpose))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public String toString() {
        return "Admission[" + subject + "]";
    }
}
