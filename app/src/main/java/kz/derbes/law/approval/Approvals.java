package kz.derbes.law.approval;

import java.util.SortedMap;
import java.util.UUID;
import kz.derbes.law.Member;

/** Deeds that one member of staff may not do alone: bulk export, disclosure, unlocking (ASVS 5, four eyes). */
public interface Approvals {

    /**
     * Asks for a deed; somebody else of the staff will see it and allow or refuse it.
     *
     * @param deed what is to be done, as a code such as {@code vault.unlock}
     * @param codes what it is to be done with; codes only, compared whole when the approval is spent
     * @return the number of the question
     */
    UUID ask(Member maker, String deed, SortedMap<String, String> codes);

    /**
     * Uses an approval up, in the caller's transaction.
     *
     * @return true once, for the maker who asked, when somebody else allowed exactly this deed and its time is not over
     */
    boolean spend(UUID approval, Member maker, String deed, SortedMap<String, String> codes);

    /**
     * The same for the one who allowed it, where that person does the deed: what was asked is done by two, and the second
     * answers for it.
     *
     * @return true once, for the one who allowed exactly this deed, when its time is not over
     */
    boolean spendAsChecker(UUID approval, Member checker, String deed, SortedMap<String, String> codes);
}
