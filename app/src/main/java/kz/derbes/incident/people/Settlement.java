package kz.derbes.incident.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.derbes.notification.Letters;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the outbox what has become of the letters of notices, and writes it down beside them. */
@Component
class Settlement {
    private static final int AT_ONCE = 2_000;
    private final NoticeRows rows;
    private final Letters letters;
    private final PeopleSettings settings;
    private final Clock clock;

    Settlement(NoticeRows rows, Letters letters, PeopleSettings settings, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT7S", fixedDelayString = "PT5S")
    void look() {
        if (settings.work()) lookAll();
    }

    void lookAll() {
        var page = rows.unsettled(NoticeRows.Unsettled.BEGINNING, AT_ONCE);
        while (!page.isEmpty()) {
            var changed = changed(page);
            if (!changed.isEmpty()) rows.settle(changed, clock.instant());
            page = rows.unsettled(page.getLast(), AT_ONCE);
        }
    }

    private List<NoticeRows.Unsettled> changed(List<NoticeRows.Unsettled> page) {
        var fates = letters.fates(
                page.stream().collect(Collectors.toMap(NoticeRows.Unsettled::letter, NoticeRows.Unsettled::subject)));
        return page.stream()
                .flatMap(it -> Optional.ofNullable(fates.get(it.letter()))
                        .map(fate -> settled(it, fate))
                        .filter(now -> !now.equals(it))
                        .stream())
                .toList();
    }

    private static NoticeRows.Unsettled settled(NoticeRows.Unsettled it, Letters.Fate fate) {
        String state = switch (fate.state()) {
            case "sent" -> Notice.State.SENT.code();
            case "failed" -> Notice.State.FAILED.code();
            case "dropped" -> Notice.State.DROPPED.code();
            default -> Notice.State.WAITING.code();
        };
        return new NoticeRows.Unsettled(it.incident(), it.subject(), it.letter(), state, fate.reason());
    }
}
