package kz.derbes.request;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Component;

/** Letters about requests: they name the number, the day and the page, never what was asked or answered. */
@Component
class RequestLetters {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));
    private final Letters letters;
    private final Vault vault;

    RequestLetters(Letters letters, Vault vault) {
        this.letters = letters;
        this.vault = vault;
    }

    /** Puts a letter into the outbox; empty when the house knows no way to write to the person. */
    Optional<UUID> send(Matter it, String template) {
        if (vault.statuses(it.subject()).isEmpty()) return Optional.empty();
        var codes = Map.of("number", it.number(), "due", text(it.dueAt()), "path", path(it));
        return Optional.of(letters.send(new Letter(it.subject(), template, it.language(), codes)));
    }

    private static String path(Matter it) {
        return it.channel() == Channel.FORM ? "/requests/read" : it.path();
    }

    static String text(Instant at) {
        return MOMENT.format(at);
    }
}
