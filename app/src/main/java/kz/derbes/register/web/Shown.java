package kz.derbes.register.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kz.derbes.law.Language;
import kz.derbes.register.Line;
import kz.derbes.register.Spoken;
import org.springframework.stereotype.Component;

/** The list in the reader's language. */
@Component
class Shown {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));
    private final Spoken spoken;

    Shown(Spoken spoken) {
        this.spoken = spoken;
    }

    List<List<String>> lines(List<Line> lines, Language language) {
        return lines.stream().map(it -> spoken.row(it, language)).toList();
    }

    public String time(Instant at) {
        return TIME.format(at);
    }
}
