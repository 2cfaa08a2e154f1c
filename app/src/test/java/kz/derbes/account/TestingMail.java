package kz.derbes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import kz.derbes.notification.out.Carrier;
import kz.derbes.notification.out.DemoMailbox;
import kz.derbes.testing.TestingClock;

/** The mailbox of the demo, read by its letters' readers. */
public final class TestingMail {
    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");
    private final TestingClock clock;
    private final DemoMailbox mailbox;

    public TestingMail(Carrier carrier, TestingClock clock) {
        this.clock = clock;
        this.mailbox = (DemoMailbox) carrier;
    }

    /** Texts of the letters to that address, newest first, as soon as there are so many. */
    public List<String> to(String email, int count) {
        for (int i = 0; i < 200; i++) {
            var letters = mailbox.letters().stream()
                    .filter(it -> it.to().equals(email))
                    .map(DemoMailbox.Shown::text)
                    .toList();
            if (letters.size() >= count) {
                clock.pass(Duration.ofSeconds(1));
                return letters;
            }
            pause();
        }
        throw new AssertionError("no letter came");
    }

    public String code(String email, int letter) {
        var found = CODE.matcher(to(email, letter).getFirst());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
