package kz.derbes.account.web;

import java.util.Set;
import kz.derbes.account.CodeAnswer;

/** Answers in the words of the message files. */
final class Answers {
    private static final Set<String> DONE = Set.of(
            "confirmed",
            "recovered",
            "signed-out",
            "sent",
            "too-soon",
            "changed",
            "removed",
            "password-changed",
            "email-changed",
            "ended",
            "blocked",
            "unblocked",
            "busy");

    private Answers() {}

    static String fault(CodeAnswer answer) {
        return answer == CodeAnswer.WRONG ? "code-wrong" : "code-spent";
    }

    /** A known word about what was done, or nothing: an address must not make a page say what it likes. */
    static String done(String word) {
        return DONE.contains(word) ? word : "";
    }
}
