package kz.derbes.register.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as the pages of sweeps write them, those of Almaty. */
public final class Moments {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));

    public String of(@Nullable Instant at) {
        return at == null ? "–" : TIME.format(at);
    }
}
