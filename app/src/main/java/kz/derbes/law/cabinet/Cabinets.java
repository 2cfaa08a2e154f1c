package kz.derbes.law.cabinet;

import java.util.Collection;
import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;

/** The cabinets of people, asked for many at once; brought by the room of accounts. */
public interface Cabinets {

    /** The language each has chosen; somebody without an account, or whose account is being closed, is absent. */
    Map<SubjectId, Language> languages(Collection<SubjectId> people);

    /** Ends every session of these people at once and returns how many there were. */
    int signOut(Collection<SubjectId> people);
}
