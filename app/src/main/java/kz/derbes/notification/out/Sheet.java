package kz.derbes.notification.out;

import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Private;

/**
 * A letter as written.
 *
 * @param number the same for each attempt, so that a receiver can drop a duplicate
 * @param from address of the sender
 * @param host the site's host, the right side of the message number
 * @param stop absolute address that ends such letters at one click (RFC 8058); empty for service letters
 */
public record Sheet(
        SubjectId subject,
        UUID number,
        Private to,
        String from,
        String host,
        Language language,
        String title,
        String text,
        String html,
        Optional<String> stop) {

    @Override
    public String toString() {
        return "letter " + number;
    }
}
