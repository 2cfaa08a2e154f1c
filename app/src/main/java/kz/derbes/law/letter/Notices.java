package kz.derbes.law.letter;

import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;

/** Letters that a room below the outbox has to have written: whoever knows a person's language brings this. */
public interface Notices {

    /**
     * Puts a letter to the person into the outbox, in their language and in the caller's transaction.
     *
     * @param template name of the letter
     * @param codes what fills it; never a value of a person
     * @return false when there is nobody to write to
     */
    boolean tell(SubjectId subject, String template, Map<String, String> codes);

    /** The same to somebody whose language the caller knows, with an account or without one. */
    void tell(SubjectId subject, Language language, String template, Map<String, String> codes);
}
