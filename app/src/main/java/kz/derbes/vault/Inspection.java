package kz.derbes.vault;

import kz.derbes.law.Role;

/**
 * How a member of staff looks at a person.
 *
 * @param role in which role
 * @param reason why, in words the person will read; kept sealed under the person's key
 * @param masked whether masked values are enough; only masked values of several fields can be asked for at once
 */
public record Inspection(Role role, String reason, boolean masked) {
    static final int SHORTEST = 5;
    static final int LONGEST = 500;

    /** Whether the reason says something. */
    boolean isReasoned() {
        int length = reason.strip().length();
        return length >= SHORTEST && length <= LONGEST;
    }

    @Override
    public String toString() {
        return role.code() + (masked ? ", masked" : "");
    }
}
