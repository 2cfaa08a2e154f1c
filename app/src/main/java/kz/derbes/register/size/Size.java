package kz.derbes.register.size;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The size of the operator as counted now.
 *
 * @param accountHolders people with a record in the vault
 * @param visitors visitors whose visits are kept under a number; whether they count is unclear, so both are shown (C26)
 * @param own the class of the account holders alone
 * @param all the class if visitors count too
 * @param near whether either number is within a fifth of the next class
 * @param decided the decision on record; null before the first
 */
public record Size(
        long accountHolders,
        long visitors,
        boolean restricted,
        SizeClass own,
        SizeClass all,
        boolean near,
        @Nullable Decision decided) {

    /** Whether the decision on record is missing or names another class than today's numbers. */
    public boolean needsDecision() {
        return decided == null || decided.sizeClass() != all;
    }

    /** What the operator decided, with the numbers of that moment. */
    public record Decision(
            Instant at, String by, SizeClass sizeClass, long accountHolders, long visitors, boolean restricted) {}
}
